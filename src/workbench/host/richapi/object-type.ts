/** Descriptions of types of the object model, and objects made from them. */
import type { Arguments } from './arguments';
import { notEmulated } from './errors';
import type { WireObject } from './protocol';
import type { ApiObject, ObjectType, Session } from './session';

export type { ApiObject, ObjectType } from './session';

export interface PropertySpec<T> {
  readonly get: (target: T, session: Session) => unknown;
  /** Absent for read-only properties. The value has not been checked before. */
  readonly set?: (target: T, value: unknown, session: Session) => void;
}

type Members<Member> = Readonly<Record<string, Member>>;

/** A type of the object model. Names are in PascalCase, as on the wire. `T` is the target of an object. */
export interface TypeSpec<T> {
  readonly name: string;
  /** Members that identify the object for office.js, in every result about it. */
  readonly identity?: (target: T) => WireObject;
  readonly properties?: Members<PropertySpec<T>>;
  /** Properties that are objects. */
  readonly navigation?: Members<(target: T, session: Session) => ApiObject | null>;
  /** Methods that return objects; `null` is the null object. */
  readonly objects?: Members<(target: T, args: Arguments, session: Session) => ApiObject | null>;
  /** Methods that return plain data or nothing. */
  readonly methods?: Members<(target: T, args: Arguments, session: Session) => unknown>;
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
  constructor(
    private readonly spec: TypeSpec<T>,
    private readonly target: T,
  ) {}

  get typeName(): string {
    return this.spec.name;
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

  get(name: string, session: Session): unknown {
    return this.#member(this.spec.properties, name, session).get(this.target, session);
  }

  set(name: string, value: unknown, session: Session): void {
    const property = this.nameOf('properties', name) ?? name;
    const { set } = this.#member(this.spec.properties, property, session, `${property} =`);
    if (!set) throw notEmulated(this.typeName, `${property} =`);
    set(this.target, value, session);
  }

  navigate(name: string, session: Session): ApiObject | null {
    return this.#member(this.spec.navigation, name, session)(this.target, session);
  }

  create(name: string, args: Arguments, session: Session): ApiObject | null {
    return this.#member(this.spec.objects, name, session, `${name}()`)(this.target, args, session);
  }

  call(name: string, args: Arguments, session: Session): unknown {
    return this.#member(this.spec.methods, name, session, `${name}()`)(this.target, args, session);
  }

  items(session: Session): readonly ApiObject[] | undefined {
    return this.spec.items?.(this.target, session);
  }

  item(key: unknown, session: Session): ApiObject {
    if (!this.spec.item) throw notEmulated(this.typeName, 'getItem()');
    return this.spec.item(this.target, key, session);
  }

  /**
   * Finds a member among the type's own ones only, because names come from the wire.
   * @param shown names the member in the error
   */
  #member<Member>(
    members: Members<Member> | undefined,
    name: string,
    { apiSets }: Session,
    shown = name,
  ): Member {
    apiSets.require(this.typeName, name);
    const member = members && Object.hasOwn(members, name) ? members[name] : undefined;
    if (member === undefined) throw notEmulated(this.typeName, shown);
    return member;
  }
}

class Service extends Described<null> {
  override call(): null {
    return null;
  }
}

/** A service inside Excel that office.js notifies when it starts. It accepts every call and returns nothing. */
export const SERVICE: ApiObject = new Service({ name: 'Microsoft.' }, null);
