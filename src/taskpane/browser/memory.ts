/** The browser's local storage. Access to it can be forbidden. */
import type { TextStore } from '../session/host';

/** @param partition prefix of the keys, which separates the texts of several pages */
export function browserMemory(partition = ''): TextStore {
  return {
    get: (name) => {
      try {
        return window.localStorage.getItem(partition + name);
      } catch {
        return null;
      }
    },
    set: (name, text) => {
      try {
        if (text === null) window.localStorage.removeItem(partition + name);
        else window.localStorage.setItem(partition + name, text);
      } catch {
        // The storage is forbidden or full, so the text is not stored.
      }
    },
  };
}
