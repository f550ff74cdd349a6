/** Services inside Excel to which office.js reports when it starts. They accept every report and return nothing. */
import type { ApiObject } from '../object-type';

class Service implements ApiObject {
  readonly items = undefined;
  readonly item = undefined;

  constructor(readonly typeName: string) {}

  identity(): Record<string, never> {
    return {};
  }

  propertyNames(): readonly string[] {
    return [];
  }

  nameOf(): undefined {
    return undefined;
  }

  getter(): undefined {
    return undefined;
  }

  setter(): undefined {
    return undefined;
  }

  navigator(): undefined {
    return undefined;
  }

  object(): undefined {
    return undefined;
  }

  method(): () => null {
    return () => null;
  }
}

export const serviceType = {
  /** @param name such as `Microsoft.InternalService.AddinInternalService` */
  of: (name: string): ApiObject => new Service(name),
};
