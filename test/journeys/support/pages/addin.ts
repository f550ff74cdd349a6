/** An add-in without anything of its own: tests call the object model in it. */

/** What a batch gave, or the code of the error that stopped it. */
export type Attempt<T> = { readonly value: T } | { readonly code: string };

declare global {
  interface Window {
    /** Resolves when Office is ready. */
    officeReady: Promise<unknown>;
    /** `Excel.run`, with office.js's errors as codes. */
    attempt<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<Attempt<T>>;
    /** Forgets what was done, as another start of the add-in does. */
    resetAddin(): Promise<void>;
    /** What event handlers of the tests were told. */
    eventLog: unknown[];
  }
}

window.officeReady = Office.onReady();
window.eventLog = [];
window.resetAddin = () => {
  window.eventLog = [];
  return Promise.resolve();
};
window.attempt = async (batch) => {
  try {
    return { value: await Excel.run(batch) };
  } catch (error) {
    if (error instanceof OfficeExtension.Error) return { code: error.code };
    throw error;
  }
};
