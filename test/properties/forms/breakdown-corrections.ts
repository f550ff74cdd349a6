/** The state after the safe fixes of the money rules, for breakdowns of any kind. */
import fc from '../../support/fast-check';
import { check, type Finding } from '../../../src/check';
import { chooseSafe, correct } from '../../../src/correction';
import { cellKey } from '../../../src/workbook/a1';
import { breakdownForm, FIRST_ROW, type RowSketch } from '../../support/breakdown-form';
import { propertyRuns } from '../../support/property-runs';
import type { CellSketch } from '../../support/snapshots';
import type { WorkbookSnapshot } from '../../../src/workbook/snapshot';

const MONEY = /^(?:breakdown|funds|consistency)\//;

/** Prices with up to four decimals, quantities whole or with one. */
const price = fc.integer({ min: 100, max: 2_000_000 }).map((tenThousandths) => tenThousandths / 10_000);
const quantity = fc.oneof(
  fc.integer({ min: 1, max: 50 }),
  fc.integer({ min: 1, max: 500 }).map((tenths) => tenths / 10),
);
/** A way to write an amount, given the right one and the row. */
const writing = fc.constantFrom(
  'right',
  'text',
  'formula',
  'rounded formula',
  'off',
  'in 元',
  'blank',
  'lump',
);

interface Item {
  readonly price: number;
  readonly quantity: number;
  readonly writing: string;
  readonly off: number;
}

const items = fc.array(fc.record<Item>({ price, quantity, writing, off: fc.integer({ min: -5, max: 5 }) }), {
  minLength: 1,
  maxLength: 5,
});
const totals = fc.constantFrom('right', 'SUM', 'short SUM', 'off', 'text', 'none');

function amountOf({ price: unit, quantity: count, writing: how, off }: Item, row: number): CellSketch {
  const right = cents(unit, count) / 100;
  switch (how) {
    case 'text':
      return `${right.toFixed(2)} `;
    case 'formula':
      return { formula: `=E${row}*G${row}`, value: unit * count };
    case 'rounded formula':
      return { formula: `=ROUND(E${row}*G${row},2)`, value: right };
    case 'off':
      return right + off;
    case 'in 元':
      return right * 10_000;
    case 'blank':
      return null;
    default:
      return right;
  }
}

/** 单价 × 数量 in hundredths, rounded half up: both are whole numbers of their smallest parts. */
function cents(unit: number, count: number): number {
  return Math.floor((Math.round(unit * 10_000) * Math.round(count * 10)) / 1000 + 0.5);
}

function formOf(list: readonly Item[], total: string, budgetOff: number): WorkbookSnapshot {
  const rows = list.map((item, index): RowSketch => {
    const own = { item: `明细${'甲乙丙丁戊'.charAt(index)}`, amount: amountOf(item, FIRST_ROW + index) };
    return item.writing === 'lump' ? own : { ...own, price: item.price, quantity: item.quantity };
  });
  const sum = list.reduce((added, item) => added + cents(item.price, item.quantity), 0) / 100;
  const last = FIRST_ROW + list.length - 1;
  const written: Record<string, CellSketch> = {
    right: sum,
    SUM: { formula: `=SUM(D${FIRST_ROW}:D${last})`, value: sum },
    'short SUM': { formula: `=SUM(D${FIRST_ROW}:D${Math.max(FIRST_ROW, last - 1)})`, value: sum },
    off: sum + 1,
    text: sum.toFixed(2),
  };
  const cell = written[total];
  const budget = (sum + budgetOff).toFixed(2);
  return breakdownForm({ rows, budget, ...(cell === undefined ? {} : { total: cell }) });
}

const moneyFindings = (findings: readonly Finding[]) => findings.filter(({ rule }) => MONEY.test(rule.id));
const name = ({ rule, at }: Finding) => `${rule.id} ${at ? cellKey(at) : ''}`;

test('safe fixes resolve their findings, cause no new findings and are applied in one pass', () => {
  fc.assert(
    fc.property(items, totals, fc.constantFrom(0, 0, 0, 1), (list, total, budgetOff) => {
      const form = formOf(list, total, budgetOff);
      const before = moneyFindings(check(form).forms.flatMap(({ findings }) => findings));
      const { after, refused } = correct(form, chooseSafe);
      const left = moneyFindings(after.forms.flatMap(({ findings }) => findings));

      const stillSafe = left.filter(({ fix }) => fix?.kind === 'safe').map(name);
      expect({ stillSafe, refused: refused.map(({ why }) => why) }).toEqual({ stillSafe: [], refused: [] });

      // 当年预算 is compared once the other figures are right; the other rules must give no new finding.
      const known = new Set(before.map(name));
      const fresh = left.map(name).filter((one) => !known.has(one) && !one.startsWith('breakdown/budget'));
      expect(fresh).toEqual([]);
    }),
    propertyRuns(40),
  );
});

test('correcting the same form twice gives the same edits', () => {
  fc.assert(
    fc.property(items, totals, (list, total) => {
      const form = formOf(list, total, 0);
      const first = correct(form, chooseSafe);
      expect(first.edits.every(({ before, after }) => JSON.stringify(before) !== JSON.stringify(after))).toBe(
        true,
      );
      expect(correct(form, chooseSafe).edits).toEqual(first.edits);
    }),
    propertyRuns(10),
  );
});
