/** If an office changes the layout, the findings stay the same, at the cells in their new places. */
import fc from '../../support/fast-check';
import { check, type Finding } from '../../../src/check';
import { toA1 } from '../../../src/workbook/a1';
import type { WorkbookSnapshot } from '../../../src/workbook/snapshot';
import { propertyRuns } from '../../support/property-runs';
import { laidOut, layoutsOf, newPlace, type Layout } from '../../support/relayout';
import { rightForm } from '../../support/right-form';
import { readSample } from './samples';

const findings = (workbook: WorkbookSnapshot): readonly Finding[] =>
  check(workbook).forms.flatMap((form) => form.findings);

const line = ({ rule, severity, at, fix }: Finding, place = at ? `${at.sheet}!${toA1(at)}` : '—'): string =>
  `${severity} ${rule.id} ${place} ${fix?.kind ?? ''}`;

/** The expected finding in the new layout for a finding of the original. */
function moved(finding: Finding, workbook: WorkbookSnapshot, layout: Layout): string {
  const { at } = finding;
  if (!at) return line(finding);
  const sheetLayout = layout.sheets[workbook.sheets.findIndex(({ name }) => name === at.sheet)];
  if (!sheetLayout) throw new Error(`no sheet ${at.sheet}`);
  return line(finding, `${sheetLayout.name}!${toA1(newPlace(sheetLayout, at.row, at.column))}`);
}

const FORMS: readonly (readonly [name: string, open: () => Promise<WorkbookSnapshot>, runs: number])[] = [
  ['the right form', () => Promise.resolve(rightForm()), 60],
  ['the form of 2020', () => readSample('minhang-2020.xlsx'), 40],
  ['the ministry’s form for several years', () => readSample('national-midterm.xlsx'), 60],
  ['a form with scores', () => readSample('score-between-levels.xlsx'), 60],
];

test.each(FORMS)('%s gives the same findings in another layout', async (_, open, runs) => {
  const workbook = await open();
  const original = findings(workbook);
  fc.assert(
    fc.property(layoutsOf(workbook), (layout) => {
      const expected = original.map((finding) => moved(finding, workbook, layout)).sort();
      expect(
        findings(laidOut(workbook, layout))
          .map((finding) => line(finding))
          .sort(),
      ).toEqual(expected);
    }),
    propertyRuns(runs),
  );
});
