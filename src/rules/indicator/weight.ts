import Big from 'big.js';
import { isBlankNumber, numberOf, type NumberCell } from '../../form/cells';
import { formatPlain } from '../../language/numbers/decimal';
import { plainName } from '../../figures/indicators/indicator-kind';
import type { Indicator, IndicatorTable } from '../../form/indicators';
import { compactText } from '../../language/text/text';
import { clip } from '../../figures/wording';
import { cellKey } from '../../workbook/a1';
import { defineRule, NOTHING_TO_CHECK, unchecked, type RuleFinding, type RuleReasons } from '../rule';

const NOT_POSITIVE = { key: 'not-positive', name: '分值不大于0', severity: 'error' } as const;

const NO_NUMBER = { key: 'no-number', name: '分值不是数字', severity: 'error' } as const;

const TOTAL = { key: 'total', name: '分值合计不正确', severity: 'error' } as const;

export const rule = defineRule({
  id: 'target/weight',
  title: '分值逐级相符，合计 100 分',
  aspect: 'adequacy',
  problems: [
    { key: 'parent', name: '分值与下级之和不符', severity: 'error' },
    TOTAL,
    NOT_POSITIVE,
    NO_NUMBER,
  ],
  needs: ['indicators'],
  check({ form: { indicators }, profile }) {
    const tree = weightsOf(indicators);
    const unreadable = tree.cells.filter((cell) => numberOf(cell) === null);
    if (tree.cells.length === 0) return NOTHING_TO_CHECK;
    if (unreadable.length > 0) {
      const texts = unreadable.map(({ text }) => `“${clip(text)}”`).join('、');
      return {
        ...unchecked(`分值${texts}不是一个数，未核对合计。`),
        places: tree.cells.length - unreadable.length,
        findings: unreadableFindings(tree),
      };
    }
    const findings = [
      ...notPositiveFindings(tree),
      ...parentFindings(tree),
      ...totalFindings(indicators, tree, profile.weights),
    ];
    return { places: tree.cells.length, findings, verified: `${tree.cells.length} 处分值逐级相符，合计正确` };
  },
});

export const reasons: RuleReasons = {
  why: '分值合计不对，或下级指标的分值加起来不等于上级，评分时无法折算。',
  how: '核对各项分值：下级之和等于上级，全部指标合计 100 分；预算执行率的 10 分不列在表中的，合计 90 分。',
  basis: '本工具建议：合计和预算执行率的分值可以在设置中修改',
};

/** Findings are about the table, because it is unknown which of the weights is wrong. */
const TABLE = { kind: 'section', section: 'indicators' } as const;

interface Weight {
  readonly cell: NumberCell;
  readonly rows: readonly Indicator[];
  readonly title: string;
}

interface Weights {
  /** Every filled-in weight. */
  readonly cells: readonly NumberCell[];
  readonly leaves: readonly Weight[];
  readonly categories: readonly Weight[];
  readonly dimensions: readonly Weight[];
  readonly totals: readonly Weight[];
}

function weightsOf(table: IndicatorTable): Weights {
  // Side-by-side periods of a row share one weight.
  const leaves = new Map<string, Weight>();
  for (const indicator of table.rows) {
    const { weight, name } = indicator;
    if (!weight || isBlankNumber(weight)) continue;
    const key = cellKey(weight.at);
    const rows = [...(leaves.get(key)?.rows ?? []), indicator];
    leaves.set(key, { cell: weight, rows, title: name.text });
  }
  const parents = (level: 'dimension' | 'category' | 'total'): Weight[] =>
    table.parentWeights
      .filter((parent) => parent.level === level && !isBlankNumber(parent.weight))
      .map(({ weight, rows, text }) => ({ cell: weight, rows, title: text }));
  const [categories, dimensions, totals] = [parents('category'), parents('dimension'), parents('total')];
  const cells = [...leaves.values(), ...categories, ...dimensions, ...totals].map(({ cell }) => cell);
  return { cells, leaves: [...leaves.values()], categories, dimensions, totals };
}

/** Indicators that are not scored, or only add or deduct points. */
const UNSCORED = /加分|扣分|减分|参考|不计分|不评分/;

/**
 * Findings for weights that are not numbers although most are. Ranges (0-20) and remarks (参考) are left out: they belong
 * to a template or give a reason.
 */
function unreadableFindings({ leaves }: Weights): RuleFinding[] {
  const wrong = leaves.filter(({ cell }) => numberOf(cell) === null);
  if (wrong.length * 2 >= leaves.length) return [];
  return wrong
    .filter(({ cell }) => SINGLE_MARK.test(compactText(cell.text)))
    .map(({ cell, title }) => ({
      at: cell.at,
      subject: TABLE,
      problem: NO_NUMBER,
      message: `“${clip(title)}”的分值“${clip(cell.text)}”不是数字，请改成数字。`,
    }));
}

/** A numeral or a letter in place of a number: 十, 1O. */
const SINGLE_MARK = /^(?:[\dOoIl]+|[〇零一二三四五六七八九十百]+)分?$/;

function notPositiveFindings({ leaves }: Weights): RuleFinding[] {
  return leaves.flatMap(({ cell, rows, title }) => {
    const value = numberOf(cell);
    const words = rows.map(({ name, category, dimension, note }) =>
      [name.text, category.text, dimension.text, note?.text ?? ''].join(''),
    );
    if (!value || value.gt(0) || words.some((text) => UNSCORED.test(text))) return [];
    const message = `“${clip(title)}”的分值是 ${formatPlain(value)}，应当大于 0。`;
    return [{ at: cell.at, subject: TABLE, problem: NOT_POSITIVE, message }];
  });
}

/** Weights whose sum is at most this are fractions of 1, displayed as percentages. */
const MAX_SUM_OF_SHARES = 2;

/** Checks that each parent's weight is the sum of its children's. */
function parentFindings({ leaves, categories, dimensions }: Weights): RuleFinding[] {
  const check = (parents: readonly Weight[], levels: readonly (readonly Weight[])[]): RuleFinding[] =>
    parents.flatMap((parent) => {
      const sum = sumOf(parent.rows, levels);
      const value = numberOf(parent.cell);
      if (!sum || !value || sum.eq(value)) return [];
      const message = `“${clip(parent.title)}”的分值是 ${formatPlain(value)}，下级指标的分值合计 ${formatPlain(sum)}，两者应当相等。`;
      return [{ at: parent.cell.at, subject: TABLE, message }];
    });
  return [...check(dimensions, [categories, leaves]), ...check(categories, [leaves])];
}

/** Checks the sum of the table and its 合计. */
function totalFindings(
  table: IndicatorTable,
  { leaves, categories, dimensions, totals }: Weights,
  { total, budgetExecution }: { readonly total: number; readonly budgetExecution: number },
): RuleFinding[] {
  const sum = sumOf(table.rows, [dimensions, categories, leaves]) ?? numberOf(totals[0]?.cell);
  if (!sum) return [];
  const findings: RuleFinding[] = totals.flatMap(({ cell }) => {
    const value = numberOf(cell);
    if (!value || value.eq(sum)) return [];
    const message = `分值合计写的是 ${formatPlain(value)}，各项分值加起来是 ${formatPlain(sum)}，两者应当相等。`;
    return [{ at: cell.at, subject: TABLE, problem: TOTAL, message }];
  });
  const scored = table.rows.some((indicator) => plainName(indicator).includes('预算执行率'));
  const full = [new Big(total), ...(scored ? [] : [new Big(total).minus(budgetExecution)])];
  // Tells whether the weights are fractions of 1 (40%) instead of points.
  const shares = sum.lte(MAX_SUM_OF_SHARES);
  const points = shares ? sum.times(100) : sum;
  if (full.some((value) => points.eq(value))) return findings;
  const unit = shares ? '%' : ' 分';
  const written = (value: Big): string => `${formatPlain(value)}${unit}`;
  // It is unknown which weight is wrong. Weights within the names of levels have no header.
  const at = totals[0]?.cell.at ?? table.weightHeader ?? dimensions[0]?.cell.at ?? table.header;
  if (findings.some((finding) => finding.at === at)) return findings;
  const [whole, without] = full;
  const left =
    without &&
    `（预算执行率 ${written(new Big(budgetExecution))}${shares ? ' ' : ''}另计的，为 ${written(without)}）`;
  const message = `${shares ? '权重' : '分值'}合计 ${written(points)}，应为 ${whole && written(whole)}${left ?? ''}。`;
  return [...findings, { at, subject: TABLE, problem: TOTAL, message }];
}

/**
 * Σ of the weights of some rows; each row counts at the highest level that has a weight for it.
 * @returns `null` if no row has a weight.
 */
function sumOf(rows: readonly Indicator[], levels: readonly (readonly Weight[])[]): Big | null {
  const open = new Set(rows);
  let sum: Big | null = null;
  for (const weights of levels) {
    for (const weight of weights) {
      const value = numberOf(weight.cell);
      if (!value || weight.rows.length === 0 || !weight.rows.every((row) => open.has(row))) continue;
      for (const row of weight.rows) open.delete(row);
      sum = (sum ?? new Big(0)).plus(value);
    }
  }
  return sum;
}
