/** Checking several files at once, some of them pairs of two years. */
import { FileBatch } from '../../src/webpage/file-batch';
import { otherProject } from '../support/other-project';
import { OVERVIEW, rightForm, TARGETS } from '../support/right-form';
import { xlsxOf } from '../support/xlsx-builder';
import { lastYearForm } from '../support/year-rule-cases';
import { memoryStore } from './support/memory-store';
import { workersHere } from './support/worker-here';

const workers = workersHere();
// Node 20 has no `navigator`.
beforeAll(() => Object.assign(globalThis, { navigator: { hardwareConcurrency: 2 } }));
afterAll(() => workers.close());

test('pairs and compares forms of two years and does not report them as copies of each other', async () => {
  const last = lastYearForm({ [OVERVIEW]: { B13: '二、当年预算：50.00' }, [TARGETS]: { F13: '≥95%' } });
  const files = Object.entries({
    '上年/a.xlsx': last,
    '本年/b.xlsx': rightForm(),
    '本年/c.xlsx': otherProject(),
  });
  const batch = new FileBatch(
    files.map(([path, snapshot]) => ({ path, file: new File([new Uint8Array(xlsxOf(snapshot))], path) })),
    { startWorker: workers.start, memory: memoryStore(), officeRules: () => null },
  );
  await batch.read();
  const { stage, years, across } = batch.store.get();
  expect(stage).toBe('finished');
  expect(years?.comparisons.map((one) => [one.last.file, one.current.file, one.lowered])).toEqual([
    ['上年/a.xlsx', '本年/b.xlsx', 1],
  ]);
  expect(across?.forms).toBe(2);
  expect(across?.findings).toEqual([]);
});
