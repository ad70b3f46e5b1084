// Registers the worker, and has the button on a role's page keep all that belongs to the role.
(function () {
  "use strict";

  if (!("serviceWorker" in navigator) || !window.isSecureContext || !document.currentScript) {
    return;
  }
  var base = new URL("../../", document.currentScript.src).href;
  var list = new URL("offline.json", document.currentScript.src).href;
  var words = {
    en: {
      keeping: "Keeping: {done} of {all} …",
      kept: "Kept offline: {all} pages",
      some: "{failed} of {all} pages could not be had. Try again",
    },
    zh: {
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

  function offer(role, ready) {
    var button = document.querySelector(".pb-keep");
    if (button) {
      ready.then(function (worker) {
        button.disabled = false;
        button.addEventListener("click", function () {
          keep(worker, role, button, document.querySelector(".pb-keep-state"));
        });
      });
    }
  }

  function keep(worker, role, button, state) {
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
  }

  var ready = navigator.serviceWorker
    .register(base + "sw.js", { scope: base, updateViaCache: "none" })
    .then(function () {
      return navigator.serviceWorker.ready;
    })
    .then(function (registration) {
      registration.active.postMessage({ visit: location.href });
      return registration.active;
    });
  ready.catch(function () {
    // A browser that keeps nothing is no fault: the button stays off.
  });
  var found = location.href.slice(base.length).match(/^[^/]+\/roles\/([^/]+)\/(?:[?#]|$)/);
  if (found) {
    offer(found[1], ready);
  }
})();
