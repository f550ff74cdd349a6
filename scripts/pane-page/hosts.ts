/** Hosts that fail in different ways: `page.html?host=…`. */
import { isFormula } from '../../src/workbook/cell';
import type { MemoryWorkbook } from '../../test/support/memory-workbook';
import { WorkbookError, type Navigator, type Workbook } from '../../src/workbook/workbook';

type Host = Workbook & Navigator;

const passOn = (workbook: MemoryWorkbook): Host => ({
  read: (progress) => workbook.read(progress),
  select: (at) => workbook.select(at),
  write: (writes) => workbook.write(writes),
});
const beingEdited = () => Promise.reject(new WorkbookError('cell-editing', 'a cell is being edited'));

export const HOSTS: Readonly<Record<string, (workbook: MemoryWorkbook) => Host>> = {
  /** Refuses as Excel does while a cell is being edited. */
  editing: (workbook) => ({ ...passOn(workbook), select: beingEdited, write: beingEdited }),
  /** Never finishes reading. */
  slow: (workbook) => ({
    ...passOn(workbook),
    read: (progress) => {
      progress?.(1, 3);
      return new Promise(() => undefined);
    },
  }),
  /** Cannot be read. */
  failing: (workbook) => ({ ...passOn(workbook), read: beingEdited }),
  /** Another person changes the first cell before it is written, and the last write is lost. */
  disturbed: (workbook) => ({
    ...passOn(workbook),
    write: async (writes) => {
      const lost = writes.at(-1);
      return workbook.write(writes.filter((write) => write !== lost));
    },
    read: counted(async (reads, progress) => {
      const book = await workbook.read(progress);
      if (reads !== 2) return book;
      const cells = book.sheets[0]?.cells ?? [];
      const long = cells.find(({ value }) => typeof value === 'string' && value.length > 40);
      const at = long && { sheet: book.sheets[0]?.name ?? '', row: long.row, column: long.column };
      if (at) await workbook.write([{ at, content: '同事刚刚改写了这一段。' }]);
      return workbook.read(progress);
    }),
  }),
  /** The connection breaks after half of a write and does not come back. */
  interrupted: (workbook) => {
    let lost = false;
    const gone = () => Promise.reject(new WorkbookError('session-lost', 'the session is gone'));
    return {
      ...passOn(workbook),
      read: (progress) => (lost ? gone() : workbook.read(progress)),
      write: async (writes) => {
        if (lost) return gone();
        await workbook.write(writes.slice(0, Math.ceil(writes.length / 2)));
        lost = true;
        return gone();
      },
    };
  },
  /** The first write stops half-way, and its rollback fails, too. */
  'half-written': (workbook) => {
    let writes = 0;
    return {
      ...passOn(workbook),
      write: async (all) => {
        writes += 1;
        if (writes > 2) return workbook.write(all);
        if (writes === 1) await workbook.write(all.filter(({ content }) => !isFormula(content)).slice(0, 3));
        throw new WorkbookError('busy', 'the host is busy');
      },
    };
  },
};

/** A `read` that receives the number of the call, from 1. */
function counted(read: (reads: number, ...rest: Parameters<Host['read']>) => ReturnType<Host['read']>) {
  let reads = 0;
  return (...rest: Parameters<Host['read']>) => read((reads += 1), ...rest);
}
