import { figuresAgreeAsWritten } from '../../form/budget';
import type { CellChange } from '../../form/change';
import type { DeclarationForm, Mention, MoneyUnit } from '../../form/declaration';
import { moneyOf } from '../../form/money';
import { SECTION_TITLES } from '../../form/section';
import { meetsBudget, budgetOf } from '../../form/budget';
import { breakdownState } from '../../form/breakdown-state';
import { defineRule, proposeFix, type RuleFinding } from '../rule';

/** Below this many 元 no project's budget is likely, above as many 万元 neither. */
const FEW_YUAN = 10_000;
const MANY_WAN = 1_000_000;

/** 金额单位一致: one unit above every sheet, or figures that agree after conversion. */
export const rule = defineRule({
  id: 'consistency/unit',
  severity: 'error',
  title: '各表的金额单位一致',
  why: '金额单位不一致，同一个数字会相差一万倍。',
  how: '核对各表的金额单位与数字，统一为同一个单位。',
  basis: '本工具建议',
  fix: 'safe',
  needs: [],
  check({ form, profile }) {
    const mentions = form.moneyUnits;
    if (mentions.length < 2) return { places: 0, findings: [] };
    const verdict = { places: mentions.length, verified: `${mentions.length} 处金额单位一致` };
    if (new Set(mentions.map(({ value }) => value)).size < 2) return { ...verdict, findings: [] };
    if (agreeAfterConversion(form, profile.decimals)) {
      return { ...verdict, findings: [], verified: '各表金额单位不同，换算后数字相符' };
    }
    const asWritten = figuresAgreeAsWritten(form) === true;
    const { unit, certain } = rightUnit(form);
    const findings = mentions
      .filter(({ value }) => value !== unit)
      .map((mention): RuleFinding => {
        const where = `${SECTION_TITLES[mention.section]}第${mention.cell.at.row + 1}行`;
        const figures = asWritten ? '，而两处的数字相同' : '';
        return {
          at: mention.cell.at,
          message: `${where}的金额单位是${mention.value}，其他表是${unit}${figures}。`,
          fix: proposeFix(asWritten && certain ? 'safe' : 'suggested', [changeUnit(mention, unit)]),
        };
      });
    return { ...verdict, findings };
  },
});

/** Another unit whose figures agree after conversion is no fault. */
function agreeAfterConversion(form: DeclarationForm, decimals: number): boolean {
  const { breakdown } = form;
  const budget = budgetOf(form);
  if (!breakdown || !budget || breakdown.amountUnit === budget.unit) return false;
  const figures = [
    moneyOf(breakdown.total?.amount, breakdown.amountUnit),
    breakdownState(form, decimals).settledSum,
  ];
  return figures.some(
    (figure) => figure !== null && meetsBudget(figure, breakdown.amountUnit, budget, decimals),
  );
}

/**
 * The unit that most places name; where they are even, that of 项目总体情况, unless 当年预算 would then be a few 元 or
 * thousands of millions of 元.
 */
function rightUnit({ moneyUnits, moneyUnit, overview }: DeclarationForm): {
  unit: MoneyUnit;
  certain: boolean;
} {
  const wan = moneyUnits.filter(({ value }) => value === '万元').length;
  const yuan = moneyUnits.length - wan;
  if (wan !== yuan) return { unit: wan > yuan ? '万元' : '元', certain: true };
  const budget = moneyOf(overview?.funds.currentYear, moneyUnit);
  if (moneyUnit === '元' && budget?.lt(FEW_YUAN)) return { unit: '万元', certain: false };
  if (moneyUnit === '万元' && budget?.gt(MANY_WAN)) return { unit: '元', certain: false };
  return { unit: moneyUnit, certain: true };
}

/** Replaces the unit and nothing else of the cell. */
function changeUnit({ cell, value }: Mention<MoneyUnit>, unit: MoneyUnit): CellChange {
  const offset = Math.max(cell.text.indexOf(value), 0);
  const length = cell.text.includes(value) ? value.length : cell.text.length;
  return { at: cell.at, start: cell.start + offset, end: cell.start + offset + length, insert: unit };
}
