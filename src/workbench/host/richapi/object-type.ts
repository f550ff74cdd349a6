/** Descriptions of types of the object model, and objects made from them. */
import type { Arguments } from './arguments';
import type { WireObject } from './protocol';
import type { ApiObject, ObjectType, Session } from './session';

export type { ApiObject, ObjectType } from './session';

export interface PropertySpec<T> {
  readonly get: (target: T, session: Session) => unknown;
  /** Absent for read-only properties. The value is not checked before. */
  readonly set?: (target: T, value: unknown, session: Session) => void;
}

/** A type of the object model. Names are in PascalCase, as on the wire. `T` is the target of an object. */
export interface TypeSpec<T> {
  readonly name: string;
  /** Members of every result about the object, by which office.js identifies it. */
  readonly identity?: (target: T) => WireObject;
  readonly properties?: Readonly<Record<string, PropertySpec<T>>>;
  /** Properties that are objects. */
  readonly navigation?: Readonly<Record<string, (target: T, session: Session) => ApiObject | null>>;
  /** Methods that return objects; `null` is the null object. */
  readonly objects?: Readonly<
    Record<string, (target: T, args: Arguments, session: Session) => ApiObject | null>
  >;
  /** Methods that return plain data or nothing. */
  readonly methods?: Readonly<Record<string, (target: T, args: Arguments, session: Session) => unknown>>;
  /** Present for collections. */
  readonly items?: (target: T, session: Session) => readonly ApiObject[];
  /** `getItem` of a collection. @throws RichApiError `ItemNotFound` */
  readonly item?: (target: T, key: unknown, session: Session) => ApiObject;
}

/** Makes a type from its description. */
export function defineType<T>(spec: TypeSpec<T>): ObjectType<T> {
  const targets = new WeakMap<object, { readonly target: T }>();
  return {
    of(target) {
      const object = new Described(spec, target);
      targets.set(object, { target });
      return object;
    },
    targetOf: (object) =>
      typeof object === 'object' && object !== null ? targets.get(object)?.target : undefined,
  };
}

class Described<T> implements ApiObject {
  readonly typeName: string;
  readonly items: ApiObject['items'];
  readonly item: ApiObject['item'];

  constructor(
    private readonly spec: TypeSpec<T>,
    private readonly target: T,
  ) {
    this.typeName = spec.name;
    const { items, item } = spec;
    this.items = items && ((session) => items(target, session));
    this.item = item && ((key, session) => item(target, key, session));
  }

  identity(): WireObject {
    return this.spec.identity?.(this.target) ?? {};
  }

  propertyNames(): readonly string[] {
    return Object.keys(this.spec.properties ?? {});
  }

  nameOf(kind: 'properties' | 'navigation', name: string): string | undefined {
    const wanted = name.toLowerCase();
    return Object.keys(this.spec[kind] ?? {}).find((candidate) => candidate.toLowerCase() === wanted);
  }

  getter(name: string): ((session: Session) => unknown) | undefined {
    const get = memberOf(this.spec.properties, name)?.get;
    return get && ((session) => get(this.target, session));
  }

  setter(name: string): ((value: unknown, session: Session) => void) | undefined {
    const set = memberOf(this.spec.properties, name)?.set;
    return set && ((value, session) => set(this.target, value, session));
  }

  navigator(name: string): ((session: Session) => ApiObject | null) | undefined {
    const go = memberOf(this.spec.navigation, name);
    return go && ((session) => go(this.target, session));
  }

  object(name: string): ((args: Arguments, session: Session) => ApiObject | null) | undefined {
    const make = memberOf(this.spec.objects, name);
    return make && ((args, session) => make(this.target, args, session));
  }

  method(name: string): ((args: Arguments, session: Session) => unknown) | undefined {
    const call = memberOf(this.spec.methods, name);
    return call && ((args, session) => call(this.target, args, session));
  }
}

/** Own members only: names come from the wire. */
function memberOf<V>(table: Readonly<Record<string, V>> | undefined, name: string): V | undefined {
  return table && Object.hasOwn(table, name) ? table[name] : undefined;
}
