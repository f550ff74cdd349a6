/** Executes the actions of a batch until one fails. Earlier actions are not rolled back, as in Excel. */
import { RichApiError } from './errors';
import { SERVICE, type ApiObject } from './object-type';
import {
  ActionType,
  PathType,
  type Action,
  type ActionResult,
  type BatchError,
  type BatchRequest,
  type BatchResponse,
  type ArgumentInfo,
  type ObjectPath,
} from './protocol';
import { answerQuery } from './query';
import type { Session } from './session';
import { Arguments } from './arguments';
import { workbookType } from './types/workbook';

/** Stops a batch before the action with this index. */
export interface BatchStop {
  readonly index: number;
  readonly error: RichApiError;
}

/**
 * Runs a batch.
 * @param stop makes the action with this index fail
 */
export async function runBatch(
  request: BatchRequest,
  session: Session,
  stop?: BatchStop,
): Promise<BatchResponse> {
  const paths = new ObjectPaths(request.ObjectPaths ?? {}, session);
  const results: ActionResult[] = [];
  const traces: number[] = [];
  for (const [index, action] of request.Actions.entries()) {
    try {
      if (stop?.index === index) throw stop.error;
      if (action.ActionType === ActionType.trace) traces.push(action.Id);
      // A grid may calculate asynchronously; queries wait for the results.
      if (isQuery(action)) await session.workbook.settled();
      results.push({ ActionId: action.Id, Value: runAction(action, paths, session) ?? null });
    } catch (error) {
      return { Results: results, TraceIds: traces, Error: batchError(error, request, action, index) };
    }
  }
  return { Results: results, TraceIds: traces };
}

function isQuery(action: Action): boolean {
  return action.ActionType !== ActionType.instantiate && action.ActionType !== ActionType.setProperty;
}

function runAction(action: Action, paths: ObjectPaths, session: Session): unknown {
  if (action.ActionType === ActionType.trace) return null;
  const object = paths.resolve(action.ObjectPathId);
  const name = action.Name ?? '';
  switch (action.ActionType) {
    case ActionType.instantiate:
      return object?.identity();
    case ActionType.query:
      return answerQuery(object, action.QueryInfo ?? {}, session);
    case ActionType.method:
      return object?.call(name, paths.arguments(action.ArgumentInfo), session);
    case ActionType.setProperty:
      if (!object) throw new RichApiError('InvalidReference', 'the object is a null object');
      object.set(name, paths.arguments(action.ArgumentInfo).raw(0) ?? null, session);
      return null;
    default:
      throw new RichApiError('ApiNotFound', `action type ${action.ActionType}`);
  }
}

function batchError(error: unknown, request: BatchRequest, action: Action, index: number): BatchError {
  const known =
    error instanceof RichApiError
      ? error
      : new RichApiError('GeneralException', error instanceof Error ? error.message : String(error));
  const path = request.ObjectPaths?.[String(action.ObjectPathId)]?.Name ?? '';
  return {
    Code: known.code,
    Message: known.message,
    Location: [path, action.Name].filter(Boolean).join('.'),
    HttpStatusCode: known.status,
    ActionIndex: index,
  };
}

/** Objects of one batch. Each path is resolved only once, because resolving can have effects (`worksheets.add`). */
class ObjectPaths {
  readonly #found = new Map<number, ApiObject | null>();

  constructor(
    private readonly paths: Readonly<Record<string, ObjectPath>>,
    private readonly session: Session,
  ) {}

  /** The object at a path; `null` for null objects and for paths that begin at one. @throws RichApiError */
  resolve(id: number): ApiObject | null {
    const known = this.#found.get(id);
    if (known !== undefined) return known;
    const path = this.paths[String(id)];
    if (!path) throw new RichApiError('InvalidArgument', `no object path ${id}`);
    const object = this.#follow(path);
    this.#found.set(id, object);
    return object;
  }

  /** Arguments with resolved objects. */
  arguments(info: ArgumentInfo | null | undefined): Arguments {
    const references = info?.ReferencedObjectPathIds ?? [];
    const values = (info?.Arguments ?? []).map((value, index) => {
      const reference = references[index];
      return typeof reference === 'number' && reference !== 0 ? this.resolve(reference) : value;
    });
    return new Arguments(values);
  }

  #follow(path: ObjectPath): ApiObject | null {
    const name = path.Name ?? '';
    switch (path.ObjectPathType) {
      case PathType.global:
        return workbookType.of(this.session.workbook);
      case PathType.newObject:
        if (name.startsWith('Microsoft.')) return SERVICE;
        throw new RichApiError('ApiNotFound', `new ${name}`);
      case PathType.nullObject:
        return null;
      case PathType.reference:
        return this.session.kept(name).object;
      default: {
        const parent = this.resolve(path.ParentObjectPathId ?? 0);
        return parent && this.#step(parent, path, name);
      }
    }
  }

  #step(parent: ApiObject, path: ObjectPath, name: string): ApiObject | null {
    const { session } = this;
    switch (path.ObjectPathType) {
      case PathType.property:
        return parent.navigate(name, session);
      case PathType.method:
        return parent.create(name, this.arguments(path.ArgumentInfo), session);
      case PathType.indexer:
        return parent.item(this.arguments(path.ArgumentInfo).raw(0), session);
      default:
        throw new RichApiError('ApiNotFound', `object path type ${path.ObjectPathType}`);
    }
  }
}
