/** Property tests try the same cases at every run; FC_SEED tries others (and a failure names its seed). */
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 20_260_101) });
