/** Browser features that jsdom lacks and the pane or its libraries need. */
import { TextDecoder, TextEncoder } from 'node:util';
import { deserialize, serialize } from 'node:v8';

class NoResize implements ResizeObserver {
  observe(): void {
    // Elements have no size in jsdom.
  }
  unobserve(): void {
    // Nothing is observed.
  }
  disconnect(): void {
    // Nothing is observed.
  }
}

/** A media query that never applies. */
class NoMatch extends EventTarget {
  readonly matches = false;
  readonly onchange = null;
  constructor(readonly media: string) {
    super();
  }
  addListener(): void {
    // The listener is never called.
  }
  removeListener(): void {
    // There are no listeners.
  }
}

const nothing = (): void => undefined;

Object.assign(globalThis, {
  ResizeObserver: NoResize,
  TextDecoder,
  TextEncoder,
  structuredClone: (value: unknown): unknown => deserialize(serialize(value)),
  // `CSS.escape` for the characters in keys of findings.
  CSS: { escape: (text: string) => text.replace(/[^a-zA-Z0-9_\u0080-\uffff-]/g, '\\$&') },
});
Object.assign(window, { matchMedia: (query: string) => new NoMatch(query), print: nothing });
Object.assign(Element.prototype, { scrollIntoView: nothing, scrollTo: nothing });
Object.assign(URL, { createObjectURL: () => 'blob:test', revokeObjectURL: nothing });

// jsdom's implementation compares the element with every rule of Fluent's styles, which is slow.
Object.assign(CSSStyleSheet.prototype, { insertRule: () => 0 });
