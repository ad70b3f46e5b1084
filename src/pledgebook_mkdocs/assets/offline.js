// Registers the worker, and offers on a role's page to keep all that belongs to the role.
(function () {
  "use strict";

  if (!("serviceWorker" in navigator) || !window.isSecureContext || !document.currentScript) {
    return;
  }
  var base = new URL("../../", document.currentScript.src).href;
  var list = new URL("offline.json", document.currentScript.src).href;
  var words = {
    en: {
      keep: "Keep this role offline",
      keeping: "Keeping: {done} of {all} …",
      kept: "Kept offline: {all} pages",
      some: "{failed} of {all} pages could not be had. Try again",
    },
    zh: {
      keep: "离线保存本岗位",
      keeping: "正在保存：{done} / {all}……",
      kept: "已离线保存：{all} 页",
      some: "{all} 页中有 {failed} 页没有取到，请重试",
    },
  };
  var language = document.documentElement.lang;
  var said = words[language.split("-")[0]] || words.en;

  function fill(sentence, values) {
    return sentence.replace(/\{(\w+)\}/g, function (_, key) {
      return values[key];
    });
  }

  function offer(worker, role) {
    var title = document.querySelector("main h1, article h1");
    if (!title) {
      return;
    }
    var button = document.createElement("button");
    var state = document.createElement("span");
    button.type = "button";
    button.className = "md-button pb-keep";
    button.textContent = said.keep;
    state.className = "pb-keep-state";
    state.setAttribute("role", "status");
    var row = document.createElement("p");
    row.append(button, " ", state);
    title.after(row);
    button.addEventListener("click", function () {
      button.disabled = true;
      fetch(list)
        .then(function (answer) {
          return answer.json();
        })
        .then(function (listed) {
          var channel = new MessageChannel();
          channel.port1.onmessage = function (event) {
            var told = event.data;
            var key = !told.finished ? "keeping" : told.failed ? "some" : "kept";
            state.textContent = fill(said[key], told);
            button.disabled = !told.finished;
          };
          var addresses = (listed.roles[role] || []).map(function (path) {
            return base + language + "/" + path.split("#")[0];
          });
          worker.postMessage({ keep: addresses, language: language }, [channel.port2]);
        })
        .catch(function () {
          button.disabled = false;
          state.textContent = fill(said.some, { failed: "?", all: "?" });
        });
    });
  }

  navigator.serviceWorker
    .register(base + "sw.js", { scope: base, updateViaCache: "none" })
    .then(function () {
      return navigator.serviceWorker.ready;
    })
    .then(function (registration) {
      registration.active.postMessage({ visit: location.href });
      var found = location.href.slice(base.length).match(/^[^/]+\/roles\/([^/]+)\/(?:[?#]|$)/);
      if (found) {
        offer(registration.active, found[1]);
      }
    })
    .catch(function () {
      // A browser that keeps nothing is no fault.
    });
})();
