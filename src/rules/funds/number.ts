import type Big from 'big.js';
import { shownAs, type NumberCell, numberOf, type TextCell } from '../../form/cells';
import { LARGE_PROJECT } from '../../figures/breakdown/scale-faults';
import { sumAsWritten } from '../../figures/breakdown/sums';
import { formalAmountIn } from '../../language/numbers/formal-amount';
import { replaceText } from '../../form/change';
import { formatPlain } from '../../language/numbers/decimal';
import { convertMoney, type MoneyUnit } from '../../language/numbers/units';
import { amountInPlace } from '../../figures/money/number-change';
import { FULL_WIDTH_DIGIT, readNumber, type NumberMark } from '../../language/numbers/number-text';
import { clip, OPEN_AND_SAVE, WHY_UNREADABLE } from '../../figures/wording';
import { compactText, stripListMark } from '../../language/text/text';
import { entriesOf } from '../entries';
import { defineRule, type FormWith, type RuleFinding, type RuleReasons } from '../rule';
import type { Subject } from '../subject';

/** Ways of writing an amount that cannot be misread as another number. */
const HARMLESS: ReadonlySet<NumberMark> = new Set([
  'separator',
  'unit',
  'currency',
  'remark',
  'brackets',
  'full-width',
  'space',
]);

const NEGATIVE = { key: 'negative', name: '资金小于0', severity: 'error' } as const;
const IN_WORDS = { key: 'in-words', name: '大写与数字不符', severity: 'error' } as const;
/** Forms and funds in which an amount below 0 is an adjustment. */
const ADJUSTMENT = /调整|调减|核减|追减|减少|结余|结转|扣/;

/** 项目资金: every fund is one number. */
export const rule = defineRule({
  id: 'funds/number',
  title: '项目资金填的是一个数字',
  aspect: 'adequacy',
  problems: [{ key: 'number', name: '资金不是一个数字', severity: 'error' }, NEGATIVE, IN_WORDS],
  fix: 'safe',
  needs: ['overview'],
  check({ form, profile }) {
    const isAdjustment = ADJUSTMENT.test([form.projectName, ...form.sheets].join(''));
    const funds = entriesOf(form.overview.funds).filter(([, { reading }]) => reading.kind !== 'blank');
    const findings = funds.flatMap(([id, cell]): RuleFinding[] => {
      const fault =
        (isAdjustment ? null : negativeFault(cell)) ?? faultOf(cell, form.moneyUnit, profile.decimals);
      return fault ? [{ at: cell.at, subject: { kind: 'fund', id }, ...fault }] : [];
    });
    const rows = form.overview.fundRows.filter(({ cell }) => cell.reading.kind === 'unreadable');
    for (const { cell } of rows) {
      const fault = faultOf(cell, form.moneyUnit, profile.decimals);
      if (fault) findings.push({ at: cell.at, subject: { kind: 'section', section: 'overview' }, ...fault });
    }
    findings.push(...wordsFindings(form));
    const uncached = funds.flatMap(([, cell]) => (cell.reading.kind === 'uncached' ? [cell] : []));
    return {
      places: funds.length + rows.length - uncached.length,
      findings,
      ...(uncached.length > 0 && { unchecked: uncachedWords(uncached) }),
      verified: `${funds.length} 项资金均为确定的数字`,
    };
  },
});

export const reasons: RuleReasons = {
  why: '金额读不成一个确定的数字，就无法汇总，也无法与明细核对。',
  how: '每一栏只填一个数字，说明文字写到“需要说明的其他问题”。',
};

/** Findings for amounts in formal numerals, beside funds, 合计 and unknown labels, that equal no fund and no sum of the form. */
function wordsFindings({ overview, breakdown, otherValues, moneyUnit }: FormWith<'overview'>): RuleFinding[] {
  const funds = entriesOf(overview.funds);
  const sums = breakdown ? [numberOf(breakdown.total?.amount), sumAsWritten(breakdown)] : [];
  const known = [
    ...funds.map(([, cell]) => ({ amount: numberOf(cell), unit: moneyUnit })),
    ...sums.map((amount) => ({ amount, unit: breakdown?.amountUnit ?? moneyUnit })),
  ].flatMap(({ amount, unit }) => (amount && convertMoney(amount, unit, '元')) ?? []);
  const total = breakdown?.total;
  const cells: readonly (readonly [TextCell, Subject])[] = [
    ...funds.map(([id, cell]) => [cell, { kind: 'fund', id }] as const),
    ...(total ? [total.label, total.amount] : []).map(
      (cell) => [cell, { kind: 'section', section: 'breakdown' }] as const,
    ),
    ...otherValues.map((cell) => [cell, { kind: 'section', section: 'overview' }] as const),
  ];
  return cells.flatMap(([cell, subject]): RuleFinding[] => {
    const words = formalAmountIn(cell.text);
    if (words === null || known.length === 0 || known.some((yuan) => yuan.eq(words.yuan))) return [];
    const message = `“${clip(stripListMark(cell.label))}”的大写金额“${words.written}”与表中的数字都不相同，请核对。`;
    return [{ at: cell.at, subject, problem: IN_WORDS, message }];
  });
}

function faultOf(
  cell: NumberCell,
  unit: MoneyUnit,
  decimals: number,
): Pick<RuleFinding, 'message' | 'fix'> | null {
  const { text, reading } = cell;
  const label = stripListMark(cell.label);
  const shown = clip(text, 30);
  if (reading.kind === 'unreadable') {
    const repeated = repeatedNumber(text);
    const value = repeated === null ? null : amountOf(repeated, unit);
    // 1268000万1268000万 in a form of 元 is hardly meant as 万.
    if (value && convertMoney(value, unit, '元')?.lt(LARGE_PROJECT) === true) {
      const message = `“${label}”填的“${shown}”把同一个数字写了多遍，应为 ${formatPlain(value, decimals)}。`;
      return { message, fix: { kind: 'safe', changes: [amountInPlace(cell, value, unit, decimals)] } };
    }
    return { message: `“${label}”填的“${shown}”${WHY_UNREADABLE[reading.reason]}，无法确定金额。` };
  }
  const format = shownAs(cell);
  if (format !== null)
    return { message: `“${label}”显示为${format}“${shown}”，不是金额，请核对数字和单元格格式。` };
  if (reading.kind !== 'number' || reading.typed || reading.plain) return null;
  const read = readNumber(text);
  if (read.kind !== 'number') return null;
  if (!FULL_WIDTH_DIGIT.test(text) && read.marks.every((mark) => HARMLESS.has(mark))) return null;
  const value = numberOf(cell);
  if (!value) return null;
  const plain = formatPlain(value, decimals);
  return {
    message: `“${label}”填的“${shown}”写法不规范，应为 ${plain}。`,
    fix: { kind: 'safe', changes: [replaceText(cell, plain)] },
  };
}

function negativeFault(cell: NumberCell): Pick<RuleFinding, 'message' | 'problem'> | null {
  if (!numberOf(cell)?.lt(0) || ADJUSTMENT.test(cell.whole + cell.label)) return null;
  const message = `“${stripListMark(cell.label)}”填的“${clip(cell.text, 30)}”小于 0，请核对。`;
  return { message, problem: NEGATIVE };
}

/** `854万854万`: one number written several times and nothing else; `null` for anything else, also for `60,60`, which may be one number. */
function repeatedNumber(text: string): string | null {
  const plain = compactText(text);
  const number =
    /^(\d[\d,]{0,29}(?:\.\d{1,10})?(?:[十百千]?万元?|元)?)[、,;，；/]?\1(?:[、,;，；/]?\1)*$/.exec(
      plain,
    )?.[1] ?? null;
  return number !== null && /^\d+$/.test(number) && plain.includes(',') ? null : number;
}

/** A text as an amount in `unit`; `null` if it is not a number. */
function amountOf(text: string, unit: MoneyUnit): Big | null {
  const read = readNumber(text);
  if (read.kind !== 'number') return null;
  return convertMoney(read.value, read.unit ?? unit, unit) ?? read.value;
}

function uncachedWords(cells: readonly NumberCell[]): string {
  const names = cells.map(({ label }) => `“${stripListMark(label)}”`).join('');
  return `${names}的公式没有保存计算结果，${OPEN_AND_SAVE}。`;
}
