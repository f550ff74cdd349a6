/** A workbook whose host fails at chosen calls. */
import type { CellContent } from '../../src/workbook/cell';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import {
  type CellWrite,
  type Workbook,
  WorkbookError,
  type WorkbookFault,
} from '../../src/workbook/workbook';

/** A failure of one call: before anything is done, after some of the writes, or after all of them (the answer is lost). */
export interface Fault {
  readonly call: 'read' | 'write';
  /** 1 for the first such call. */
  readonly nth: number;
  readonly fault: WorkbookFault;
  /** The number of writes before the failure; `Infinity` for all. */
  readonly after?: number;
}

export class FaultyWorkbook implements Workbook {
  readonly counts = { read: 0, write: 0 };

  constructor(
    private readonly inner: Workbook,
    private readonly faults: readonly Fault[] = [],
    /** Runs before the call, for example a co-author's edit. */
    private readonly before?: (call: 'read' | 'write', nth: number) => Promise<void>,
  ) {}

  async read(...asked: Parameters<Workbook['read']>): Promise<WorkbookSnapshot> {
    await this.enter('read');
    return this.inner.read(...asked);
  }

  async write(writes: readonly CellWrite[]): Promise<readonly CellContent[] | null> {
    const fault = await this.enter('write', writes);
    const before = await this.inner.write(writes.slice(0, fault?.after ?? writes.length));
    if (fault) throw new WorkbookError(fault.fault, 'failed on command');
    return before;
  }

  private async enter(call: 'read' | 'write', writes: readonly CellWrite[] = []): Promise<Fault | undefined> {
    const nth = (this.counts[call] += 1);
    await this.before?.(call, nth);
    const fault = this.faults.find((one) => one.call === call && one.nth === nth);
    if (fault && (call === 'read' || !fault.after || writes.length === 0)) {
      throw new WorkbookError(fault.fault, 'failed on command');
    }
    return fault;
  }
}
