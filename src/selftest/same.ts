/** Comparison without a test framework, for the self-test. */

/** Observed data differs from the expected data. */
export class Difference extends Error {
  override readonly name = 'Difference';

  constructor(
    readonly observed: unknown,
    readonly expected: unknown,
  ) {
    super(`expected ${shown(expected)}\nreceived ${shown(observed)}`);
  }
}

/** @throws Difference unless both are the same data; `undefined` members count as absent */
export function requireSame(observed: unknown, expected: unknown): void {
  if (!isSame(observed, expected)) throw new Difference(observed, expected);
}

/** Tells whether both are the same data; `undefined` members count as absent. */
export function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const [left, right] = [membersOf(one), membersOf(other)];
  return left.size === right.size && [...left].every(([name, value]) => isSame(value, right.get(name)));
}

function membersOf(object: object): ReadonlyMap<string, unknown> {
  return new Map(Object.entries(object).filter(([, value]) => value !== undefined));
}

function shown(value: unknown): string {
  return JSON.stringify(value, null, 1);
}
