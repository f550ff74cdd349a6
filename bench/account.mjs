/**
 * Measures the share of the account of every cell (`src/reading/locate/account.ts`) in a check, in one warm process:
 * `node bench/account.mjs [--json]`. Node's profiler samples repeated checks of all sample forms (`test/forms/*.xlsx`). Asserts nothing.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import { loadModules } from './support/bundle-core.mjs';

const FORMS = new URL('../test/forms/', import.meta.url);
const WARM_UP = 3;
const RUNS = 20;

const { check, xlsx } = await loadModules({ check: 'src/check/index', xlsx: 'src/xlsx/index' });
const names = readdirSync(FORMS).filter((name) => name.endsWith('.xlsx'));
const snapshots = await Promise.all(
  names.map((name) => xlsx.openXlsx(new Uint8Array(readFileSync(new URL(name, FORMS))), name).read()),
);

function checkAll(times) {
  for (let count = 0; count < times; count++) for (const snapshot of snapshots) check.check(snapshot);
}

/** The samples in a function and in all that it calls. */
function samplesBelow(nodes, id, sought, isWithin) {
  const { callFrame, hitCount = 0, children = [] } = nodes.get(id);
  const counts = isWithin || callFrame.functionName === sought;
  return children.reduce(
    (sum, child) => sum + samplesBelow(nodes, child, sought, counts),
    counts ? hitCount : 0,
  );
}

const session = new Session();
session.connect();
await session.post('Profiler.enable');
checkAll(WARM_UP);
await session.post('Profiler.start');
checkAll(RUNS);
const { profile } = await session.post('Profiler.stop');
session.disconnect();

const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
const [root] = profile.nodes;
const of = (name) => samplesBelow(nodes, root.id, name, false);
const share = of('accountOf') / of('check');
if (process.argv.includes('--json')) console.log(JSON.stringify({ forms: names.length, share }));
else console.log(`${names.length} forms: the account takes ${(share * 100).toFixed(1)} % of a check`);
