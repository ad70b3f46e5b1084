// Small comforts; every page can be read without them.
(function () {
  "use strict";

  // The language chosen stays chosen: the root page asks for it.
  try {
    localStorage.setItem("pledgebook-language", document.documentElement.lang);
  } catch (error) {
    // A browser that keeps nothing is no fault.
  }

  // A link to what is folded away opens it; paper shows everything.
  function unfold() {
    var id = decodeURIComponent(location.hash.slice(1));
    var target = id && document.getElementById(id);
    if (!target || !target.closest(".pb")) {
      return;
    }
    var own = target.matches(".pb-step") ? target.querySelector("details") : null;
    for (var fold = own || target.closest("details"); fold; fold = fold.parentElement.closest("details")) {
      fold.open = true;
    }
  }
  unfold();
  addEventListener("hashchange", unfold);
  var opened = [];
  addEventListener("beforeprint", function () {
    document.querySelectorAll("img[loading=lazy]").forEach(function (picture) {
      picture.loading = "eager";
    });
    opened = Array.from(document.querySelectorAll(".pb details:not([open])"));
    opened.forEach(function (fold) {
      fold.open = true;
    });
  });
  addEventListener("afterprint", function () {
    opened.forEach(function (fold) {
      fold.open = false;
    });
  });

  // Find a place by its name: which case holds there?
  document.querySelectorAll(".pb-finder").forEach(function (finder) {
    var input = finder.querySelector("input");
    var answer = finder.querySelector("[role=status]");
    var rows = document.querySelectorAll(".pb-cases tr[data-members], .pb-dimension-value");
    finder.hidden = false;
    input.addEventListener("input", function () {
      var wanted = input.value.trim().toLowerCase();
      var said = [];
      rows.forEach(function (row) {
        var names = row.dataset.members.split("\n");
        var name = wanted && names.find(function (one) {
          return one.toLowerCase().indexOf(wanted) === 0;
        });
        var later = row.closest(".pb-coming");
        row.classList.toggle("pb-found", Boolean(name));
        if (name) {
          var heading = row.closest(".pb-promise, .pb-dimension-value").previousElementSibling;
          while (heading && !/^H/.test(heading.tagName)) {
            heading = heading.previousElementSibling;
          }
          var words = [name, heading ? heading.textContent.replace(/#$/, "") : ""];
          if (later) {
            words.push(later.querySelector("strong").textContent.trim().replace(/[:：]$/, ""));
          }
          Array.from(row.cells || row.querySelectorAll(".pb-promised a"), function (cell) {
            words.push(cell.textContent.replace("#", "").trim().replace(/\s+/g, " "));
          });
          said.push(words.filter(Boolean).join(" · "));
        }
      });
      answer.textContent = said.join("\n");
    });
  });

  // A mouse that rests on a term opens its explanation; a tap or a key does so without us.
  document.querySelectorAll("button.pb-term").forEach(function (term) {
    var tip = document.getElementById(term.getAttribute("popovertarget"));
    if (!tip || !tip.showPopover || !matchMedia("(hover: hover)").matches) {
      return;
    }
    var resting = false;
    term.addEventListener("mouseenter", function () {
      resting = !tip.matches(":popover-open");
      if (resting) {
        tip.showPopover({ source: term });
      }
    });
    term.addEventListener("click", function (event) {
      if (resting) {
        event.preventDefault(); // it is open already: the click keeps it so
        resting = false;
      }
    });
    term.addEventListener("mouseleave", function () {
      if (resting && tip.matches(":popover-open")) {
        tip.hidePopover();
      }
    });
  });

  // One tap copies a line that is said word for word, or the code of a colour.
  var words = { en: ["Copy", "Copied"], zh: ["复制", "已复制"] };
  var said = words[document.documentElement.lang.split("-")[0]] || words.en;
  if (navigator.clipboard) {
    document.querySelectorAll(".pb-verbatim, .pb-say > li, .pb-claim").forEach(function (line) {
      var source = line.querySelector(".pb-says");
      var button = document.createElement("button");
      button.type = "button";
      button.className = "pb-copier";
      button.textContent = said[0];
      button.addEventListener("click", function () {
        navigator.clipboard.writeText(source.innerText.trim()).then(function () {
          button.textContent = said[1];
          setTimeout(function () {
            button.textContent = said[0];
          }, 1500);
        });
      });
      line.insertBefore(button, line.firstChild);
    });
    document.querySelectorAll("code.pb-copy").forEach(function (code) {
      var button = document.createElement("button");
      var value = code.textContent;
      button.type = "button";
      button.setAttribute("aria-label", said[0] + " " + value);
      button.addEventListener("click", function () {
        navigator.clipboard.writeText(value).then(function () {
          code.textContent = said[1];
          setTimeout(function () {
            code.textContent = value;
          }, 1500);
        });
      });
      code.replaceWith(button);
      button.appendChild(code);
    });
  }

  // Print the sheet, or of a process only the one for the wall.
  var root = document.documentElement;
  document.querySelectorAll(".pb-print").forEach(function (button) {
    button.hidden = false;
    button.addEventListener("click", function () {
      root.classList.toggle("pb-only-wall", button.classList.contains("pb-print-wall"));
      window.print();
    });
  });
  addEventListener("afterprint", function () {
    root.classList.remove("pb-only-wall");
  });
})();
