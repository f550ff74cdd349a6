/** What Fluent UI asks of a browser and jsdom lacks. */
class NoResizeObserver implements ResizeObserver {
  observe(): void {
    // jsdom has no layout: nothing ever resizes.
  }
  unobserve(): void {
    // as above
  }
  disconnect(): void {
    // as above
  }
}

globalThis.ResizeObserver ??= NoResizeObserver;
