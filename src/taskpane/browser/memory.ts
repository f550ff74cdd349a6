/** The browser's storage; it may be forbidden. */
import type { TextStore } from '../session/host';

/** @param partition keeps what several of them hold apart */
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
        // Forbidden or full: it is only remembered less.
      }
    },
  };
}
