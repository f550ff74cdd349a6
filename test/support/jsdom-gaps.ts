/** What jsdom lacks and the pane and its libraries ask for. */
import { TextDecoder, TextEncoder } from 'node:util';
import { deserialize, serialize } from 'node:v8';

class NoResize implements ResizeObserver {
  observe(): void {
    // Nothing has a size in jsdom.
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
    // Never called back: nothing changes.
  }
  removeListener(): void {
    // Nothing listens.
  }
}

const nothing = (): void => undefined;

Object.assign(globalThis, {
  ResizeObserver: NoResize,
  TextDecoder,
  TextEncoder,
  structuredClone: (value: unknown): unknown => deserialize(serialize(value)),
  // As the CSSOM specification writes it, for the characters that keys of findings have.
  CSS: { escape: (text: string) => text.replace(/[^a-zA-Z0-9_\u0080-\uffff-]/g, '\\$&') },
});
Object.assign(window, { matchMedia: (query: string) => new NoMatch(query), print: nothing });
Object.assign(Element.prototype, { scrollIntoView: nothing, scrollTo: nothing });
Object.assign(URL, { createObjectURL: () => 'blob:test', revokeObjectURL: nothing });

// jsdom draws nothing, and to ask it what an element looks like would compare that element with every rule of Fluent's styles.
Object.assign(CSSStyleSheet.prototype, { insertRule: () => 0 });
