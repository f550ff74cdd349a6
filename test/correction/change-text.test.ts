import fc from '../support/fast-check';
import { changeLine, changeParts, contentText } from '../../src/correction';

const EMPTY = '（空）';
const more = (count: number): string => `另有 ${count} 个改动`;
const at = { sheet: '绩效目标', row: 17, column: 3 };

test('formats contents as displayed in cells', () => {
  expect(
    [null, '', 45, 0.1 + 0.2, 1e21, true, '是', { formula: '=A1' }].map((one) => contentText(one, EMPTY)),
  ).toEqual([EMPTY, EMPTY, '45', '0.3', '1000000000000000000000', 'TRUE', '是', '=A1']);
});

test('shows short contents completely', () => {
  expect(changeParts({ before: 45, after: 46 }, EMPTY)).toEqual({
    parts: [{ head: '', before: '45', after: '46', tail: '' }],
    more: 0,
  });
  expect(changeLine({ before: null, after: '≥90%' }, EMPTY, more)).toBe('（空） → ≥90%');
});

describe('a change of a long text shows', () => {
  const long = `${'甲'.repeat(30)},${'乙'.repeat(30)},${'丙'.repeat(30)}`;
  const places = [
    { head: `…${'甲'.repeat(6)}`, before: ',', after: '，', tail: `${'乙'.repeat(6)}…` },
    { head: `…${'乙'.repeat(6)}`, before: ',', after: '，', tail: `${'丙'.repeat(6)}…` },
  ];

  test('each changed place with some context, with or without given spans', () => {
    const after = long.replaceAll(',', '，');
    const spans = [30, 61].map((start) => ({ at, start, end: start + 1, insert: '，' }));
    expect(changeParts({ before: long, after, spans }, EMPTY).parts).toEqual(places);
    expect(changeParts({ before: long, after }, EMPTY).parts).toEqual(places);
    expect(changeLine({ before: long, after }, EMPTY, more)).toBe(
      '…甲甲甲甲甲甲,乙乙乙乙乙乙… → …甲甲甲甲甲甲，乙乙乙乙乙乙…；…乙乙乙乙乙乙,丙丙丙丙丙丙… → …乙乙乙乙乙乙，丙丙丙丙丙丙…',
    );
  });

  test('two changes close to each other as one', () => {
    const before = `${'甲'.repeat(40)}[2018]8号`;
    expect(changeParts({ before, after: before.replace('[2018]', '〔2018〕') }, EMPTY).parts).toEqual([
      { head: `…${'甲'.repeat(6)}`, before: '[2018]', after: '〔2018〕', tail: '8号' },
    ]);
  });

  test('an addition at the end, and a removal at the start', () => {
    const name = `子${'甲'.repeat(40)}`;
    expect(changeParts({ before: name, after: `${name.slice(1)}）` }, EMPTY).parts).toEqual([
      { head: '', before: '子', after: '', tail: `${'甲'.repeat(6)}…` },
      { head: `…${'甲'.repeat(6)}`, before: '', after: '）', tail: '' },
    ]);
  });

  test('the number of omitted changes', () => {
    const spans = [0, 10, 20, 30, 40].map((start) => ({ at, start, end: start, insert: '、' }));
    const edit = { before: long, after: `${long}、`, spans };
    expect(changeParts(edit, EMPTY).more).toBe(2);
    expect(changeLine(edit, EMPTY, more)).toMatch(/；另有 2 个改动$/);
  });

  test('only parts that occur in the texts and that add up to their difference', () => {
    const text = fc.string({ unit: fc.constantFrom('甲', '乙', ',', '，', '𠮷'), maxLength: 30 });
    const sorted = (...texts: string[]): string => Array.from(texts.join('')).sort().join('');
    fc.assert(
      fc.property(text, text, (before, after) => {
        const { parts, more: left } = changeParts({ before, after }, EMPTY, 0);
        fc.pre(left === 0 && before !== '' && after !== '');
        expect(sorted(before, ...parts.map((part) => part.after))).toBe(
          sorted(after, ...parts.map((part) => part.before)),
        );
        for (const part of parts) {
          const [head, tail] = [part.head.replace('…', ''), part.tail.replace('…', '')];
          expect(before).toContain(`${head}${part.before}${tail}`);
          expect(after).toContain(`${head}${part.after}${tail}`);
        }
      }),
    );
  });
});
