/** An empty add-in in which tests call the object model. */

/** The result of a batch, or the code of its error. */
export type Attempt<T> = { readonly value: T } | { readonly code: string };

declare global {
  interface Window {
    /** Resolves when Office is ready. */
    officeReady: Promise<unknown>;
    /** `Excel.run`, with office.js's errors as codes. */
    attempt<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<Attempt<T>>;
    /** Resets the page's state, as a new start of the add-in would. */
    resetAddin(): Promise<void>;
    /** Arguments of the tests' event handlers. */
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
