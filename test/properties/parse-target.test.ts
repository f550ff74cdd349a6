import Big from 'big.js';
import fc from '../support/fast-check';
import type { Span } from '../../src/language/text/span';
import { parseTarget } from '../../src/language/target-value/parse';
import { targetText } from '../../src/figures/indicators/target-change';
import type { SingleTarget, TargetValue } from '../../src/language/target-value/value';
import { propertyRuns } from '../support/property-runs';
import { anyText } from '../support/any-text';

/** Pieces of the grammar, which in any order look more like targets than random characters do. */
const bits = fc.constantFrom(
  ...[
    '≥',
    '＞＝',
    '<',
    '》',
    '‹=',
    '±',
    '不超过',
    '达到',
    '控制在',
    '约',
    '1',
    '12',
    '2020',
    '９５',
    '.5',
    '1,200',
    '三',
    '十',
  ],
  ...[
    '%',
    '(%)',
    '‰',
    '个',
    '万元',
    '元/亩',
    '月',
    '年',
    '日',
    '天',
    '季度',
    '以上',
    '内',
    '左右',
    '底',
    '前',
    '（含）',
    '-',
    '~',
    '至',
    '.',
  ],
  ...[
    '；',
    '、',
    '，',
    '。',
    '\n',
    ' ',
    '\u3000',
    '\u200b',
    '（',
    '）',
    '《',
    '》',
    '第',
    '全年',
    '每',
    '完成',
    '系统',
    '**',
    'X',
    'A',
    '*',
    '/',
    '号',
  ],
);
const targets = fc.oneof(
  fc.array(bits, { maxLength: 12 }).map((parts) => parts.join('')),
  anyText({ maxLength: 30 }),
);

function spansOf(target: TargetValue): Span[] {
  if (target.kind === 'list')
    return [target.span, ...target.items.flatMap((item: SingleTarget) => spansOf(item))];
  if (target.kind !== 'quantity') return [target.span];
  return [target.span, target.numberSpan, target.operatorSpan, target.unit?.span].filter(
    (span) => span != null,
  );
}

describe('parseTarget', () => {
  it('never throws and gives the same result each time', () => {
    fc.assert(
      fc.property(targets, (text) => {
        expect(parseTarget({ text })).toEqual(parseTarget({ text }));
      }),
      propertyRuns(800),
    );
  });

  it('keeps every span within the text and every source equal to the text of its span', () => {
    fc.assert(
      fc.property(targets, (text) => {
        const target = parseTarget({ text });
        for (const { start, end } of spansOf(target)) {
          expect(0 <= start && start <= end && end <= text.length).toBe(true);
        }
        for (const item of target.kind === 'list' ? target.items : [target]) {
          expect(item.source).toBe(text.slice(item.span.start, item.span.end));
        }
      }),
      propertyRuns(800),
    );
  });

  it('gives the items of a list in order, without overlap', () => {
    fc.assert(
      fc.property(targets, (text) => {
        const target = parseTarget({ text });
        const items = target.kind === 'list' ? target.items : [];
        items.slice(1).forEach((item, index) => {
          expect(item.span.start).toBeGreaterThanOrEqual(items[index]?.span.end ?? 0);
        });
      }),
      propertyRuns(400),
    );
  });

  it('reads the text of a suggested target as the same target', () => {
    const operator = fc.constantFrom<'' | '≥' | '≤'>('', '≥', '≤');
    const unit = fc.constantFrom('', '%', '个', '人次', '万元', '元/亩', '平方米', '天', '个工作日');
    fc.assert(
      fc.property(
        operator,
        fc.integer({ min: 0, max: 99_999_999 }),
        fc.integer({ min: 0, max: 4 }),
        unit,
        (sign, digits, places, counted) => {
          const number = new Big(digits).div(new Big(10).pow(places));
          const target = parseTarget({ text: targetText({ operator: sign, number, unit: counted }) });
          const read = target.kind === 'quantity' && [
            target.operator ?? '',
            target.number.toFixed(),
            target.unit?.text ?? '',
          ];
          // A bare number such as 2020.12 or 20201231 reads as a date, as it does to people.
          if (target.kind !== 'date' || sign + counted !== '')
            expect(read).toEqual([sign, number.toFixed(), counted]);
        },
      ),
      propertyRuns(300),
    );
  });

  it('reads a typed percentage and a stored one as the same value', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), (hundredths) => {
        const percent = new Big(hundredths).div(100);
        const stored = parseTarget({ text: 'x', value: percent.div(100).toNumber(), numberFormat: '0.00%' });
        const typed = parseTarget({ text: `${percent.toFixed()}%` });
        expect(
          stored.kind === 'quantity' && typed.kind === 'quantity' && stored.number.eq(typed.number),
        ).toBe(true);
      }),
    );
  });
});
