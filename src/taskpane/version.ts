/** Defined by webpack, and by Jest for tests. */
declare const __VERSION__: string;

/** The product's version. */
export const VERSION = __VERSION__;
