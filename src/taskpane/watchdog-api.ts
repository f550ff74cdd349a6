/** Functions that `watchdog.js` defines. */
declare global {
  interface Window {
    /** Tells the watchdog that the pane was drawn, so that it shows no notice. */
    readonly jixiaoStarted: () => void;
    /** Shows the reason why the pane cannot be drawn. */
    readonly jixiaoFailure: (lines: readonly string[]) => void;
  }
}

export {};
