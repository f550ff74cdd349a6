import type Big from 'big.js';
import type { Breakdown } from '../../form/breakdown';
import { sumRecomputed } from '../../form/breakdown-sums';
import { amountOf, statedAmounts, type StatedAmount } from '../../form/stated-amounts';
import { clip, exactMoneyText, moneyText, rowTitle } from '../../form/wording';
import { defineRule, type RuleFinding } from '../rule';

/** 文字中的金额与分解表相符. */
export const rule = defineRule({
  id: 'narrative/breakdown',
  severity: 'error',
  title: '文字中的金额与项目构成分解一致',
  why: '文字说明和分解表是同一笔钱的两种写法，不一致时评审无法判断哪个是真的。',
  how: '核对测算后，改正文字中的金额，或改正分解表中的金额。',
  basis: '财预〔2015〕88号：绩效目标审核应核对资金测算',
  fix: 'none',
  needs: ['breakdown'],
  check({ form, profile }) {
    const { breakdown } = form;
    if (!breakdown) return { places: 0, findings: [] };
    const findings: RuleFinding[] = [];
    let places = 0;
    let sumMeetsTotal = false;
    for (const cell of form.prose) {
      if (cell.role === 'name') continue;
      const stated = statedAmounts(cell.text, breakdown, form);
      const isWhole = coversEveryRow(stated, breakdown);
      // A 合计 of some rows only is none of the table's.
      const compared = stated.filter(({ about }) => about !== 'total' || isWhole);
      places += compared.length;
      const wrong = compared.flatMap((one) => compare(one, breakdown, profile.decimals) ?? []);
      if (wrong.length > 0)
        findings.push({ at: cell.at, message: `文字中的金额与项目构成分解不一致：${wrong.join('；')}。` });
      else sumMeetsTotal ||= isWhole;
    }
    const total = sumRecomputed(breakdown, profile.decimals);
    const sum =
      sumMeetsTotal && total
        ? `，各项之和等于金额合计 ${moneyText(total, profile.decimals, breakdown.amountUnit)}`
        : '';
    return { places, findings, verified: `文字中 ${places} 处金额与项目构成分解相符${sum}` };
  },
});

function coversEveryRow(stated: readonly StatedAmount[], { items }: Breakdown): boolean {
  const named = new Set(stated.map(({ about }) => about));
  return items.length > 0 && items.every((item) => named.has(item));
}

/** What is wrong with an amount, or `null`. A row whose own amount can't be read is not compared. */
function compare(
  { about, values, written }: StatedAmount,
  breakdown: Breakdown,
  decimals: number,
): string | null {
  const expected =
    about === 'total' ? sumRecomputed(breakdown, decimals) : amountOf(about, breakdown, decimals);
  const [first] = values;
  if (!expected || !first || values.some((value) => value.eq(expected))) return null;
  const nearest = values.reduce(
    (best, value) => (distance(value, expected).lt(distance(best, expected)) ? value : best),
    first,
  );
  const money = (value: Big): string => exactMoneyText(value, decimals, breakdown.amountUnit);
  const place = about === 'total' ? '金额合计' : rowTitle(about.row, clip(about.item.text));
  return `“${written}”，${place}是 ${money(expected)}，相差 ${money(distance(nearest, expected))}`;
}

function distance(left: Big, right: Big): Big {
  return left.minus(right).abs();
}
