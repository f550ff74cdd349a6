/** Registers the contract's cases as tests; the self-test runs the same ones. */
import { CONTRACT, type HostAbility, type OpenWorkbook } from '../../src/selftest/contract';

export type { OpenWorkbook } from '../../src/selftest/contract';

/**
 * Registers the suite for one implementation.
 * @param name of the implementation, for the test's title
 * @param lacks abilities that its hosts do not have
 */
export function workbookContract(name: string, open: OpenWorkbook, lacks: readonly HostAbility[] = []): void {
  describe(`${name} satisfies the workbook contract`, () => {
    describe.each(Object.entries(CONTRACT))('%s', (_, cases) => {
      const supported = cases.filter(({ needs }) => needs === undefined || !lacks.includes(needs));
      test.each(supported.map((one) => [one.name, one] as const))('%s', (_name, one) => one.run(open));
    });
  });
}
