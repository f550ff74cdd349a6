/** Spellings of quantities, prices, amounts, targets and dates: which are the same value, and what a correction makes of them. */
import { check } from '../../../src/check';
import { cellKey } from '../../../src/workbook/a1';
import type { CellContent } from '../../../src/workbook/cell';
import { OVERVIEW, rightForm, TARGETS, type Patch } from '../../support/right-form';
import type { CellSketch } from '../../support/snapshots';

/** The result of a check of a spelling. */
type Expected =
  /** The value is read as intended: there is no finding, or only one about the spelling, without a safe correction. */
  | 'same'
  /** The value is read as intended, and the safe correction writes this content. */
  | { readonly corrected: CellContent }
  /** There is a finding about the value, and no safe correction of the cell. */
  | 'reported'
  /** There is a finding about the value, and the safe correction writes this content, which has the same value. */
  | { readonly reported: CellContent };

type Place = readonly [sheet: string, cell: string];

/** Rules about the spelling of a number; they also report a text that is not a number. */
const SPELLING = ['breakdown/number', 'funds/number'];
const NO_NUMBER = /不是数字|不止一个数字|小于 0|不是金额|与表头不同/;

function outcomeOf(patch: Patch, [sheet, cell]: Place): Expected {
  const findings = check(rightForm(patch)).forms.flatMap((form) => form.findings);
  const isReported = findings.some(
    ({ rule, severity, message }) =>
      severity !== 'hint' && (!SPELLING.includes(rule.id) || NO_NUMBER.test(message)),
  );
  const key = cellKey({ sheet, row: Number(cell.slice(1)) - 1, column: cell.charCodeAt(0) - 65 });
  const [edit] = findings
    .flatMap(({ fix }) => (fix?.kind === 'safe' ? fix.edits : []))
    .filter(({ at }) => cellKey(at) === key);
  if (!edit) return isReported ? 'reported' : 'same';
  return isReported ? { reported: edit.after } : { corrected: edit.after };
}

type Case = readonly [written: CellSketch, expected: Expected];

function describeCases(
  name: string,
  place: Place,
  patchOf: (written: CellSketch) => Patch,
  cases: readonly Case[],
): void {
  describe(name, () => {
    test.each(cases)('%j: %j', (written, expected) => {
      expect(outcomeOf(patchOf(written), place)).toEqual(expected);
    });
  });
}

const QUANTITY: Place = [TARGETS, 'G16'];
const TARGET: Place = [TARGETS, 'F6'];
const PRICE: Place = [TARGETS, 'E16'];
const AMOUNT: Place = [TARGETS, 'D16'];

/** Sets the 数量 of the first breakdown row, at a price with which its amount stays 30. */
const quantity =
  (value: number, header = '数量') =>
  (written: CellSketch): Patch => ({
    [TARGETS]: { F6: `${value}套`, G15: header, E16: 30 / value, G16: written },
  });

describeCases('a quantity of 4', QUANTITY, quantity(4), [
  [4, 'same'],
  ['4', { corrected: 4 }],
  ['4.0', { corrected: 4 }],
  ['４', { corrected: 4 }],
  [' 4 ', { corrected: 4 }],
  ['4\u200b', { corrected: 4 }],
  ['4套', { corrected: 4 }],
  ['４套', { corrected: 4 }],
  ['4 套', { corrected: 4 }],
  ['4.00套', { corrected: 4 }],
  ['4（套）', { corrected: 4 }],
  ['4台', { corrected: 4 }],
  ['4项', { corrected: 4 }],
  ['4人次', { corrected: 4 }],
  ['4人·次', { corrected: 4 }],
  ['4辆次', { corrected: 4 }],
  ['4pcs', { corrected: 4 }],
  ['4个标段', { corrected: 4 }],
  ['4个班', { corrected: 4 }],
  ['共4套', { corrected: 4 }],
  ['0.0004万套', { corrected: 4 }],
  ['0.04百套', { corrected: 4 }],
  ['4千克', 'same'],
  ['4千米', 'same'],
  ['4千瓦', 'same'],
  ['4千瓦时', 'same'],
  ['4千卡', 'same'],
  ['4千伏', 'same'],
  ['4千伏安', 'same'],
  ['4千克/年', 'same'],
  ['4公斤', 'same'],
  ['4公里', 'same'],
  ['4平米', 'same'],
  ['4平方', 'same'],
  ['4立方', 'same'],
  ['4kVA', 'same'],
  ['4工日', 'same'],
  ['4人·月', 'same'],
  ['4台班', 'same'],
  ['4个学期', 'same'],
  ['4平方米', 'same'],
  ['4㎡', 'same'],
  ['4吨', 'same'],
  ['4亩', 'same'],
  ['4立方米', 'same'],
  ['4km', 'same'],
  ['4KM', 'same'],
  ['4天', 'same'],
  ['4个月', 'same'],
  ['4年', 'same'],
  ['4小时', 'same'],
  ['4课时', 'same'],
  ['4学时', 'same'],
  ['4次/年', 'same'],
  ['400%', 'same'],
  ['4千套', { reported: 4000 }],
  ['4万', { reported: 40000 }],
  ['4百', { reported: 400 }],
  ['4千', { reported: 4000 }],
  ['46百万', { reported: 46000000 }],
  ['4万套', { reported: 40000 }],
  ['四套', 'reported'],
  ['约4套', 'reported'],
  ['4-5套', 'reported'],
  ['4套5台', 'reported'],
  ['-4', 'reported'],
  ['0', 'reported'],
  [0, 'reported'],
  [-4, 'reported'],
  ['4O', 'reported'],
  ['若干', 'reported'],
]);

describeCases('a quantity of 4 under a header with its unit', QUANTITY, quantity(4, '数量（公斤）'), [
  ['4公斤', { corrected: 4 }],
  ['4千克', { corrected: 4 }],
  ['4吨', 'reported'],
  ['4', { corrected: 4 }],
  ['0.0004万公斤', { corrected: 4 }],
  ['4个', 'reported'],
]);

describeCases('a quantity of 4 under a header with a multiple', QUANTITY, quantity(4, '数量（万人次）'), [
  [4, 'same'],
  ['4', { corrected: 4 }],
  ['4万', { corrected: 4 }],
  ['4万人次', { corrected: 4 }],
  ['40000人次', 'reported'],
  ['4人次', 'reported'],
  ['4千人次', 'reported'],
]);

describeCases('a quantity of 5000', QUANTITY, quantity(5000), [
  [5000, 'same'],
  ['5000', { corrected: 5000 }],
  ['5,000', { corrected: 5000 }],
  ['5，000个', { corrected: 5000 }],
  ['5千个', { corrected: 5000 }],
  ['5千', { corrected: 5000 }],
  ['0.5万', { corrected: 5000 }],
  ['0.5万个', { corrected: 5000 }],
  ['50百个', { corrected: 5000 }],
  ['0.5万人次', { corrected: 5000 }],
  ['0.005百万', { corrected: 5000 }],
  ['5千克', 'reported'],
  ['5千瓦', 'reported'],
  ['5个', { reported: 5 }],
  ['5万个', { reported: 50000 }],
  ['500个', { reported: 500 }],
]);

describeCases('a quantity of 40000', QUANTITY, quantity(40000), [
  ['4万', { corrected: 40000 }],
  ['4万套', { corrected: 40000 }],
  ['40千套', { corrected: 40000 }],
  ['40,000', { corrected: 40000 }],
  ['4万平方米', 'same'],
  ['4万千瓦时', 'same'],
  ['0.4亿', { reported: 40000000 }],
  ['4', { reported: 4 }],
]);

/** Sets the unit price of the first row, 7.5 万元. */
const price = (written: CellSketch): Patch => ({ [TARGETS]: { E16: written } });
describeCases('a price of 7.5 万元', PRICE, price, [
  [7.5, 'same'],
  ['7.5', { corrected: 7.5 }],
  ['７．５', { corrected: 7.5 }],
  ['7.5万元', { corrected: 7.5 }],
  ['7.5万', { corrected: 7.5 }],
  ['75000元', { corrected: 7.5 }],
  ['75,000元', { corrected: 7.5 }],
  ['75千元', { corrected: 7.5 }],
  ['7.5万元/套', { corrected: 7.5 }],
  ['75000元/套', { corrected: 7.5 }],
  ['75000元每套', { corrected: 7.5 }],
  ['7.5(万元/套)', { corrected: 7.5 }],
  ['7.5万元/亩', 'same'],
  ['75000元/平方米', 'same'],
  ['75000元/公里', 'same'],
  ['75000元/年', 'same'],
  ['75000元/人·天', 'same'],
  // At a price for a hundred, a quantity of 4 is 400套, not the target's 4套.
  ['7.5万元/百套', 'reported'],
  ['7.5万元每人每年', 'same'],
  ['75000元/（人·年）', 'same'],
  ['7.5/套', { corrected: 7.5 }],
  ['7.5元', 'reported'],
  ['75万元', { reported: 75 }],
  ['-7.5', 'reported'],
  ['7.5套', 'reported'],
  ['7.5万美元', 'reported'],
  ['七万五', 'reported'],
  ['7万5千元', 'reported'],
]);

/** Sets the amount of the first row, 30 万元. */
const amount = (written: CellSketch): Patch => ({ [TARGETS]: { D16: written } });
describeCases('an amount of 30 万元', AMOUNT, amount, [
  [30, 'same'],
  ['30', { corrected: 30 }],
  ['30.00 ', { corrected: 30 }],
  ['３０．００', { corrected: 30 }],
  ['30万元', { corrected: 30 }],
  ['30 万元', { corrected: 30 }],
  ['30万', { corrected: 30 }],
  ['300000元', { corrected: 30 }],
  ['300,000.00元', { corrected: 30 }],
  ['300千元', { corrected: 30 }],
  ['0.3百万元', { corrected: 30 }],
  ['3十万元', { corrected: 30 }],
  ['0.003亿元', { corrected: 30 }],
  ['人民币30万元', { corrected: 30 }],
  ['30万元人民币', { corrected: 30 }],
  ['30万元整', { corrected: 30 }],
  ['30万元/年', 'same'],
  ['￥30', { corrected: 30 }],
  ['30（含税）', { corrected: 30 }],
  ['30万元（含税）', { corrected: 30 }],
  ['3.0E+1', { corrected: 30 }],
  ['30元', 'reported'],
  ['30%', 'reported'],
  ['3000%', 'reported'],
  ['30个', 'reported'],
  ['30千克', 'reported'],
  ['30万美元', 'reported'],
  ['叁拾万元整', 'reported'],
  ['-30', { reported: 30 }],
  ['(30)', { reported: 30 }],
  [-30, { reported: 30 }],
  ['30万30万', 'reported'],
  ['30/2', 'reported'],
]);

/** Sets a fund of 60 万元, in the cell of its label. */
const fund = (written: CellSketch): Patch => ({
  [OVERVIEW]: { B13: `二、当年预算：${typeof written === 'string' ? written : ''}` },
});
const fixedFund = (after: string): Expected => ({ corrected: `二、当年预算：${after}` });
describeCases('a fund of 60 万元', [OVERVIEW, 'B13'], fund, [
  ['60', 'same'],
  ['60.00', 'same'],
  ['60.00万元', 'same'],
  ['60万元', 'same'],
  ['60万', 'same'],
  ['600000元', 'same'],
  ['600,000.00元', 'same'],
  ['￥60.00', 'same'],
  ['60万元整', 'same'],
  ['60（万元）', 'same'],
  ['60万元（占100%）', 'same'],
  ['60万元（财政100%）', 'same'],
  ['６０．００', fixedFund('60.00')],
  ['60万60万', fixedFund('60.00')],
  ['100%', 'reported'],
  ['60%', 'reported'],
  ['-60', 'reported'],
  ['60个', 'reported'],
  ['60万美元', 'reported'],
  ['60元', { reported: '二、当年预算：600000元' }],
  ['60千克', 'reported'],
  ['约60万元', 'reported'],
]);

/** Sets the target of the indicator about the first breakdown row. */
const target =
  (value: number) =>
  (written: CellSketch): Patch => ({
    [TARGETS]: { E16: 30 / value, G16: value, F6: written },
  });

describeCases('a target for a quantity of 4', TARGET, target(4), [
  ['4套', 'same'],
  ['４套', 'same'],
  ['4 套', 'same'],
  ['=4套', 'same'],
  ['≥4套', 'same'],
  ['不少于4套', 'same'],
  ['4套以上', 'same'],
  ['4（套）', 'same'],
  ['四套', 'same'],
  ['4.0套', 'same'],
  ['0.0004万套', 'same'],
  ['0.04百套', 'same'],
  ['肆套', 'same'],
  ['3-5套', 'same'],
  ['更新4套', 'same'],
  ['4\u200b套', 'same'],
  ['5套', 'reported'],
  ['不足4套', 'reported'],
  ['少于4套', 'reported'],
  ['拾肆套', 'reported'],
  ['4万余套', 'reported'],
  ['零套', 'reported'],
  ['4千套', 'reported'],
  ['4万套', 'reported'],
  ['四百套', 'reported'],
  ['4百套', 'reported'],
  ['40套', 'reported'],
  ['≥5套', 'reported'],
  ['≤3套', 'reported'],
  ['0套', 'reported'],
  ['-4套', 'reported'],
  ['≥-4套', 'reported'],
]);

describeCases('a target for a quantity of 5000', TARGET, target(5000), [
  ['5000套', 'same'],
  ['5,000套', 'same'],
  ['5千套', 'same'],
  ['五千套', 'same'],
  ['0.5万套', 'same'],
  ['50百套', 'same'],
  ['≥0.5万套', 'same'],
  ['4千-6千套', 'same'],
  ['5套', 'reported'],
  ['4千套', 'reported'],
  ['5万套', 'reported'],
  ['500套', 'reported'],
  ['0.05万套', 'reported'],
]);

describeCases('a target for a quantity of 40000', TARGET, target(40000), [
  ['4万套', 'same'],
  ['40千套', 'same'],
  ['四万套', 'same'],
  ['4套', 'reported'],
  ['5万套', 'reported'],
]);

/** Sets the cost of the project, 60 万元. */
const cost = (written: CellSketch): Patch => ({ [TARGETS]: { F11: written } });
describeCases('a total cost of 60 万元', [TARGETS, 'F11'], cost, [
  ['≤60万元', 'same'],
  ['≤60.00万元', 'same'],
  ['≤600000元', 'same'],
  ['≤600,000元', 'same'],
  ['≤60万', 'same'],
  ['不超过60万元', 'same'],
  ['不突破60万元', 'same'],
  ['≤六十万元', 'same'],
  ['≤陆拾万元', 'same'],
  ['≤60万圆', 'same'],
  ['≤60萬元', 'same'],
  ['≤60万元、≥50万元', 'same'],
  ['≤￥600000', 'same'],
  ['≤600千元', 'same'],
  ['≤0.6百万元', 'same'],
  ['60万元以内', 'same'],
  ['≤６０万元', 'same'],
  ['不超过预算60万元', 'same'],
  ['≤60元', 'reported'],
  ['≤60万美元', 'reported'],
  ['≤60公里', 'reported'],
  ['≤陆万元', 'reported'],
  ['≤6万元', 'reported'],
  ['≥60万元', 'reported'],
  ['≤-60万元', 'reported'],
]);

/** Sets the deadline of the project, which ends on 2026-12-31. */
const deadline = (written: CellSketch): Patch => ({ [TARGETS]: { F10: written } });
describeCases('a deadline in 2026', [TARGETS, 'F10'], deadline, [
  ['2026年12月31日前', 'same'],
  ['2026-12-31前', 'same'],
  ['2026.12.31', 'same'],
  ['2026/12/31', 'same'],
  ['2026年12月底', 'same'],
  ['2026年底前', 'same'],
  ['12月31日前', 'same'],
  ['年底前', 'same'],
  ['二〇二六年十二月底前', 'same'],
  ['2026年12月', 'same'],
  ['2026年第四季度', 'same'],
  ['全年', 'same'],
  ['12个月', 'same'],
  ['一年', 'same'],
  ['1年', 'same'],
  ['365天', 'same'],
  ['4个季度', 'same'],
  ['30天内', 'same'],
  ['十二个月内', 'same'],
  ['52周', 'same'],
  ['≤12个月', 'same'],
  ['半年', 'same'],
  ['三个季度', 'same'],
  ['半个月', 'same'],
  ['2027年前', 'same'],
  ['2027年1月前', 'reported'],
  ['2027年3月', 'reported'],
  ['2025年12月31日前', 'reported'],
  ['2026年2月30日前', 'reported'],
  ['2026年13月', 'reported'],
  ['2O26年12月底前', 'reported'],
  ['2026年第五季度', 'reported'],
  ['第5季度', 'reported'],
  ['一年半', 'reported'],
  ['1年3个月', 'reported'],
  ['一年零三个月', 'reported'],
  ['24个自然月', 'reported'],
  ['2026年1O月底前', 'reported'],
  ['两年', 'reported'],
  ['2年', 'reported'],
  ['三年', 'reported'],
  ['24个月', 'reported'],
  ['13个月', 'reported'],
  ['400天', 'reported'],
  ['60周', 'reported'],
  ['5个季度', 'reported'],
  ['0年', 'reported'],
  ['0天', 'reported'],
  ['零天', 'reported'],
  ['≤0天', 'reported'],
  ['12月31日后', 'reported'],
  ['2026年12月31日以后', 'reported'],
]);
