/** A worker's entry: the engine for the page that has started it. */
import { LocalEngine } from './local';
import { serve } from './serve';
import { WORKER_PACING } from './stretches';

serve(new LocalEngine(WORKER_PACING), self);
