import { BREAKDOWN, breakdownForm } from '../../support/breakdown-form';
import { SHANGHAI } from '../../../src/profiles/shanghai';
import { rightForm } from '../../support/right-form';
import type { RuleCases } from '../../support/rule-cases';
import type { CellSketch } from '../../support/snapshots';

const one = (amount: CellSketch, price?: CellSketch, quantity?: CellSketch) =>
  breakdownForm({
    rows: [
      {
        item: '设备采购',
        amount,
        ...(price !== undefined && { price }),
        ...(quantity !== undefined && { quantity }),
      },
    ],
    total: 60,
  });
const D4 = `${BREAKDOWN}!D4`;

export const cases: RuleCases = {
  valid: [
    { name: 'two decimals', form: rightForm(), places: 3 },
    { name: 'prices may have more', form: one(10, 3.3333, 3) },
    {
      name: 'a binary error is not a decimal',
      form: one({ formula: '=0.1+0.2', value: 0.30000000000000004 }, 0.1, 3),
    },
    { name: 'a wrong amount, which breakdown/amount reports', form: one(59.123, 15, 4) },
    {
      name: 'a form with four decimals',
      form: one(60.0012, 15.0003, 4),
      profile: { ...SHANGHAI, decimals: 4 },
    },
  ],
  invalid: [
    {
      name: 'a third decimal that rounds to the right amount',
      form: one(60.004, 15, 4),
      findings: [
        { at: D4, says: ['60.004 万元', '2 位小数', '60.00'], fix: { kind: 'safe', edits: { [D4]: 60 } } },
      ],
    },
    {
      name: 'a formula is rounded, not replaced',
      form: one({ formula: '=E4*G4', value: 9.9999 }, 3.3333, 3),
      findings: [{ at: D4, fix: { kind: 'safe', edits: { [D4]: { formula: '=ROUND(E4*G4,2)' } } } }],
    },
    {
      name: 'a lump sum: no figures confirm the rounded amount',
      form: one(60.004),
      findings: [{ at: D4, fix: { kind: 'suggested', edits: { [D4]: 60 } } }],
    },
  ],
};
