/** Executes `load`: reads properties of an object and of objects in its properties. */
import type { ApiObject } from './object-type';
import { notEmulated, RichApiError } from './errors';
import type { QueryInfo, WireObject } from './protocol';
import type { Session } from './session';

/**
 * The result of a query with property names as on the wire.
 * @throws RichApiError for a property that this Excel does not have
 */
export function answerQuery(object: ApiObject | null, query: QueryInfo, session: Session): WireObject | null {
  if (!object) return null;
  const select = query.Select ?? [];
  const expand = query.Expand ?? [];
  const items = object.items(session);
  if (!items) return answerObject(object, select, expand, session);
  const ofItems = select.filter((name) => name !== 'items' && name !== 'count');
  return {
    ...object.identity(),
    _Items: items.map((item) => answerQuery(item, { Select: ofItems, Expand: expand }, session)),
  };
}

function answerObject(
  object: ApiObject,
  select: readonly string[],
  expand: readonly string[],
  session: Session,
): WireObject {
  const answer: WireObject = { ...object.identity() };
  const nested = new Map<string, string[]>();
  const everything = select.length === 0 || select.includes('*');
  if (everything) Object.assign(answer, everyProperty(object, session));
  for (const path of select) {
    if (path === '*') continue;
    const [head = '', ...rest] = path.split(/[/.]/);
    const property = rest.length === 0 ? object.nameOf('properties', head) : undefined;
    if (property) answer[property] = object.get(property, session);
    else follow(object, head, rest, nested, session);
  }
  for (const path of expand) {
    const [head = '', ...rest] = path.split(/[/.]/);
    follow(object, head, rest, nested, session);
  }
  for (const [name, paths] of nested) {
    answer[name] = answerQuery(object.navigate(name, session), { Select: paths }, session);
  }
  return answer;
}

/** The properties that `*` stands for: all that this Excel has. */
function everyProperty(object: ApiObject, session: Session): WireObject {
  const names = object.propertyNames().filter((name) => session.apiSets.has(object.typeName, name));
  return Object.fromEntries(names.map((name) => [name, object.get(name, session)]));
}

function follow(
  object: ApiObject,
  head: string,
  rest: readonly string[],
  nested: Map<string, string[]>,
  session: Session,
): void {
  const name = object.nameOf('navigation', head);
  if (!name) throw unknownProperty(object, head, session);
  const paths = nested.get(name) ?? [];
  if (rest.length > 0) paths.push(rest.join('/'));
  nested.set(name, paths);
}

function unknownProperty(object: ApiObject, name: string, { apiSets }: Session): RichApiError {
  if (!apiSets.knows(object.typeName, name)) {
    return new RichApiError('InvalidArgument', `${object.typeName} has no property ${name}`);
  }
  apiSets.require(object.typeName, name);
  return notEmulated(object.typeName, name);
}
