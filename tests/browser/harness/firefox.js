// What Firefox is asked for beyond WebDriver. Runs with the browser's own rights (geckodriver --allow-system-access), in
// the window that holds the tab; evaluates to the object of what it offers.
(() => {
  const tab = () => gBrowser.selectedBrowser;
  const context = () => tab().browsingContext;
  const ours = (log) => log.splice(0, log.length);

  /** Runs in a tab's process: has a script run in every document there, in its own world and before any other. */
  const atEveryDocument = (source) => {
    const { addDebuggerToGlobal } = ChromeUtils.importESModule("resource://gre/modules/jsdebugger.sys.mjs");
    const room = new Cu.Sandbox(Services.scriptSecurityManager.getSystemPrincipal(), { freshCompartment: true });
    addDebuggerToGlobal(room);
    addEventListener("DOMWindowCreated", (event) => {
      new room.Debugger().makeGlobalObjectReference(event.target.defaultView).executeInGlobal(source);
    }, true);
  };

  return {
    /** Keeps what documents ask for, until it is asked for. */
    watch() {
      if (window.otrRequested) return;
      window.otrRequested = [];
      Services.obs.addObserver((channel) => {
        const { loadInfo, URI } = channel.QueryInterface(Ci.nsIChannel);
        if (loadInfo.browsingContextID || loadInfo.loadingPrincipal?.isContentPrincipal) window.otrRequested.push(URI.spec);
      }, "http-on-modify-request");
    },
    requested: () => ours(window.otrRequested),
    /** What pages were told: errors of script, refusals of a policy. */
    logged() {
      const messages = Services.console.getMessageArray().filter((one) =>
        one instanceof Ci.nsIScriptError && one.innerWindowID && !one.sourceName.startsWith("chrome:"));
      Services.console.reset();
      return messages.map((one) => `${one.category}: ${one.errorMessage} (${one.sourceName}:${one.lineNumber})`);
    },
    /** Gives the tab's inside a size, whatever the window's; a phone also has touch and no mouse. */
    viewport(width, height, phone) {
      for (const [side, size] of [["width", width], ["height", height]]) {
        for (const bound of ["", "min-", "max-"]) tab().style.setProperty(bound + side, `${size}px`);
      }
      context().touchEventsOverride = phone ? "enabled" : "disabled";
      context().inRDMPane = phone;
    },
    media(scheme, print) {
      context().prefersColorSchemeOverride = scheme;
      context().mediumOverride = print ? "print" : "";
    },
    scripts(on) {
      context().allowJavascript = on;
    },
    /** One more script that comes before all others. The window gives it to each process the tab moves to. */
    beforeScripts(source) {
      const address = `data:text/javascript;charset=utf-8,${encodeURIComponent(`(${atEveryDocument})(${JSON.stringify(source)})`)}`;
      (window.otrScripts ??= []).push(address);
      window.messageManager.loadFrameScript(address, true);
    },
    /** No such script for the tabs to come. */
    forget() {
      for (const address of ours(window.otrScripts ?? [])) window.messageManager.removeDelayedFrameScript(address);
    },
  };
})()
