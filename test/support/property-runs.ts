/** Scales the runs of property tests: all with `PROPERTY_RUNS=full` (before a release), otherwise a fifth. */

const SHARE = process.env.PROPERTY_RUNS === 'full' ? 1 : 1 / 5;

/** Options for `fc.assert`. @param inFull the number of runs with `PROPERTY_RUNS=full` */
export function propertyRuns(inFull: number): { readonly numRuns: number } {
  return { numRuns: Math.ceil(inFull * SHARE) };
}
