import type Big from 'big.js';
import { figuresAgreeAsWritten } from '../../figures/breakdown/budget';
import type { Breakdown } from '../../form/breakdown';
import type { MoneyUnit } from '../../language/numbers/units';
import { possibleAmounts, statedAmounts, type StatedAmount } from '../../figures/breakdown/stated-amounts';
import { numericProse } from '../../figures/prose';
import { clip, exactMoneyText, moneyText, rowTitle } from '../../figures/wording';
import { defineRule, unchecked, type RuleFinding, type RuleReasons } from '../rule';

/** 文字中的金额与分解表相符. */
export const rule = defineRule({
  id: 'narrative/breakdown',
  title: '文字中的金额与项目构成分解一致',
  aspect: 'adequacy',
  problems: [{ key: 'differs', name: '文字金额与明细不符', severity: 'error' }],
  needs: ['breakdown'],
  check({ form, figures }) {
    const { breakdown } = form;
    const { decimals, scale } = figures;
    const unitIsWrong = breakdown.amountUnit !== form.moneyUnit && figuresAgreeAsWritten(form) === true;
    if (scale.whole || scale.amounts.size > 0 || scale.prices.size > 0 || unitIsWrong) {
      return unchecked('金额或金额单位改正后再与文字核对。');
    }
    const findings: RuleFinding[] = [];
    let places = 0;
    let sumMeetsTotal = false;
    let unknown = false;
    for (const cell of numericProse(form)) {
      if (cell.role === 'name') continue;
      const stated = statedAmounts(cell, breakdown, form);
      const isWhole = coversEveryRow(stated, breakdown);
      const meant = stated
        // A 合计 of only some rows is not the total of the table.
        .filter(({ about }) => about !== 'total' || isWhole)
        .map((one) => ({ one, possible: possibleAmounts(one.about, figures) }));
      const compared = meant.filter(({ possible }) => possible.length > 0);
      unknown ||= compared.length < meant.length;
      places += compared.length;
      const wrong = compared.flatMap(
        ({ one, possible }) => compare(one, possible, breakdown.amountUnit, decimals) ?? [],
      );
      if (wrong.length > 0)
        findings.push({
          at: cell.at,
          subject: { kind: 'section', section: cell.section },
          message: `文字中的金额与项目构成分解不一致：${wrong.join('；')}。`,
        });
      else sumMeetsTotal ||= isWhole;
    }
    const total = figures.settledSum;
    const sum =
      sumMeetsTotal && total
        ? `，各项之和等于金额合计 ${moneyText(total, decimals, breakdown.amountUnit)}`
        : '';
    return {
      places,
      findings,
      ...(unknown && { unchecked: '有明细金额没有填写或无法识别，文字中相应的金额未核对。' }),
      verified: `文字中 ${places} 处金额与项目构成分解相符${sum}`,
    };
  },
});

export const reasons: RuleReasons = {
  why: '文字说明和分解表是同一笔钱的两种写法，不一致时评审无法判断哪个是真的。',
  how: '核对测算后，改正文字中的金额，或改正分解表中的金额。',
};

function coversEveryRow(stated: readonly StatedAmount[], { items }: Breakdown): boolean {
  const named = new Set(stated.map(({ about }) => about));
  return items.length > 0 && items.every((item) => named.has(item));
}

/** Chinese description of a wrong amount; `null` if it is right. */
function compare(
  { about, values, written }: StatedAmount,
  possible: readonly Big[],
  unit: MoneyUnit,
  decimals: number,
): string | null {
  const [expected] = possible;
  const [first] = values;
  if (!expected || !first || values.some((value) => possible.some((amount) => amount.eq(value)))) return null;
  const nearest = values.reduce(
    (best, value) => (distance(value, expected).lt(distance(best, expected)) ? value : best),
    first,
  );
  const money = (value: Big): string => exactMoneyText(value, decimals, unit);
  const place = about === 'total' ? '金额合计' : rowTitle(about.row, clip(about.item.text));
  return `“${written}”，${place}是 ${money(expected)}，相差 ${money(distance(nearest, expected))}`;
}

function distance(left: Big, right: Big): Big {
  return left.minus(right).abs();
}
