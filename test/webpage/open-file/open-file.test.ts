/** A file opened in the page: the pane's session on it, and the reasons and choices stored in the file. */
import { EXPLANATIONS } from '../../../src/check/explanations';
import { OpenFile, type OpenFileContext } from '../../../src/webpage/open-file/open-file';
import { withReason } from '../../support/document-texts';
import { memoryStore } from '../support/memory-store';
import { sample } from '../../support/memory-io';
import { workersHere } from '../support/worker-here';

const FORM = new Uint8Array(sample('minhang-2020.xlsx'));
const REASON = '合同价已含运输费';

const workers = workersHere();
afterAll(() => workers.close());

async function open(bytes: Uint8Array, memory = memoryStore()): Promise<OpenFile> {
  const context: OpenFileContext = { startWorker: workers.start, memory, officeRules: () => null };
  const file = { blob: new Blob([Uint8Array.from(bytes)]), name: '申报表.xlsx' };
  const openFile = await OpenFile.open(file, context);
  await openFile.session.check();
  return openFile;
}

const findingsOf = ({ session }: OpenFile) =>
  session.store.get().outcome?.result.forms.flatMap(({ findings }) => findings) ?? [];

/** A warning of the sample. */
async function aWarning() {
  const openFile = await open(FORM);
  const warning = findingsOf(openFile).find(({ severity }) => severity === 'warning');
  openFile.close();
  if (!warning) throw new Error('no warning');
  return warning;
}

test('shows explanations stored by Excel in the file; changing them on the page does not change the file', async () => {
  const warning = await aWarning();
  const file = withReason(FORM, warning, REASON);
  const memory = memoryStore();
  const openFile = await open(file, memory);
  const reasons = () =>
    findingsOf(openFile).flatMap(({ key, explanation }) => (explanation ? [[key, explanation]] : []));
  expect(reasons()).toEqual([[warning.key, REASON]]);
  expect(openFile.isUnsaved).toBe(false);

  const [shown] = findingsOf(openFile).filter(({ key }) => key === warning.key);
  if (!shown) throw new Error('no finding');
  const shownLess = new Promise<void>((resolve) => {
    openFile.session.store.subscribe(() => reasons().length === 0 && resolve());
  });
  await openFile.session.explain([shown], '');
  await shownLess;
  expect(openFile.reasonsChanged).toBe(true);
  openFile.close();

  // The reason was removed on this computer, so it stays removed although the file still has it.
  const again = await open(file, memory);
  expect(again.session.store.get().explanations.size).toBe(0);
  again.close();
});

test('reports a failed check when the worker crashes, instead of waiting for a response', async () => {
  const openFile = await open(FORM);
  const checking = openFile.session.check();
  workers.breakDown();
  await checking;
  expect(openFile.session.store.get().busy).toBeNull();
  expect(openFile.session.store.get().failure?.attempt).toBe('check');
  await expect(openFile.session.engine.ruleCount()).rejects.toThrow('out of memory');
  openFile.close();
});

test('explanations keep their settings key, so that those in existing workbooks are found', () => {
  expect(EXPLANATIONS).toBe('jixiao.explanations');
});
