/** Stores plans for undoing the last write on this computer, so that undo is still possible after the pane was closed. */
import * as v from 'valibot';
import type { StructureGuard } from '../../correction';
import type { CellEdit } from '../../workbook/cell';
import type { TextStore } from './host';

const NAME = 'jixiao.undo';
/** Number of workbooks for which a plan is stored. */
const MAX_DOCUMENTS = 5;

export interface UndoPlan {
  readonly edits: readonly CellEdit[];
  readonly guard: StructureGuard;
  /** ISO time of the write. */
  readonly at: string;
  /** A write or undo that was started and whose outcome is unknown. */
  readonly unfinished?: 'write' | 'undo';
  /** The plan for undoing the previous write. It is used if the unfinished write has written nothing or is undone. */
  readonly earlier?: UndoPlan;
}

const contentSchema = v.union([
  v.null(),
  v.string(),
  v.number(),
  v.boolean(),
  v.object({ formula: v.string() }),
]);
const index = v.pipe(v.number(), v.integer(), v.minValue(0));
const lineSchema = v.array(v.tuple([index, v.string()]));
const rowGuardSchema = v.object({
  row: index,
  columns: v.array(index),
  line: lineSchema,
  around: v.array(lineSchema),
});
const settledSchema = v.object({
  edits: v.pipe(
    v.array(
      v.object({
        at: v.object({ sheet: v.string(), row: index, column: index }),
        before: contentSchema,
        after: contentSchema,
      }),
    ),
    v.minLength(1),
  ),
  guard: v.object({
    sheets: v.array(v.object({ id: v.string(), name: v.string(), rows: v.array(rowGuardSchema) })),
  }),
  at: v.string(),
});
const planSchema = v.object({
  ...settledSchema.entries,
  unfinished: v.exactOptional(v.picklist(['write', 'undo'])),
  earlier: v.exactOptional(settledSchema),
});
const storedSchema = v.array(v.object({ document: v.string(), plan: planSchema }));
type Stored = v.InferOutput<typeof storedSchema>;

/** Loads the plan for this document; `null` if there is none. */
export function loadUndo(memory: TextStore, documentId: string | null): UndoPlan | null {
  if (documentId === null) return null;
  return load(memory).find(({ document }) => document === documentId)?.plan ?? null;
}

/** Stores the plan for this document; `null` removes it. */
export function saveUndo(memory: TextStore, documentId: string | null, plan: UndoPlan | null): void {
  if (documentId === null) return;
  const others = load(memory).filter(({ document }) => document !== documentId);
  const kept = plan ? [...withoutOldest(others), { document: documentId, plan }] : others;
  memory.set(NAME, kept.length === 0 ? null : JSON.stringify(kept));
}

/** Removes the oldest plans; plans with an unknown outcome are removed last. */
function withoutOldest(stored: Stored): Stored {
  const surplus = Math.max(0, stored.length + 1 - MAX_DOCUMENTS);
  const isOver = ({ plan }: Stored[number]): boolean => plan.unfinished === undefined;
  const leaving = [...stored.filter(isOver), ...stored.filter((one) => !isOver(one))].slice(0, surplus);
  return stored.filter((one) => !leaving.includes(one));
}

function load(memory: TextStore): Stored {
  try {
    return v.parse(storedSchema, JSON.parse(memory.get(NAME) ?? '[]'));
  } catch {
    return [];
  }
}
