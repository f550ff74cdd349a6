/**
 * What Ctrl+Z has left to undo in the emulated Excel. Only its length is kept: enough to tell what an add-in costs a person.
 * Microsoft: "Undo support with the Excel JavaScript API" (from ExcelApi 1.19 on most calls are undone like a person's steps,
 * some empty the history); before it every change of an add-in's empties it. Reported: merged areas (office-js issue 5918)
 * and document settings (3141) empty it, too.
 */
import { ActionType, type BatchRequest } from './richapi/protocol';
import { requestKind } from './richapi/request-kind';

/** Methods after which nothing before them can be undone. */
const EMPTYING = new Set(['Copy', 'GetMergedAreasOrNullObject', 'Protect', 'Save', 'Unprotect']);

/** Since this set an add-in's changes can be undone. */
export const UNDO_SINCE = '1.19';

export class UndoHistory {
  #steps = 0;

  /** @param undoesAddIns whether this Excel records what add-ins change */
  constructor(private readonly undoesAddIns: boolean) {}

  get steps(): number {
    return this.#steps;
  }

  /** A person changed something. */
  record(): void {
    this.#steps += 1;
  }

  empty(): void {
    this.#steps = 0;
  }

  /** An add-in's request was carried out: everything in it is one step. */
  carriedOut(request: BatchRequest): void {
    if (emptiesHistory(request)) this.empty();
    else if (requestKind(request) === 'write') this.#addInChanged();
  }

  #addInChanged(): void {
    if (this.undoesAddIns) this.record();
    else this.empty();
  }
}

function emptiesHistory({ Actions, ObjectPaths }: BatchRequest): boolean {
  const called = [
    ...Actions.filter(({ ActionType: type }) => type === ActionType.method).map(({ Name }) => Name ?? ''),
    ...Object.values(ObjectPaths ?? {}).map(({ Name }) => Name ?? ''),
  ];
  return called.some((name) => EMPTYING.has(name)) || deletesSheet(Actions, ObjectPaths);
}

/** Deleting rows is undone like a person's step, deleting a sheet is not. */
function deletesSheet(actions: BatchRequest['Actions'], paths: BatchRequest['ObjectPaths']): boolean {
  return actions.some(({ Name, ObjectPathId }) => {
    const path = paths?.[String(ObjectPathId)];
    const parent = paths?.[String(path?.ParentObjectPathId)];
    return Name === 'Delete' && parent?.Name === 'Worksheets';
  });
}
