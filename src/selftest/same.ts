/** Comparison without a test framework, for the self-test. */
import { isSameData } from '../workbook/same-data';

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
  if (!isSameData(observed, expected)) throw new Difference(observed, expected);
}

function shown(value: unknown): string {
  return JSON.stringify(value, null, 1);
}
