/** Property tests try the same cases at every run; FC_SEED tries others (and a failure names its seed). */
import fc from 'fast-check';
import { propertyRuns } from './property-runs';

/** Runs of a property that does not say how many it needs: fast-check's own default. */
const RUNS = 100;

fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 20_260_101), ...propertyRuns(RUNS) });
