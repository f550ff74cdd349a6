/** What `watchdog.js` offers to the bundle. */
declare global {
  interface Window {
    /** The pane is drawn: no notice. */
    readonly jixiaoStarted: () => void;
    /** Says why the pane can't be drawn. */
    readonly jixiaoFailure: (lines: readonly string[]) => void;
  }
}

export {};
