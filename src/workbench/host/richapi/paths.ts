/** Resolves the object paths of a batch. */
import { Arguments } from './arguments';
import { notEmulated, RichApiError } from './errors';
import type { ApiObject } from './object-type';
import { PathType, type ArgumentInfo, type ObjectPath } from './protocol';
import type { Session } from './session';
import { serviceType } from './types/service';
import { workbookType } from './types/workbook';

/** Objects of one batch. Each path is resolved once, as resolving can have effects (`worksheets.add`). */
export class ObjectPaths {
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
        // Services to which office.js reports when it starts.
        if (name.startsWith('Microsoft.')) return serviceType.of(name);
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
      case PathType.property: {
        session.apiSets.require(parent.typeName, name);
        const go = parent.navigator(name);
        if (!go) throw notEmulated(parent.typeName, name);
        return go(session);
      }
      case PathType.method: {
        session.apiSets.require(parent.typeName, name);
        const make = parent.object(name);
        if (!make) throw notEmulated(parent.typeName, `${name}()`);
        return make(this.arguments(path.ArgumentInfo), session);
      }
      case PathType.indexer: {
        if (!parent.item) throw notEmulated(parent.typeName, 'getItem()');
        return parent.item(this.arguments(path.ArgumentInfo).raw(0), session);
      }
      default:
        throw new RichApiError('ApiNotFound', `object path type ${path.ObjectPathType}`);
    }
  }
}
