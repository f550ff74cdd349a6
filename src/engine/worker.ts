/** Entry of the worker: the engine for the page that started it. */
import { LocalEngine } from './local';
import { WORKER_PACING } from './scheduling';
import { serveEngine } from './serve';

const engine = new LocalEngine(WORKER_PACING);
serveEngine(engine, self);
// The rules load while the workbook is read. A failure is ignored here, because the check reports it.
engine.ruleCount().catch(() => undefined);
