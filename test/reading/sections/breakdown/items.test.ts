/** Numbers of 项目构成分解: typed, as text, by formula, and texts that are not numbers. */
import { workbookOf, type CellSketch } from '../../../support/snapshots';
import type { BreakdownItem } from '../../../../src/form/breakdown';
import { number, only, readOne, rows } from '../../support/sketch';

const HEADER = ['项目名称', '项目内容', '项目明细', '明细金额', '单价', '依据', '数量', '依据', '备注'];

const item = (amount: CellSketch, price: CellSketch, count: CellSketch): CellSketch[] => [
  '某项目',
  '设备',
  '电脑',
  amount,
  price,
  null,
  count,
];

function itemWith(
  amount: CellSketch,
  price: CellSketch = 11.5,
  count: CellSketch = 4,
): BreakdownItem | undefined {
  return readOne({ 明细: rows([['项目构成分解'], HEADER, item(amount, price, count)]) }).breakdown?.items[0];
}

describe('numbers', () => {
  const readings: readonly (readonly [string, CellSketch, unknown])[] = [
    ['数字', 46, { kind: 'number', typed: true, plain: true }],
    ['文本', '46.00 ', { kind: 'number', typed: false, plain: false }],
    ['全角', '４６．００', { kind: 'number', typed: false, plain: false }],
    ['带单位', '46万元', { kind: 'number', typed: false, plain: false, unit: '万元' }],
    ['两个数', '46万46万', { kind: 'unreadable', reason: 'several' }],
    ['文字', '待定', { kind: 'unreadable', reason: 'none' }],
    ['真假值', true, { kind: 'unreadable', reason: 'none' }],
    ['横线', '----', { kind: 'blank' }],
    ['错误值', { error: '#REF!' }, { kind: 'error', error: '#REF!' }],
    ['公式', { formula: '=E3*G3', value: 46 }, { kind: 'number', typed: true }],
    ['没有结果的简单公式', { formula: '=E3*G3' }, { kind: 'number', typed: true }],
    ['没有结果的复杂公式', { formula: '=VLOOKUP(C3,A:B,2,0)' }, { kind: 'uncached' }],
    ['结果是空文本的公式', { formula: '=IF(1=1,"",0)', value: '' }, { kind: 'blank' }],
  ];
  test.each(readings)('%s', (_, amount, reading) => {
    const found = itemWith(amount);
    expect(found?.amount.reading).toMatchObject(reading as object);
    if (found?.amount.reading.kind === 'number') expect(found.amount.reading.value.toFixed()).toBe('46');
  });

  test('uses the recomputed result of a formula and keeps the outdated stored one', () => {
    const found = itemWith({ formula: '=E3*G3', value: 45 });
    expect(found?.amount.reading).toMatchObject({ kind: 'number' });
    expect(number(found?.amount)).toBe('46');
    expect(found?.amount.reading.kind === 'number' && found.amount.reading.cached?.toFixed()).toBe('45');
  });

  test('does not count a binary rounding error as outdated', () => {
    const found = itemWith({ formula: '=0.1+0.2', value: 0.30000000000000004 }, 1, 1);
    expect(found?.amount.reading).not.toHaveProperty('cached');
  });

  test('recomputes formulas that refer to other sheets', () => {
    const form = only(
      workbookOf({
        '表 1': { A1: 11.5 },
        明细: rows([HEADER, item({ formula: "=ROUND('表 1'!$A$1*G2,2)" }, { formula: "='表 1'!A1" }, 4)]),
      }),
    );
    expect(number(form.breakdown?.items[0]?.amount)).toBe('46');
    expect(number(form.breakdown?.items[0]?.unitPrice)).toBe('11.5');
  });
});
