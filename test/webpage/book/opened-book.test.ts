/** A file that is open in the page: what the pane's session makes of it, and what the file brings along. */
import { EXPLANATIONS } from '../../../src/check/explanations';
import { OpenedBook, type BookSurroundings } from '../../../src/webpage/book/opened-book';
import { withReason } from '../../support/document-texts';
import { memoryStore } from '../support/memory-store';
import { sample } from '../../support/memory-io';
import { workersHere } from '../support/worker-here';

const FORM = new Uint8Array(sample('minhang-2020.xlsx'));
const REASON = '合同价已含运输费';

const workers = workersHere();
afterAll(() => workers.close());

async function open(bytes: Uint8Array, memory = memoryStore()): Promise<OpenedBook> {
  const surroundings: BookSurroundings = { startWorker: workers.start, memory, officeRules: () => null };
  const file = { blob: new Blob([Uint8Array.from(bytes)]), name: '申报表.xlsx' };
  const book = await OpenedBook.open(file, surroundings);
  await book.session.check();
  return book;
}

const findingsOf = ({ session }: OpenedBook) =>
  session.store.get().outcome?.result.forms.flatMap(({ findings }) => findings) ?? [];

/** A warning that the sample has. */
async function aWarning() {
  const book = await open(FORM);
  const warning = findingsOf(book).find(({ severity }) => severity === 'warning');
  book.close();
  if (!warning) throw new Error('no warning');
  return warning;
}

test('reasons that were given in Excel are shown, and can be changed here without touching the file', async () => {
  const warning = await aWarning();
  const file = withReason(FORM, warning, REASON);
  const memory = memoryStore();
  const book = await open(file, memory);
  const reasons = () =>
    findingsOf(book).flatMap(({ key, explanation }) => (explanation ? [[key, explanation]] : []));
  expect(reasons()).toEqual([[warning.key, REASON]]);
  expect(book.isUnsaved).toBe(false);

  const [shown] = findingsOf(book).filter(({ key }) => key === warning.key);
  if (!shown) throw new Error('no finding');
  const shownLess = new Promise<void>((resolve) => {
    book.session.store.subscribe(() => reasons().length === 0 && resolve());
  });
  await book.session.explain(shown, '');
  await shownLess;
  expect(book.reasonsChanged).toBe(true);
  book.close();

  // Taken back on this computer: it stays so, though the file still has it.
  const again = await open(file, memory);
  expect(again.session.store.get().explanations.size).toBe(0);
  again.close();
});

test('a worker that breaks down is told of: nobody waits for its answer', async () => {
  const book = await open(FORM);
  const checking = book.session.check();
  workers.breakDown();
  await checking;
  expect(book.session.store.get().busy).toBeNull();
  expect(book.session.store.get().failure?.attempt).toBe('check');
  await expect(book.session.engine.ruleCount()).rejects.toThrow('out of memory');
  book.close();
});

test('the name under which reasons lie in workbooks stays: those of today must be found tomorrow', () => {
  expect(EXPLANATIONS).toBe('jixiao.explanations');
});
