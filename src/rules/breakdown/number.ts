import type Big from 'big.js';
import type { Figures } from '../../figures/figures';
import { itemTitle } from '../../figures/breakdown/wording';
import { type NumberCell, numberOf } from '../../form/cells';
import { decimalPlaces, formatPlain } from '../../language/numbers/decimal';
import { isCounter } from '../../language/numbers/units';
import { bracketRemarks } from '../../language/text/text';
import { numberContent } from '../../figures/money/number-change';
import { readNumber, type NumberMark } from '../../language/numbers/number-text';
import { clip, rowTitle, OPEN_AND_SAVE } from '../../figures/wording';
import { defineRule, type RuleFinding } from '../rule';
import type { Subject } from '../subject';

/** A cell of the breakdown that should hold a number. */
interface Place {
  readonly subject: Subject;
  readonly title: string;
  /** `明细金额`. */
  readonly column: string;
  readonly cell: NumberCell;
  /** Its number in the table's unit; `null` where it can't be read. */
  readonly value: Big | null;
  /** Decimals to show at least; quantities have none. */
  readonly decimals: number;
  /** What the row's other figures make of it. */
  readonly expected: Big | null;
  /** Another rule puts another value here: turning this one into a number would be in its way. */
  readonly settledElsewhere: boolean;
  /** The unit beside a quantity that would be lost with it: a unit of measure that the header does not name. */
  readonly lostUnit: string | null;
}

/** What is said of a number's text, the most telling mark first. */
const MARKS: readonly (readonly [NumberMark, string])[] = [
  ['unit', '带有单位'],
  ['currency', '带有货币符号'],
  ['separator', '带有千位分隔符'],
  ['percent', '写成了百分数'],
  ['brackets', '用括号表示负数'],
  ['remark', '带有文字'],
];
const FULL_WIDTH_DIGIT = /[０-９．]/;

const NO_NUMBER = { key: 'no-number', name: '金额或数量不是数字', severity: 'error' } as const;

/** 分解表数字: amounts, prices and quantities are stored as numbers. */
export const rule = defineRule({
  id: 'breakdown/number',
  title: '金额、单价和数量是数字',
  aspect: 'adequacy',
  problems: [{ key: 'text', name: '数字存成了文本', severity: 'error' }, NO_NUMBER],
  why: '存成文本的数字看着没有问题，求和时却不会计入，合计因此出错。',
  how: '改成纯数字，单位写在表头，不写在单元格里。',
  basis: '本工具建议',
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

function placesOf({ amounts, total, subtotals, scale, declared, decimals }: Figures): Place[] {
  const placeOf = (subject: Subject, title: string, column: string, cell: NumberCell): Place => ({
    subject,
    title,
    column,
    cell,
    value: numberOf(cell),
    decimals,
    expected: null,
    settledElsewhere: false,
    lostUnit: null,
  });
  const places = amounts.flatMap(({ item, expected, proven }) => {
    const title = itemTitle(item);
    const subject = { kind: 'item', item } as const;
    const { amount, unitPrice, quantity } = item;
    const row: Place[] = [
      {
        ...placeOf(subject, title, '明细金额', amount),
        expected: expected && !declared.isExceededBy(expected) ? expected : null,
        settledElsewhere: proven || scale.amounts.has(item),
      },
    ];
    if (unitPrice) {
      row.push({
        ...placeOf(subject, title, '单价', unitPrice),
        settledElsewhere: scale.prices.has(item),
      });
    }
    if (quantity) {
      row.push({
        ...placeOf(subject, title, '数量', quantity),
        decimals: 0,
        lostUnit: lostUnitOf(quantity),
      });
    }
    return row;
  });
  for (const { line, right, overtyped, coverage, follows } of [...subtotals, ...(total ? [total] : [])]) {
    // A sum that points at a text: breakdown/total-formula says where it should point.
    if (line.amount.reading.kind === 'unreadable' && coverage && !follows) continue;
    const title = rowTitle(line.row, clip(line.label.text));
    places.push({
      ...placeOf({ kind: 'sum', line }, title, '金额', line.amount),
      settledElsewhere: right === false || overtyped,
    });
  }
  return places;
}

function lostUnitOf({ reading, label }: NumberCell): string | null {
  const unit = reading.kind === 'number' ? reading.unit : undefined;
  return unit === undefined || isCounter(unit) || bracketRemarks(label).includes(unit) ? null : unit;
}

function findingOf({
  subject,
  title,
  column,
  cell,
  value,
  decimals,
  expected,
  settledElsewhere,
  lostUnit,
}: Place): RuleFinding | null {
  const { reading, at } = cell;
  if (reading.kind === 'number' ? reading.plain : reading.kind !== 'unreadable') return null;
  const shown = clip(cell.text.trim(), 20);
  if (reading.kind === 'unreadable') {
    const why = reading.reason === 'several' ? '里有不止一个数字' : '不是数字';
    const message = `${title}：${column}“${shown}”${why}。`;
    if (!expected) return { at, subject, problem: NO_NUMBER, message };
    const right = formatPlain(expected, decimals);
    return {
      at,
      subject,
      problem: NO_NUMBER,
      message: `${title}：${column}“${shown}”${why}，按单价 × 数量应为 ${right}。`,
      fix: { kind: 'suggested', changes: [numberContent(cell, expected)] },
    };
  }
  if (!value || isSentence(cell)) return null;
  const fault = `${title}：${column}“${shown}”${faultOf(cell)}，求和与计算时不会当作数字`;
  if (settledElsewhere) return { at, subject, message: `${fault}。` };
  if (lostUnit !== null) return { at, subject, message: `${fault}。先把单位写到表头或备注，这里只留数字。` };
  const plain = formatPlain(value, Math.max(decimals, decimalPlaces(value)));
  return {
    at,
    subject,
    message: `${fault}，应为 ${plain}。`,
    fix: { kind: 'safe', changes: [numberContent(cell, value)] },
  };
}

/** `金额合计：60.00万元`: nothing calculates with a number in a cell of words, and there the unit is in its place. */
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
