/** Entry of the worker: the engine for the page that started it. */
import { LocalEngine } from './local';
import { WORKER_PACING } from './scheduling';
import { serveEngine } from './serve';

serveEngine(new LocalEngine(WORKER_PACING), self);
