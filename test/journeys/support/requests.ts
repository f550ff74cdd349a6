/** Changes that an add-in's requests make, parsed from the wire. */
import { parseRange, rangeToA1 } from '../../../src/workbook/a1';
import type { SheetSnapshot } from '../../../src/workbook/snapshot';
import {
  ActionType,
  PathType,
  type Action,
  type BatchRequest,
} from '../../../src/workbench/host/richapi/protocol';
import { isWrite } from '../../../src/workbench/host/richapi/request-kind';

/** A requested change. */
export interface AskedChange {
  /** `表!B1`. */
  readonly place: string;
  /** The member that was set, or the method that was called. */
  readonly member: string;
  /** The value, or the method's arguments. */
  readonly value: unknown;
}

/** Methods that only read. */
const READING = /^(_.*|GetCellProperties|GetRowProperties)$/;

/**
 * All changes in the requests.
 * @param sheets of the workbook: once office.js has loaded a sheet, it refers to it by its id
 * @throws Error for a change that is not about a range of a sheet
 */
export function changesIn(
  requests: readonly BatchRequest[],
  sheets: readonly SheetSnapshot[],
): AskedChange[] {
  return requests.flatMap((request) =>
    request.Actions.filter((action) => mayChange(action, request)).map((action) => ({
      place: placeOf(action.ObjectPathId, request, sheets),
      member: action.Name ?? '',
      value: action.ArgumentInfo?.Arguments,
    })),
  );
}

/** Every method that is not known to only read counts as a change, which is stricter than the host. */
function mayChange(action: Action, request: BatchRequest): boolean {
  if (action.ActionType !== ActionType.method) return isWrite(action, request);
  const service = request.ObjectPaths?.[String(action.ObjectPathId)]?.ObjectPathType === PathType.newObject;
  return !service && !READING.test(action.Name ?? '');
}

/** Follows `worksheets.getItem(…).getRange(…)`. */
function placeOf(pathId: number, request: BatchRequest, sheets: readonly SheetSnapshot[]): string {
  const path = (id: number | null | undefined) => request.ObjectPaths?.[String(id)];
  const range = path(pathId);
  const sheet = path(range?.ParentObjectPathId);
  const address = range?.Name === 'GetRange' ? parseRange(String(argument(range))) : null;
  if (
    !address ||
    sheet?.ObjectPathType !== PathType.indexer ||
    path(sheet.ParentObjectPathId)?.Name !== 'Worksheets'
  )
    throw new Error(`not a range of a sheet: ${JSON.stringify([range, sheet])}`);
  const key = String(argument(sheet));
  return `${sheets.find(({ id }) => id === key)?.name ?? key}!${rangeToA1(address)}`;
}

function argument(path: {
  readonly ArgumentInfo?: { readonly Arguments?: readonly unknown[] | null | undefined } | null | undefined;
}): unknown {
  return path.ArgumentInfo?.Arguments?.[0];
}
