/** The wire format of office.js's RichApi batches (dispatch id 93, `ProcessQuery`), as office.js 1.1.110 sends it. */
import * as v from 'valibot';

/** Supported kinds of actions. */
export const ActionType = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
} as const;

/** Supported kinds of object paths. */
export const PathType = {
  global: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nullObject: 7,
} as const;

const ArgumentInfoSchema = v.object({
  Arguments: v.optional(v.nullable(v.array(v.unknown()))),
  /** If not 0, the argument is the object with this path. */
  ReferencedObjectPathIds: v.optional(v.nullable(v.array(v.unknown()))),
});

const QuerySchema = v.object({
  Select: v.optional(v.nullable(v.array(v.string()))),
  Expand: v.optional(v.nullable(v.array(v.string()))),
});

const ActionSchema = v.object({
  Id: v.number(),
  ActionType: v.number(),
  Name: v.optional(v.nullable(v.string()), ''),
  ObjectPathId: v.optional(v.number(), 0),
  ArgumentInfo: v.optional(v.nullable(ArgumentInfoSchema)),
  QueryInfo: v.optional(v.nullable(QuerySchema)),
});

const PathSchema = v.object({
  Id: v.number(),
  ObjectPathType: v.number(),
  Name: v.optional(v.nullable(v.string()), ''),
  ParentObjectPathId: v.optional(v.nullable(v.number())),
  ArgumentInfo: v.optional(v.nullable(ArgumentInfoSchema)),
});

const RequestSchema = v.object({
  Actions: v.array(ActionSchema),
  ObjectPaths: v.optional(v.nullable(v.record(v.string(), PathSchema))),
});

export type ArgumentInfo = v.InferOutput<typeof ArgumentInfoSchema>;
export type QueryInfo = v.InferOutput<typeof QuerySchema>;
export type Action = v.InferOutput<typeof ActionSchema>;
export type ObjectPath = v.InferOutput<typeof PathSchema>;
export type BatchRequest = v.InferOutput<typeof RequestSchema>;

/** Plain data by the name on the wire. */
export type WireObject = Record<string, unknown>;

export interface ActionResult {
  readonly ActionId: number;
  readonly Value: unknown;
}

/** The error that stopped a batch. Earlier actions are not rolled back. */
export interface BatchError {
  readonly Code: string;
  readonly Message: string;
  readonly Location: string;
  readonly HttpStatusCode: number;
  readonly ActionIndex: number;
}

export interface BatchResponse {
  readonly Results: readonly ActionResult[];
  readonly TraceIds: readonly number[];
  readonly Error?: BatchError;
}

/** Treats `null` members as absent. @throws if the text is not a batch */
export function parseBatch(body: string): BatchRequest {
  return v.parse(RequestSchema, JSON.parse(body));
}
