import { textOf } from '../../language/text/span';
import { numericProse, proseOf } from '../../figures/prose';
import { quoteAll } from '../../figures/wording';
import { defineRule, type RuleReasons } from '../rule';

/** 文字中的金额单位: every amount in prose has 元 or 万元. */
export const rule = defineRule({
  id: 'narrative/unit',
  title: '文字中的金额写明单位',
  aspect: 'completeness',
  problems: [{ key: 'bare', name: '文字中金额没写单位', severity: 'warning' }],
  check({ form }) {
    const amounts = numericProse(form).map((cell) => ({
      cell,
      bare: proseOf(cell).unitlessAmounts,
      withUnit: proseOf(cell).money.length,
    }));
    const places = amounts.reduce((count, { bare, withUnit }) => count + bare.length + withUnit, 0);
    const findings = amounts
      .filter(({ bare }) => bare.length > 0)
      .map(({ cell, bare }) => ({
        at: cell.at,
        subject: { kind: 'section' as const, section: cell.section },
        message: `金额${quoteAll(bare.map(({ numberSpan }) => textOf(cell.text, numberSpan)))}没有写单位，请写明“元”或“万元”。`,
      }));
    return { places, findings, verified: `${places} 处金额都写明了单位` };
  },
});

export const reasons: RuleReasons = {
  why: '金额有的用元、有的用万元，不写单位，相差一万倍也看不出来。',
  how: '在金额后写明“元”或“万元”。',
};
