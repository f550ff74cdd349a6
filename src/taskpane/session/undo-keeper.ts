/** Keeps what undoes the last write, and finds out about a write or an undo that nobody saw the end of. */
import { guardOf, invert, resolveWrite, type WriteReport } from '../../correction';
import { sameContent, type CellEdit } from '../../workbook/cell';
import { indexOf } from '../../workbook/snapshot-index';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
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
    private readonly document: { readonly documentId: string | null },
  ) {
    this.plan = loadUndo(memory, document.documentId);
  }

  /** What undoes the last write. */
  get current(): UndoPlan | null {
    return this.plan;
  }

  /** What undoes the last write, as long as a cell still holds what was written; another pane may have written since. */
  offered(snapshot: WorkbookSnapshot): UndoPlan | null {
    this.refresh();
    const index = indexOf(snapshot);
    const stands = ({ at, before }: CellEdit): boolean => sameContent(index.content(at), before);
    return this.plan?.edits.some(stands) ? this.plan : null;
  }

  /** A write or an undo was cut short, here or in a pane that is closed by now: `resolve` is to come before anything else. */
  get isUnfinished(): boolean {
    this.refresh();
    return this.plan?.unfinished !== undefined;
  }

  /** Edits are about to be written. */
  beginWrite(edits: readonly CellEdit[], snapshot: WorkbookSnapshot, at: Date): void {
    this.refresh();
    const earlier = this.plan && settled(this.plan);
    this.keep({
      edits: invert(edits),
      guard: guardOf(snapshot, edits),
      at: at.toISOString(),
      unfinished: 'write',
      ...(earlier ? { earlier } : {}),
    });
  }

  /** A write is about to be undone: the last one, unless another pane has written since. */
  beginUndo(plan: UndoPlan): void {
    this.refresh();
    const later = this.plan && this.plan.at !== plan.at ? settled(this.plan) : undefined;
    this.keep({ ...settled(plan), unfinished: 'undo', ...(later ? { earlier: later } : {}) });
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
    if (report.rearranged.length > 0) this.keep(isWrite ? (plan.earlier ?? null) : settled(plan));
    else if (left.length > 0) this.keep({ edits: left, guard: guardOf(snapshot, left), at: plan.at });
    else this.keep(plan.earlier ?? null);
  }

  private refresh(): void {
    const kept = loadUndo(this.memory, this.document.documentId);
    // What this pane does not know the end of it has to tell, even where another one has looked already.
    const isOwn = kept?.at === this.plan?.at && this.plan?.unfinished !== undefined;
    if (kept && !isOwn) this.plan = kept;
  }

  private keep(plan: UndoPlan | null): void {
    this.plan = plan;
    saveUndo(this.memory, this.document.documentId, plan);
  }
}

function settled({ edits, guard, at }: UndoPlan): UndoPlan {
  return { edits, guard, at };
}
