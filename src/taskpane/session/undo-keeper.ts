/** Stores the plan for undoing the last write, and determines the outcome of an interrupted write or undo. */
import {
  guardOf,
  invert,
  resolveWrite,
  writeEdits,
  type StructureGuard,
  type WriteReport,
} from '../../correction';
import { sameContent, type CellEdit } from '../../workbook/cell';
import { indexOf } from '../../workbook/snapshot-index';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import type { Workbook } from '../../workbook/workbook';
import type { TextStore } from './host';
import { loadUndo, saveUndo, type UndoPlan } from './undo';

/** The outcome of a write or an undo that was interrupted. */
interface Resolved {
  readonly kind: 'write' | 'undo';
  readonly report: WriteReport;
}

/**
 * The plan is stored before the first cell is written. If the pane is closed during a write, the next pane that reads the
 * workbook can determine which cells were written, and undo them.
 */
export class UndoKeeper {
  private plan: UndoPlan | null;

  constructor(
    private readonly memory: TextStore,
    private readonly document: { readonly documentId: string | null },
  ) {
    this.plan = loadUndo(memory, document.documentId);
  }

  /** The plan for undoing the last write. */
  get current(): UndoPlan | null {
    return this.plan;
  }

  /** The plan for undoing the last write, possibly of another pane; `null` if no cell holds the written content any more. */
  offered(snapshot: WorkbookSnapshot): UndoPlan | null {
    this.refresh();
    const index = indexOf(snapshot);
    const stands = ({ at, before }: CellEdit): boolean => sameContent(index.content(at), before);
    return this.plan?.edits.some(stands) ? this.plan : null;
  }

  /** Whether a write or an undo was interrupted, in this pane or in a closed one. Call `resolve` before the next write. */
  get isUnfinished(): boolean {
    this.refresh();
    return this.plan?.unfinished !== undefined;
  }

  /** Call this before edits are written. */
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

  /** Call this before a write is undone. It is the last write, unless another pane has written since. */
  beginUndo(plan: UndoPlan): void {
    this.refresh();
    const later = this.plan && this.plan.at !== plan.at ? settled(this.plan) : undefined;
    this.keep({ ...settled(plan), unfinished: 'undo', ...(later ? { earlier: later } : {}) });
  }

  /**
   * Writes edits after `beginWrite` or `beginUndo`. If the workbook could not be read back, `resolve` determines the outcome later.
   * @throws WorkbookError if nothing was changed
   */
  async write(workbook: Workbook, edits: readonly CellEdit[], guard: StructureGuard): Promise<WriteReport> {
    try {
      const report = await writeEdits(workbook, edits, guard);
      if (this.plan && report.snapshot) this.conclude(this.plan, report, report.snapshot);
      return report;
    } catch (error) {
      this.abandon();
      throw error;
    }
  }

  /** Determines the outcome of an interrupted write or undo; `null` if there was none. */
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

  private abandon(): void {
    const { plan } = this;
    if (!plan) return;
    this.keep(plan.unfinished === 'write' ? (plan.earlier ?? null) : settled(plan));
  }

  private refresh(): void {
    const kept = loadUndo(this.memory, this.document.documentId);
    // The outcome of this pane's interrupted write is determined here even if another pane has already done so.
    const isUnresolvedHere = kept?.at === this.plan?.at && this.plan?.unfinished !== undefined;
    if (kept && !isUnresolvedHere) this.plan = kept;
  }

  private keep(plan: UndoPlan | null): void {
    this.plan = plan;
    saveUndo(this.memory, this.document.documentId, plan);
  }
}

function settled({ edits, guard, at }: UndoPlan): UndoPlan {
  return { edits, guard, at };
}
