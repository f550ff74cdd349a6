/** How much property tests try: all of it with `PROPERTY_RUNS=full`, as .ci/run does, else a third. */

const SHARE = process.env.PROPERTY_RUNS === 'full' ? 1 : 1 / 3;

/** fast-check's option. @param inFull runs when everything is tried */
export function propertyRuns(inFull: number): { readonly numRuns: number } {
  return { numRuns: Math.ceil(inFull * SHARE) };
}
