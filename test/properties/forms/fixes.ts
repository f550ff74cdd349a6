/** Every single fix of a form with random faults reduces the number of errors and causes no new one. */
import fc from '../../support/fast-check';
import { check, type CheckedForm, type Finding } from '../../../src/check';
import { applyWrites } from '../../../src/workbook/apply-writes';
import { toA1 } from '../../../src/workbook/a1';
import type { CellEdit } from '../../../src/workbook/cell';
import type { WorkbookSnapshot } from '../../../src/workbook/snapshot';
import { propertyRuns } from '../../support/property-runs';
import { OVERVIEW, rightForm, SAFEGUARDS, TARGETS, type Patch } from '../../support/right-form';
import type { CellSketch } from '../../support/snapshots';

const RUNS = propertyRuns(150);

type Fault = readonly [sheet: string, cell: string, value: CellSketch];

const amounts = fc.constantFrom<CellSketch>(
  ...[29, 30.01, 30.001, 300000, 0, -30, null, '30', '３０', '30万元', '三十', '30/31', '¥30.00'],
  { formula: '=E16*G16', value: 31 },
  { formula: '=E16+G16', value: 11.5 },
  { formula: '=E16*G17', value: 150 },
);
const totals = fc.constantFrom<CellSketch>(
  ...[59, 61, 600000, null, '60万元', '六十'],
  { formula: '=SUM(D16:D17)', value: 54 },
  { formula: '=SUM(D16:D18)', value: 60 },
  { formula: '=SUM(E16:E18)', value: 9.2 },
  { formula: '=D16+D17', value: 54 },
);
const prices = fc.constantFrom<CellSketch>(75000, 7.25, '7.5万元', 8, null, '７．５');
const quantities = fc.constantFrom<CellSketch>(5, '4套', null, '四', 40);
const targets = fc.constantFrom<CellSketch>(
  ...['保障', '100%', '≥100%', '120%', '4', '5套', '满意', '≤90%', '及时', '2027年3月底前', '不超预算'],
  ...['≤70万元', '≥60万元', '健全', '≥**%', '待填写', '≥', 0.95, 90, null],
);
const funds = fc.constantFrom('50.00', '600000', '60.00万元', '６０．００', '60万60万', '', '约60', '61');
const names = fc.constantFrom('社区为老服务项目', '社区为老服务提升项目_1', '');
const texts = fc.constantFrom(
  '为老年人（含失能提供助餐,改造。',
  '依据《关于印发《某市养老服务条例》的通知》（某府办发[2025]8号）',
  '<p>助餐</p>',
  '助餐点设备采购4*75000元=310000元',
  '助餐点设备采购32万元',
);
const onSheet = (
  sheet: string,
  cells: readonly string[],
  values: fc.Arbitrary<CellSketch>,
): fc.Arbitrary<Fault> => fc.tuple(fc.constant(sheet), fc.constantFrom(...cells), values);
const fund = (cell: string, label: string): fc.Arbitrary<Fault> =>
  fc.tuple(
    fc.constant(OVERVIEW),
    fc.constant(cell),
    funds.map((value) => `${label}：${value}`),
  );

const fault: fc.Arbitrary<Fault> = fc.oneof(
  onSheet(TARGETS, ['D16'], amounts),
  onSheet(TARGETS, ['D19'], totals),
  onSheet(TARGETS, ['E16'], prices),
  onSheet(TARGETS, ['G16', 'G17'], quantities),
  onSheet(TARGETS, ['F6', 'F7', 'F8', 'F9', 'F10', 'F11', 'F12', 'F13', 'F14'], targets),
  fund('B12', '一、项目总预算'),
  fund('B13', '二、当年预算'),
  fund('B14', '（一）财政拨款'),
  fund('B16', '2. 本级财政安排'),
  onSheet(OVERVIEW, ['B4'], names),
  onSheet(
    TARGETS,
    ['A3'],
    names.map((name) => `项目名称：${name}`),
  ),
  onSheet(TARGETS, ['A16', 'C16'], names),
  onSheet(TARGETS, ['B2'], fc.constantFrom('（2025年）', '')),
  onSheet(TARGETS, ['G3'], fc.constantFrom('金额单位：元', '')),
  onSheet(OVERVIEW, ['B8', 'B9', 'B19', 'B21'], texts),
  onSheet(OVERVIEW, ['B5'], fc.constantFrom('☐一次性项目  ☐经常性项目', '☑一次性项目  ☑经常性项目')),
  onSheet(OVERVIEW, ['B7', 'E7'], fc.constantFrom('2024-01-01', '2027-06-30', '2026-02-30', '')),
  onSheet(SAFEGUARDS, ['D5', 'D6'], fc.constant('立项和计划阶段 ☐')),
  onSheet(SAFEGUARDS, ['E5', 'E6', 'E7'], fc.constant('实施阶段 ☐')),
  onSheet(SAFEGUARDS, ['F5', 'F6', 'F7'], fc.constant('收尾和完成阶段 ☐')),
);

function formWith(faults: readonly Fault[]): WorkbookSnapshot {
  const patch: Record<string, Record<string, CellSketch>> = {};
  for (const [sheet, cell, value] of faults) (patch[sheet] ??= {})[cell] = value;
  return rightForm(patch satisfies Patch);
}

const placeOf = ({ at }: Finding): string => (at ? `${at.sheet}!${toA1(at)}` : '');
const checkedOf = (form: WorkbookSnapshot): Pick<CheckedForm, 'findings' | 'checked'> => {
  const { forms } = check(form);
  return {
    findings: forms.flatMap(({ findings }) => findings),
    checked: forms.flatMap(({ checked }) => checked),
  };
};

/** The applicable corrections of a finding. An alternative whose label states a remaining difference is a choice and not a fix. */
function fixesOf({ fix }: Finding): readonly (readonly CellEdit[])[] {
  if (!fix) return [];
  if ('edits' in fix) return [fix.edits];
  return fix.alternatives.filter(({ label }) => !label.includes('不符')).map(({ edits }) => edits);
}

/** New errors after a fix; errors of rules that could not be applied before, or had yielded to another rule, are left out. */
function newErrors(
  fixed: Finding,
  before: ReturnType<typeof checkedOf>,
  after: readonly Finding[],
): Finding[] {
  const known = new Set(before.findings.filter(({ severity }) => severity === 'error').map(placeOf));
  const unchecked = before.checked
    .filter(({ status }) => status === 'not-checked')
    .map(({ rule }) => rule.id);
  return after.filter(
    (one) =>
      one.severity === 'error' &&
      !known.has(placeOf(one)) &&
      !unchecked.includes(one.rule.id) &&
      !one.rule.yieldsTo?.includes(fixed.rule.id),
  );
}

test('every fix resolves its own finding and causes no new error', () => {
  fc.assert(
    fc.property(fc.array(fault, { minLength: 1, maxLength: 3 }), (faults) => {
      const form = formWith(faults);
      const before = checkedOf(form);
      for (const fixed of before.findings) {
        for (const edits of fixesOf(fixed)) {
          const writes = edits.map(({ at, after }) => ({ at, content: after }));
          const after = checkedOf(applyWrites(form, writes)).findings;
          const worse = newErrors(fixed, before, after).map(({ message }) => message);
          expect({ fixed: fixed.message, worse }).toEqual({ fixed: fixed.message, worse: [] });
          expect(after.map(({ key }) => key)).not.toContain(fixed.key);
        }
      }
    }),
    RUNS,
  );
});
