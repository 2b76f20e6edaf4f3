// What Firefox is asked for beyond WebDriver. Runs with the browser's own rights (geckodriver --allow-system-access), in
// the window that holds the tab; evaluates to the object of what it offers.
(() => {
  const tab = () => gBrowser.selectedBrowser;
  const context = () => tab().browsingContext;
  const ours = (log) => log.splice(0, log.length);
  /** Sets whole numbers among the browser's settings, or puts one back: null. */
  const set = (settings) => {
    for (const [name, value] of Object.entries(settings)) {
      if (value === null) Services.prefs.clearUserPref(name);
      else Services.prefs.setIntPref(name, value);
    }
  };

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
      // Coarse; or else as the machine has it. Without this a click by the mouse makes it a machine with a mouse.
      const pointer = phone ? 1 : null;
      set({ "ui.primaryPointerCapabilities": pointer, "ui.allPointerCapabilities": pointer });
    },
    media(scheme, print, motion, forced) {
      context().prefersColorSchemeOverride = scheme;
      context().mediumOverride = print ? "print" : "";
      set({ "ui.prefersReducedMotion": motion ? 0 : 1, "browser.display.document_color_use": forced ? 2 : null });
    },
    letters(size) {
      set({ "font.size.variable.x-western": size, "font.size.monospace.x-western": size });
    },
    /** Goes through the browser's own tool bars to their end and on into the page. */
    tabOutOfToolBars() {
      for (let stops = 0; document.activeElement !== tab() && stops < 50; stops += 1) {
        Services.focus.moveFocus(window, null, Services.focus.MOVEFOCUS_FORWARD, Services.focus.FLAG_BYKEY);
      }
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
    /** No such script for the tabs to come, and letters as they were. */
    forget() {
      set({ "font.size.variable.x-western": null, "font.size.monospace.x-western": null });
      for (const address of ours(window.otrScripts ?? [])) window.messageManager.removeDelayedFrameScript(address);
    },
  };
})()
