/**
 * fast-check with a fixed seed, so that property tests try the same cases in every run. FC_SEED chooses other cases; a
 * failure prints its seed. Lint makes tests import fast-check from here.
 */
import fc from 'fast-check';
import { propertyRuns } from './property-runs';

/** Runs of a property that sets no number: the default of fast-check. */
const RUNS = 100;

fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 20_260_101), ...propertyRuns(RUNS) });

export default fc;
