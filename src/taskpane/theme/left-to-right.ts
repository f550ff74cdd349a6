/**
 * Griffel turns each style round as well, for scripts that are written from right to left. Chinese is not: the build takes
 * these for what would turn styles round, and both directions look alike.
 */

/** All styles of an element. */
export function convert<Styles>(styles: Styles): Styles {
  return styles;
}

/** One property of a style. */
export function convertProperty(
  key: string,
  value: unknown,
): { readonly key: string; readonly value: unknown } {
  return { key, value };
}
