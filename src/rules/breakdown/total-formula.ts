import { numberOf } from '../../form/cells';
import type Big from 'big.js';
import type { Figures } from '../../figures/figures';
import type { BreakdownItem } from '../../form/breakdown';
import { meetsBudget } from '../../figures/breakdown/budget';
import { itemTitle } from '../../figures/breakdown/wording';
import type { CellChange } from '../../form/change';
import type { MoneyUnit } from '../../language/numbers/units';
import { numberContent } from '../../figures/money/number-change';
import type { SumState } from '../../figures/breakdown/sum-state';
import { exactMoneyText, rowTitle } from '../../figures/wording';
import { isFormula } from '../../workbook/cell';
import { defineRule, proposeFix, type FormWith, type RuleFinding, type RuleReasons } from '../rule';
import { sumFix } from '../sum-fix';

/** Number of rows named in a message; the others are counted. */
const NAMED_ROWS = 3;

const HARMLESS = { key: 'harmless', name: '求和公式不完整', severity: 'warning' } as const;
const OVERTYPED = { key: 'overtyped', name: '求和公式被数字覆盖', severity: 'error' } as const;
const TYPED = { key: 'typed', name: '合计没有用公式', severity: 'warning' } as const;

/** 求和公式: the formula of a 合计 or 小计 counts every row once. */
export const rule = defineRule({
  id: 'breakdown/total-formula',
  title: '求和公式算全且没有被数字覆盖',
  aspect: 'adequacy',
  problems: [{ key: 'wrong', name: '求和公式漏算或多算', severity: 'error' }, HARMLESS, OVERTYPED, TYPED],
  fix: 'safe',
  needs: ['breakdown'],
  check({ form, figures }) {
    const { total, subtotals } = figures;
    const sums = [...subtotals, ...(total ? [total] : [])];
    const calculated = sums.filter(({ line, overtyped }) => overtyped || isFormula(line.amount.content));
    const findings = calculated.flatMap(
      (state) => formulaFinding(state, form, figures) ?? overtypedFinding(state, form, figures) ?? [],
    );
    return {
      places: calculated.length,
      findings,
      verified: `${calculated.length} 个求和公式覆盖全部明细`,
    };
  },
});

export const reasons: RuleReasons = {
  why: '公式漏行、指错位置或被数字覆盖，改了明细合计也不会跟着变。',
  how: '让合计的公式覆盖全部明细行，小计行不重复计入。',
};

function formulaFinding(state: SumState, form: FormWith<'breakdown'>, figures: Figures): RuleFinding | null {
  const { decimals } = figures;
  const unit = form.breakdown.amountUnit;
  const { line, coverage, follows } = state;
  if (!coverage || follows) return null;
  const { missing, surplus, elsewhere, circular, texts } = coverage;
  const faults: string[] = [];
  if (missing.length > 0) faults.push(`没有算上${rowsText(missing, decimals, unit)}`);
  if (surplus.length > 0) faults.push(`重复或多算了${rowsText(surplus, decimals, unit)}`);
  if (circular) faults.push('把自己也算了进去，Excel 无法计算');
  else if (elsewhere.length > 0) faults.push('引用了明细金额以外的单元格');
  const { at } = line.amount;
  const subject = { kind: 'sum', line } as const;
  const title = rowTitle(line.row, line.label.text);
  const difference = circular ? '' : sumsText(state, decimals, unit);
  if (faults.length === 0) {
    const message = `${title}：求和公式没有算上${rowsText(texts, decimals, unit)}，因为这些金额存成了文本${difference}。`;
    return { at, subject, message, fix: proposeFix('safe', texts.flatMap(asNumber)) };
  }
  return {
    at,
    subject,
    ...(isHarmless(state) && { problem: HARMLESS }),
    message: `${title}：求和公式${faults.join('，')}${difference}。`,
    fix: proposeFix('safe', [{ at, content: state.repair }]),
  };
}

/** A faulty formula may still give the right sum, if a row left out is 0 or an extra cell is empty. */
function isHarmless({ written, expected, coverage }: SumState): boolean {
  return (
    coverage?.texts.length === 0 &&
    !coverage.circular &&
    written !== null &&
    expected !== null &&
    written.eq(expected)
  );
}

function overtypedFinding(
  state: SumState,
  form: FormWith<'breakdown'>,
  figures: Figures,
): RuleFinding | null {
  const { declared, decimals } = figures;
  const unit = form.breakdown.amountUnit;
  const { line, overtyped, right, written, repair } = state;
  if (!overtyped || right === null || !written || !isFormula(repair)) return null;
  const { at } = line.amount;
  const subject = { kind: 'sum', line } as const;
  const title = rowTitle(line.row, line.label.text);
  const changes: CellChange[] = [{ at, content: repair }];
  if (right) {
    const message = `${title}：金额是直接填写的数字，而本表其他金额用公式计算；数字目前正确，但明细改动后不会跟着变。`;
    return { at, subject, problem: TYPED, message, fix: proposeFix('safe', changes) };
  }
  const isBudget = declared.budget !== null && meetsBudget(written, unit, declared.budget, decimals);
  const message = `${title}：公式被数字覆盖${sumsText(state, decimals, unit)}${isBudget ? '；所填数字与当年预算相同，可能是明细漏填或填错' : ''}。`;
  return { at, subject, problem: OVERTYPED, message, fix: sumFix(state, changes, form, figures) };
}

/** `，结果 246.00 万元，应为 296.00 万元`; `''` if the amounts are equal or unknown. */
function sumsText({ written, expected }: SumState, decimals: number, unit: MoneyUnit): string {
  if (!written || !expected || written.eq(expected)) return '';
  const money = (value: Big): string => exactMoneyText(value, decimals, unit);
  return `，结果 ${money(written)}，应为 ${money(expected)}`;
}

/** `第22行“住宅小区物业规范化建设”（50.00 万元）`. */
function rowsText(items: readonly BreakdownItem[], decimals: number, unit: MoneyUnit): string {
  const named = items.slice(0, NAMED_ROWS).map((item) => {
    const amount = numberOf(item.amount);
    return amount ? `${itemTitle(item)}（${exactMoneyText(amount, decimals, unit)}）` : itemTitle(item);
  });
  const rest = items.length > NAMED_ROWS ? `等 ${items.length} 行` : '';
  return `${named.join('、')}${rest}`;
}

function asNumber(item: BreakdownItem): CellChange[] {
  const value = numberOf(item.amount);
  return value ? [numberContent(item.amount, value)] : [];
}
