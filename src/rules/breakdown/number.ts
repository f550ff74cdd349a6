import type Big from 'big.js';
import type { Figures } from '../../figures/figures';
import { itemTitle } from '../../figures/breakdown/wording';
import { shownAs, type NumberCell, numberOf } from '../../form/cells';
import { decimalPlaces, formatPlain } from '../../language/numbers/decimal';
import {
  isCounter,
  isSameUnit,
  quantityMultiple,
  unitAt,
  unitInBrackets,
} from '../../language/numbers/units';
import { formalAmountIn } from '../../language/numbers/formal-amount';
import { compactText } from '../../language/text/text';
import { denominatorOf, type BreakdownItem } from '../../form/breakdown';
import { numberContent } from '../../figures/money/number-change';
import { FULL_WIDTH_DIGIT, readNumber, type NumberMark } from '../../language/numbers/number-text';
import { clip, rowTitle, OPEN_AND_SAVE, WHY_UNREADABLE } from '../../figures/wording';
import { defineRule, type RuleFinding, type RuleReasons } from '../rule';
import type { Subject } from '../subject';

/** A cell of the breakdown that should hold a number. */
interface Place {
  readonly subject: Subject;
  readonly title: string;
  /** `明细金额`. */
  readonly column: string;
  readonly cell: NumberCell;
  /** Decimals to show at least; quantities have none. */
  readonly decimals: number;
  /** The number computed from the row's other figures, if there is one. */
  readonly expected?: Big | null;
  /** Another rule corrects this value, so this rule offers no fix. */
  readonly settledElsewhere?: boolean;
  /** What a correction would lose, and what to do instead; absent or `null` if the number alone has the same meaning. */
  readonly advice?: string | null;
  /** Why the number is impossible, if it is. */
  readonly impossible?: Impossible | null;
}

/** Descriptions of faults in a number's text, the most specific first. */
const MARKS: readonly (readonly [NumberMark, string])[] = [
  ['unit', '带有单位'],
  ['currency', '带有货币符号'],
  ['separator', '带有千位分隔符'],
  ['percent', '写成了百分数'],
  ['brackets', '用括号表示负数'],
  ['remark', '带有文字'],
];
const NEGATIVE = { key: 'negative', name: '金额或数量小于0', severity: 'error' } as const;
const ZERO = { key: 'zero', name: '有金额而数量为0', severity: 'error' } as const;

/** A number that a correct form cannot have. */
interface Impossible {
  readonly problem: typeof NEGATIVE | typeof ZERO;
  readonly why: string;
}

const NO_NUMBER = { key: 'no-number', name: '金额或数量不是数字', severity: 'error' } as const;

/** 分解表数字: amounts, prices and quantities are stored as numbers. */
export const rule = defineRule({
  id: 'breakdown/number',
  title: '金额、单价和数量是数字',
  aspect: 'adequacy',
  problems: [{ key: 'text', name: '数字存成了文本', severity: 'error' }, NO_NUMBER, NEGATIVE, ZERO],
  fix: 'safe',
  needs: ['breakdown'],
  check({ figures }) {
    const places = placesOf(figures).filter(({ cell }) => cell.reading.kind !== 'blank');
    const findings = places.flatMap((place) => findingOf(place) ?? []);
    const uncached = places.filter(({ cell }) => cell.reading.kind === 'uncached');
    return {
      places: places.length - uncached.length,
      findings,
      ...(uncached.length > 0 && {
        unchecked: `有 ${uncached.length} 个公式没有保存计算结果，${OPEN_AND_SAVE}。`,
      }),
      verified: `${places.length} 个金额、单价和数量均为数字`,
    };
  },
});

export const reasons: RuleReasons = {
  why: '存成文本的数字看着没有问题，求和时却不会计入，合计因此出错。',
  how: '改成纯数字，单位写在表头，不写在单元格里。',
};

function placesOf({ amounts, total, subtotals, scale, declared, decimals }: Figures): Place[] {
  const places = amounts.flatMap(({ item, expected, proven }) => {
    const of = { title: itemTitle(item), subject: { kind: 'item', item } as const, decimals };
    const { amount, unitPrice, quantity, times } = item;
    const row: Place[] = [
      {
        ...of,
        column: '明细金额',
        cell: amount,
        expected: expected && !declared.isExceededBy(expected) ? expected : null,
        settledElsewhere: proven || scale.amounts.has(item),
        advice: lostDenominator(amount, undefined),
        // breakdown/amount reports an amount that is not the product.
        impossible: expected && !numberOf(amount)?.eq(expected) ? null : negative(amount, item),
      },
    ];
    if (unitPrice) {
      row.push({
        ...of,
        column: '单价',
        cell: unitPrice,
        settledElsewhere: scale.prices.has(item),
        advice: lostDenominator(unitPrice, quantity),
        impossible: negative(unitPrice, item),
      });
    }
    if (quantity) {
      row.push({
        ...of,
        column: '数量',
        cell: quantity,
        decimals: 0,
        advice: lostUnit(quantity, item),
        impossible: negative(quantity, item) ?? zero(quantity, item),
      });
    }
    if (times) {
      row.push({
        ...of,
        column: times.label,
        cell: times,
        decimals: 0,
        advice: lostUnit(times, item),
        impossible: negative(times, item),
      });
    }
    return row;
  });
  for (const { line, right, overtyped, coverage, follows } of [...subtotals, ...(total ? [total] : [])]) {
    // A sum formula that refers to text is reported by breakdown/total-formula.
    if (line.amount.reading.kind === 'unreadable' && coverage && !follows) continue;
    places.push({
      subject: { kind: 'sum', line },
      title: rowTitle(line.row, clip(line.label.text)),
      column: '金额',
      cell: line.amount,
      decimals,
      settledElsewhere: right === false || overtyped || formalAmountIn(line.amount.text) !== null,
    });
  }
  return places;
}

/** Rows in which a number below 0 is deducted. */
const DEDUCTION = /减|扣|冲|结余|结转|退/;

function negative(cell: NumberCell, { item, content, note }: BreakdownItem): Impossible | null {
  if (!numberOf(cell)?.lt(0)) return null;
  const words = [item.text, content?.text, note?.text].join('');
  return DEDUCTION.test(words) ? null : { problem: NEGATIVE, why: '小于 0' };
}

function zero(quantity: NumberCell, { amount }: BreakdownItem): Impossible | null {
  const isZero = numberOf(quantity)?.eq(0) === true && numberOf(amount)?.gt(0) === true;
  return isZero ? { problem: ZERO, why: '是 0，明细金额却不是 0' } : null;
}

const KEEP_UNIT = '先把单位写到表头或备注，这里只留数字。';

/** Advice for a quantity whose unit a correction would lose, or whose header names another one. */
function lostUnit({ reading, label }: NumberCell, { unitPrice }: BreakdownItem): string | null {
  const unit = reading.kind === 'number' ? reading.unit : undefined;
  if (unit === undefined) return null;
  if (unit === '%') return '请按实际改成数字。';
  // Under the header 天数, 3天 is the same as 3.
  if (label.startsWith(unit)) return null;
  const named = unitInBrackets(label)?.unit;
  if (named !== undefined)
    return isNamed(unit, named) ? null : `表头的单位是“${named}”，与表头不同，请换算后只填数字。`;
  // If the price is in 元/百套, 400套 would be a quantity of 4.
  const isCountedAlone = quantityMultiple(denominatorOf(unitPrice) ?? '').eq(1);
  return isCounter(unit) && isCountedAlone ? null : KEEP_UNIT;
}

/**
 * Tells whether a header's unit has the same meaning as a unit in a cell: 千克 for 公斤, 套 for 个, 万人次 for 万. If the header
 * has another multiple than the cell, the number may be meant in either.
 */
function isNamed(unit: string, named: string): boolean {
  const multiple = quantityMultiple(named);
  if (!multiple.eq(1) && !multiple.eq(quantityMultiple(unit))) return false;
  const [base, namedBase] = [unit, named].map((one) => one.slice(unitAt(one, 0)?.multiple.length));
  return isSameUnit(base ?? '', namedBase ?? '') || [unit, named].every(isCounter);
}

/** Advice for an amount or a price per something, unless this is named in its header, in the quantity or in the header of the quantity. */
function lostDenominator({ reading, label }: NumberCell, quantity: NumberCell | undefined): string | null {
  const unit = reading.kind === 'number' ? reading.unit : undefined;
  if (unit === undefined) return null;
  if (unit === '%') return '请按实际改成数字。';
  const [, ...denominators] = unit.split(/[/每·()]+/).filter((part) => part !== '');
  const named = [label, quantity?.label ?? '', quantity?.text ?? ''].map(compactText);
  const isLost = denominators.some(
    (one) => !(isCounter(one) && quantityMultiple(one).eq(1)) && !named.some((text) => text.includes(one)),
  );
  return isLost ? '先把单位写到表头或依据，这里只留数字。' : null;
}

function findingOf({ subject, title, column, cell, decimals, ...known }: Place): RuleFinding | null {
  const { reading, at } = cell;
  const value = numberOf(cell);
  const what = `${title}：${column}“${clip(cell.text.trim(), 20)}”`;
  if (known.impossible) {
    const { problem, why } = known.impossible;
    return { at, subject, problem, message: `${what}${why}，请核对。` };
  }
  const format = shownAs(cell);
  // A price or a quantity may be a share: 30% of a contract.
  const mayBeShare = (column === '单价' || column === '数量') && value?.lte(1) === true;
  if (format === '日期' || (format === '百分数' && !mayBeShare)) {
    const message = `${title}：${column}显示为${format}“${clip(cell.text.trim(), 20)}”，请核对数字和单元格格式。`;
    return { at, subject, problem: NO_NUMBER, message };
  }
  if (reading.kind === 'number' ? reading.plain : reading.kind !== 'unreadable') return null;
  if (reading.kind === 'unreadable') {
    const fault = `${what}${WHY_UNREADABLE[reading.reason]}`;
    const finding = { at, subject, problem: NO_NUMBER };
    if (!known.expected) return { ...finding, message: `${fault}。` };
    const message = `${fault}，按单价 × 数量应为 ${formatPlain(known.expected, decimals)}。`;
    const changes = [numberContent(cell, known.expected)];
    return { ...finding, message, fix: { kind: 'suggested', changes } };
  }
  if (!value || isSentence(cell)) return null;
  const fault = `${what}${faultOf(cell)}，求和与计算时不会当作数字`;
  if (known.settledElsewhere) return { at, subject, message: `${fault}。` };
  if (known.advice) return { at, subject, message: `${fault}。${known.advice}` };
  const plain = formatPlain(value, Math.max(decimals, decimalPlaces(value)));
  const message = `${fault}，应为 ${plain}。`;
  return { at, subject, message, fix: { kind: 'safe', changes: [numberContent(cell, value)] } };
}

/** `金额合计：60.00万元`: a number after a label cannot be used by formulas, and it may have a unit. */
function isSentence({ text, whole, reading }: NumberCell): boolean {
  const hasUnit = reading.kind === 'number' && reading.unit !== undefined;
  return hasUnit && whole.trim() !== text && !FULL_WIDTH_DIGIT.test(text);
}

function faultOf({ text }: NumberCell): string {
  if (FULL_WIDTH_DIGIT.test(text)) return '用了全角数字';
  const read = readNumber(text);
  const marks = read.kind === 'number' ? read.marks : [];
  return MARKS.find(([mark]) => marks.includes(mark))?.[1] ?? '存成了文本';
}
