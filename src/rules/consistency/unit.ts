import { numberOf } from '../../form/cells';
import { figuresAgreeAsWritten, meetsBudget } from '../../figures/breakdown/budget';
import type { Figures } from '../../figures/figures';
import type { CellChange } from '../../form/change';
import type { DeclarationForm, Mention } from '../../form/declaration';
import { convertMoney, type MoneyUnit } from '../../language/numbers/units';
import { rightUnit } from '../../figures/breakdown/right-unit';
import { SECTION_WORDS } from '../../form/section';
import { LARGE_PROJECT, mistakenUnit, SMALL_PROJECT } from '../../figures/breakdown/scale-faults';
import { numericProse, proseOf } from '../../figures/prose';
import { clip } from '../../figures/wording';
import { formatPlain } from '../../language/numbers/decimal';
import { stripListMark } from '../../language/text/text';
import { defineRule, NOTHING_TO_CHECK, proposeFix, type RuleFinding, type RuleReasons } from '../rule';

const IN_TEXT = { key: 'text', name: '金额单位与文字不符', severity: 'warning' } as const;
const CURRENCY = { key: 'currency', name: '金额单位不是人民币', severity: 'warning' } as const;

/** 金额单位一致: all sheets name one unit, or the figures agree after conversion. */
export const rule = defineRule({
  id: 'consistency/unit',
  title: '各表的金额单位一致',
  aspect: 'completeness',
  problems: [{ key: 'differs', name: '金额单位不一致', severity: 'error' }, IN_TEXT, CURRENCY],
  fix: 'safe',
  check({ form, figures }) {
    const mentions = form.moneyUnits;
    const foreign = form.foreignUnits.map(currencyFinding);
    if (foreign.length > 0) return { places: foreign.length + mentions.length, findings: foreign };
    const contradicted = contradictedByText(form);
    if (contradicted) return { places: Math.max(mentions.length, 1), findings: [contradicted] };
    if (mentions.length < 2) return NOTHING_TO_CHECK;
    const verdict = { places: mentions.length, verified: `${mentions.length} 处金额单位一致` };
    if (new Set(mentions.map(({ value }) => value)).size < 2) return { ...verdict, findings: [] };
    if (agreeAfterConversion(form, figures)) {
      return { ...verdict, findings: [], verified: '各表金额单位不同，换算后数字相符' };
    }
    const asWritten = figuresAgreeAsWritten(form) === true;
    const { unit, certain } = rightUnit(form);
    const findings = mentions
      .filter(({ value }) => value !== unit)
      .map((mention): RuleFinding => {
        const where = `${SECTION_WORDS[mention.section].title}第${mention.cell.at.row + 1}行`;
        const figures = asWritten ? '，而两处的数字相同' : '';
        return {
          at: mention.cell.at,
          subject: { kind: 'section', section: mention.section },
          message: `${where}的金额单位是${mention.value}，其他表是${unit}${figures}。`,
          fix: proposeFix(asWritten && certain ? 'safe' : 'suggested', [changeUnit(mention, unit)]),
        };
      });
    return { ...verdict, findings };
  },
});

export const reasons: RuleReasons = {
  why: '金额单位不一致，同一个数字会相差一万倍。',
  how: '核对各表的金额单位与数字，统一为同一个单位。',
};

function currencyFinding({ cell, value, section }: Mention<string>): RuleFinding {
  const where = `${SECTION_WORDS[section].title}第${cell.at.row + 1}行`;
  const message = `${where}的金额单位是${value}，不是人民币；金额没有换算，请核对单位。`;
  return { at: cell.at, subject: { kind: 'section', section }, problem: CURRENCY, message };
}

/**
 * The finding for a unit that is printed only once and in which the total is too small or too large for a project, if a
 * text states the same figure in the other unit: 预算总额（元） 85.6 and 共需资金85.6万元.
 */
function contradictedByText(form: DeclarationForm): RuleFinding | null {
  const { moneyUnit, moneyUnits, otherValues, overview } = form;
  const [mention, second] = moneyUnits;
  const total = overview?.funds.total ?? overview?.funds.currentYear;
  const written = numberOf(total);
  const yuan = written && convertMoney(written, moneyUnit, '元');
  if (!mention || second || !total || !written || !yuan?.gt(0)) return null;
  if (yuan.gte(SMALL_PROJECT) && yuan.lt(LARGE_PROJECT)) return null;
  const meant = mistakenUnit(moneyUnit);
  const said = [...numericProse(form), ...otherValues].find((cell) =>
    proseOf(cell).money.some(({ value, unit }) => unit === meant && value.eq(written)),
  );
  if (!said) return null;
  const message = `“${stripListMark(total.label)}”是 ${formatPlain(written)}，金额单位是${mention.value}，“${clip(stripListMark(said.label))}”中写的是 ${formatPlain(written)} ${meant}，请核对单位。`;
  return {
    at: mention.cell.at,
    subject: { kind: 'section', section: mention.section },
    problem: IN_TEXT,
    message,
    fix: proposeFix('suggested', [changeUnit(mention, meant)]),
  };
}

/** Tells whether the figures agree after conversion, so that the different units are not an error. */
function agreeAfterConversion(
  { breakdown }: DeclarationForm,
  { declared: { budget }, settledSum, decimals }: Figures,
): boolean {
  if (!breakdown || !budget || breakdown.amountUnit === budget.unit) return false;
  const figures = [numberOf(breakdown.total?.amount), settledSum];
  return figures.some(
    (figure) => figure !== null && meetsBudget(figure, breakdown.amountUnit, budget, decimals),
  );
}

/** Replaces only the unit in the text of a cell. */
function changeUnit({ cell, value }: Mention<MoneyUnit>, unit: MoneyUnit): CellChange {
  const offset = Math.max(cell.text.indexOf(value), 0);
  const length = cell.text.includes(value) ? value.length : cell.text.length;
  return { at: cell.at, start: cell.start + offset, end: cell.start + offset + length, insert: unit };
}
