/** Keeps what undoes the last write, and finds out about a write or an undo that nobody saw the end of. */
import { guardOf, invert, resolveWrite, type WriteReport } from '../../correction';
import { sameContent, type CellEdit } from '../../workbook/cell';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { SnapshotIndex } from '../../workbook/snapshot-index';
import type { TextStore } from './host';
import { loadUndo, saveUndo, type UndoPlan } from './undo';

/** What became of a write or an undo that was cut short. */
export interface Resolved {
  readonly kind: 'write' | 'undo';
  readonly report: WriteReport;
}

/**
 * The intent is kept before the first cell is written: whatever happens to the pane then, the next one that looks at the
 * workbook can tell which cells were written, and undo them.
 */
export class UndoKeeper {
  private plan: UndoPlan | null;

  constructor(
    private readonly memory: TextStore,
    private readonly documentId: string | null,
  ) {
    this.plan = loadUndo(memory, documentId);
  }

  /** What undoes the last write. */
  get current(): UndoPlan | null {
    return this.plan;
  }

  /** What undoes the last write, as long as a cell still holds what was written; another pane may have written since. */
  offered(snapshot: WorkbookSnapshot): UndoPlan | null {
    this.refresh();
    const index = new SnapshotIndex(snapshot);
    const stands = ({ at, before }: CellEdit): boolean => sameContent(index.content(at), before);
    return this.plan?.edits.some(stands) ? this.plan : null;
  }

  /** Edits are about to be written. */
  beginWrite(edits: readonly CellEdit[], snapshot: WorkbookSnapshot, at: Date): void {
    const earlier = this.plan && settled(this.plan);
    this.keep({
      edits: invert(edits),
      guard: guardOf(snapshot, edits),
      at: at.toISOString(),
      unfinished: 'write',
      ...(earlier ? { earlier } : {}),
    });
  }

  /** The last write is about to be undone. */
  beginUndo(): void {
    if (this.plan) this.keep({ ...this.plan, unfinished: 'undo' });
  }

  /** What was begun is over. Where the workbook could not be read back, the next look at it will tell. */
  end(report: WriteReport): void {
    if (this.plan && report.snapshot) this.conclude(this.plan, report, report.snapshot);
  }

  /** What was begun did nothing at all. */
  abandon(): void {
    const { plan } = this;
    if (!plan) return;
    this.keep(plan.unfinished === 'write' ? (plan.earlier ?? null) : settled(plan));
  }

  /** Finds out what became of something that was cut short; `null` where nothing was. */
  resolve(snapshot: WorkbookSnapshot): Resolved | null {
    this.refresh();
    const { plan } = this;
    if (!plan?.unfinished) return null;
    const edits = plan.unfinished === 'write' ? invert(plan.edits) : plan.edits;
    const report = resolveWrite(edits, plan.guard, snapshot);
    this.conclude(plan, report, snapshot);
    return { kind: plan.unfinished, report };
  }

  private conclude(plan: UndoPlan, report: WriteReport, snapshot: WorkbookSnapshot): void {
    const isWrite = plan.unfinished === 'write';
    const left = isWrite ? report.inverse : report.failed.map(({ edit }) => edit);
    if (left.length > 0) this.keep({ edits: left, guard: guardOf(snapshot, left), at: plan.at });
    else if (isWrite || report.rearranged.length === 0) this.keep(isWrite ? (plan.earlier ?? null) : null);
    else this.keep(settled(plan));
  }

  private refresh(): void {
    this.plan = loadUndo(this.memory, this.documentId) ?? this.plan;
  }

  private keep(plan: UndoPlan | null): void {
    this.plan = plan;
    saveUndo(this.memory, this.documentId, plan);
  }
}

function settled({ edits, guard, at }: UndoPlan): UndoPlan {
  return { edits, guard, at };
}
