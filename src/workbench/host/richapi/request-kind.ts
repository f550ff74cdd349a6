/** Classifies requests of office.js, so that faults can select them. */
import { ActionType, type Action, type BatchRequest } from './protocol';

/** `housekeeping`: office.js releases objects or reports to services. */
export type RequestKind = 'read' | 'write' | 'housekeeping';

const WRITING_METHODS = new Set([
  'Clear',
  'Delete',
  'Merge',
  'Protect',
  'SetCellProperties',
  'Unmerge',
  'Unprotect',
]);

/** Methods that add something to the workbook and return it. They are executed when the object is first used. */
const WRITING_PATHS = new Set(['Add', 'Insert']);

/** The kind of a whole request. */
export function requestKind(request: BatchRequest): RequestKind {
  if (request.Actions.some((action) => isWrite(action, request))) return 'write';
  return request.Actions.every((action) => isHousekeeping(action, request)) ? 'housekeeping' : 'read';
}

/** Calls that office.js marks as writes that cannot be undone, although they change no cell. */
export type RiskyCall = 'merges' | 'settings' | 'row-properties' | 'cell-properties' | 'format-events';

const RISKY_NAMES: Readonly<Record<string, RiskyCall>> = {
  GetMergedAreasOrNullObject: 'merges',
  GetRowProperties: 'row-properties',
  GetCellProperties: 'cell-properties',
  _RegisterFormatChangedEvent: 'format-events',
};

/** The risky calls of a request; `null` if it also writes cells. */
export function riskyCalls(request: BatchRequest): readonly RiskyCall[] | null {
  const calls = request.Actions.map((action) =>
    isOfSettings(action.ObjectPathId, request)
      ? 'settings'
      : (RISKY_NAMES[action.Name ?? ''] ?? RISKY_NAMES[pathName(action, request)]),
  );
  if (request.Actions.some((action, index) => calls[index] === undefined && isWrite(action, request)))
    return null;
  return calls.filter((call) => call !== undefined);
}

/** The object is the collection of settings, or one of them. */
function isOfSettings(pathId: number, request: BatchRequest): boolean {
  const path = request.ObjectPaths?.[String(pathId)];
  if (!path) return false;
  return path.Name === 'Settings' || isOfSettings(path.ParentObjectPathId ?? 0, request);
}

/** Tells whether the action changes the workbook. */
export function isWrite(action: Action, request: BatchRequest): boolean {
  switch (action.ActionType) {
    case ActionType.setProperty:
      return true;
    case ActionType.method:
      return WRITING_METHODS.has(action.Name ?? '');
    case ActionType.instantiate:
      return WRITING_PATHS.has(pathName(action, request));
    default:
      return false;
  }
}

function isHousekeeping(action: Action, request: BatchRequest): boolean {
  if (action.ActionType === ActionType.instantiate)
    return isService(action, request) || pathName(action, request) === '';
  return (
    action.ActionType === ActionType.method &&
    (action.Name === '_RemoveReference' || isService(action, request))
  );
}

function isService(action: Action, request: BatchRequest): boolean {
  return pathName(action, request).startsWith('Microsoft.');
}

function pathName(action: Action, request: BatchRequest): string {
  return request.ObjectPaths?.[String(action.ObjectPathId)]?.Name ?? '';
}
