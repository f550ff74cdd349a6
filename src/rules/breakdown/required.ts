import type Big from 'big.js';
import { roundingOf } from '../../figures/breakdown/state';
import type { Breakdown, BreakdownItem } from '../../form/breakdown';
import { amountFormula, amountsAreFormulas } from '../../figures/breakdown/formulas';
import { itemTitle } from '../../figures/breakdown/wording';
import type { NumberCell } from '../../form/cells';
import type { CellChange } from '../../form/change';
import { numberContent } from '../../figures/money/number-change';
import { isBlankOrNone } from '../../language/numbers/number-text';
import { compactText } from '../../language/text/text';
import { moneyText } from '../../figures/wording';
import { defineRule, type RuleFinding, type RuleReasons } from '../rule';

const LUMP_SUM = { key: 'lump-sum', name: '只有金额没有测算', severity: 'warning' } as const;

/** 分解表必填: every used row has 明细, 单价, 数量 and 金额. */
export const rule = defineRule({
  id: 'breakdown/required',
  title: '明细、单价、数量和金额填写完整',
  aspect: 'completeness',
  problems: [{ key: 'blank', name: '明细栏目未填', severity: 'error' }, LUMP_SUM],
  fix: 'safe',
  needs: ['breakdown'],
  check({ form: { breakdown }, figures }) {
    const { decimals, declared } = figures;
    const formulas = amountsAreFormulas(breakdown.items);
    const findings = figures.amounts.flatMap(({ item, expected }) => {
      const formula = formulas ? amountFormula(item, breakdown, roundingOf(item, breakdown, decimals)) : null;
      const fill = (value: Big): CellChange =>
        formula ? { at: item.amount.at, content: formula } : numberContent(item.amount, value);
      const known = expected && !declared.isExceededBy(expected) ? expected : null;
      return rowFindings(item, breakdown, known, decimals, fill);
    });
    const { length } = breakdown.items;
    return { places: length, findings, verified: `${length} 行明细填写完整` };
  },
});

export const reasons: RuleReasons = {
  why: '缺少明细、单价、数量或金额，这笔支出就没有测算依据。',
  how: '补填空着的栏目；确实按一笔总价安排的，说明理由。',
  basis: '财预〔2015〕88号（绩效目标的审核）；具体要求为本工具建议',
};

function rowFindings(
  item: BreakdownItem,
  { amountUnit, columns }: Breakdown,
  expected: Big | null,
  decimals: number,
  fill: (value: Big) => CellChange,
): RuleFinding[] {
  const title = itemTitle(item);
  const subject = { kind: 'item', item } as const;
  const { amount, unitPrice, quantity } = item;
  const findings: RuleFinding[] = [];
  if (isBlankOrNone(item.item.text)) {
    findings.push({ at: item.item.at, subject, message: `${title}：项目明细没有填写。` });
  }
  const sumName = [item.item, item.content].find(
    (cell) => cell?.at.row === item.row && SUM.test(compactText(cell.text)),
  );
  if (sumName) {
    const message = `${title}：${sumName.label}写成了“${sumName.text}”，而这一行有自己的单价和数量，金额也不是上面各行之和。请改回${sumName.label}的名称。`;
    findings.push({ at: sumName.at, subject, message });
  }
  const noPrice = isBlank(unitPrice);
  const noQuantity = isBlank(quantity);
  if (isBlank(amount) && columns.amount !== undefined) {
    if (expected) {
      const message = `${title}：明细金额没有填写，单价 × 数量 = ${moneyText(expected, decimals, amountUnit)}。`;
      findings.push({ at: amount.at, subject, message, fix: { kind: 'safe', changes: [fill(expected)] } });
      return findings;
    }
    const blank = [noPrice && '单价', noQuantity && '数量', '明细金额'].filter((name) => name !== false);
    findings.push({ at: amount.at, subject, message: `${title}：${blank.join('、')}没有填写。` });
    return findings;
  }
  if (noPrice && noQuantity && unitPrice && quantity && columns.amount !== undefined) {
    const message = `${title}：只有明细金额，没有单价和数量，看不出金额是怎样测算的。`;
    findings.push({ at: unitPrice.at, subject, problem: LUMP_SUM, message });
    return findings;
  }
  if (noPrice && unitPrice) findings.push({ at: unitPrice.at, subject, message: `${title}：单价没有填写。` });
  if (noQuantity && quantity)
    findings.push({ at: quantity.at, subject, message: `${title}：数量没有填写。` });
  return findings;
}

/** Names of sums. A row with such a name was read as an item only because the figures show that it is one. */
const SUM = /^(?:金额|费用)?(?:合计|总计|共计|小计)(?:金额)?$/;

/** A missing column is not blank; structure/column-missing reports it. */
function isBlank(cell: NumberCell | undefined): boolean {
  return cell?.reading.kind === 'blank';
}
