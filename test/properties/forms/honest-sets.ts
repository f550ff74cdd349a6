/** The rules on several forms give no finding about independent forms. */
import fc from '../../support/fast-check';
import { checkAcross } from '../../../src/check/across';
import { comparableForm } from '../../../src/comparison';
import { readForms } from '../../../src/reading';
import type { SetForm } from '../../../src/rules/set-rule';
import type { WorkbookSnapshot } from '../../../src/workbook/snapshot';
import { distinctForms } from '../../support/honest-forms';
import { readSample, SAMPLES } from './samples';

function formsOf(snapshots: readonly (readonly [file: string, snapshot: WorkbookSnapshot])[]): SetForm[] {
  return snapshots.flatMap(([file, snapshot]) =>
    readForms(snapshot).forms.map((form, index) => ({ file, index, form: comparableForm(form) })),
  );
}

test('the rules on several forms report nothing about 200 independent forms of four units', () => {
  fc.assert(
    fc.property(distinctForms(200), (snapshots) => {
      const forms = formsOf(snapshots.map((snapshot, index) => [`${index}.xlsx`, snapshot] as const));
      const { findings, checked } = checkAcross(forms);
      expect(findings).toEqual([]);
      expect(checked.map(({ rule, status }) => [rule.id, status])).toEqual(
        checked.map(({ rule }) => [rule.id, 'passed']),
      );
    }),
    // The failing set is not shrunk, because the message already names the two forms.
    { numRuns: 1, endOnFailure: true },
  );
});

test('of all samples together only the sample that exists three times is reported', async () => {
  const snapshots = await Promise.all(SAMPLES.map(async (name) => [name, await readSample(name)] as const));
  const { findings } = checkAcross(formsOf(snapshots));
  // If most of the forms are of one year, the findings of set/year about the others are right.
  const others = findings.filter(({ rule }) => rule !== 'set/year');
  expect(others.map(({ rule, at, other }) => [rule, at.file, other.file])).toEqual([
    ['set/duplicate-project', 'minhang-2020-printed.xlsx', 'minhang-2020-four-sheets.xlsx'],
    ['set/duplicate-project', 'minhang-2020.xlsx', 'minhang-2020-four-sheets.xlsx'],
  ]);
});
