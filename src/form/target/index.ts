/** Target values (目标值): parse, ask, print. */
export * from './parse';
export * from './print';
export * from './questions';
export type * from './value';
