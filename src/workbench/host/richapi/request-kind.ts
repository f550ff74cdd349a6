/** Classifies requests of office.js, so that faults can select them. */
import { ActionType, type Action, type BatchRequest } from './protocol';

/** `housekeeping`: office.js releases objects or reports to services. */
export type RequestKind = 'read' | 'write' | 'housekeeping';

const WRITING_METHODS = new Set(['Clear', 'Delete', 'Merge', 'Protect', 'SetCellProperties']);

/** Methods that add something to the workbook and return it. They are executed when the object is first used. */
const WRITING_PATHS = new Set(['Add', 'Insert']);

/** The kind of a whole request. */
export function requestKind(request: BatchRequest): RequestKind {
  if (request.Actions.some((action) => isWrite(action, request))) return 'write';
  return request.Actions.every((action) => isHousekeeping(action, request)) ? 'housekeeping' : 'read';
}

/** Tells whether a request asks for merged areas. */
export function readsMerges(request: BatchRequest): boolean {
  return request.Actions.some((action) => pathName(action, request) === 'GetMergedAreasOrNullObject');
}

/** Tells whether a request writes cells, and not only settings. */
export function writesCells(request: BatchRequest): boolean {
  return request.Actions.some(
    (action) => isWrite(action, request) && !isOfSettings(action.ObjectPathId, request),
  );
}

/** Tells whether the object is the collection of settings or one of them. */
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
