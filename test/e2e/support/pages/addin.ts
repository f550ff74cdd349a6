/** An add-in without anything of its own: tests call the object model in it. */

declare global {
  interface Window {
    /** Resolves when Office is ready. */
    officeReady: Promise<unknown>;
  }
}

window.officeReady = Office.onReady();

export {};
