/**
 * The parsers take linear time on repeated pieces of text. The test counts regular expressions and character accesses; slow
 * regular expressions are measured by bench/pathological.mjs.
 */
import { pairBrackets } from '../../src/language/text/bracket-pairs';
import { findPhones } from '../../src/language/text/phone';
import { isPlaceholder } from '../../src/language/placeholder';
import { labelText } from '../../src/language/text/text';
import { findDates } from '../../src/language/dates/dates';
import { Prose } from '../../src/language/numbers/prose';
import { readNumber } from '../../src/language/numbers/number-text';
import { parseTarget } from '../../src/language/target-value/parse';
import { NameFinder } from '../../src/language/names/similarity';

const READERS: Readonly<Record<string, (text: string) => unknown>> = {
  pairBrackets,
  labelText,
  isPlaceholder,
  findDates,
  readNumber,
  findPhones: (text) => findPhones(text, 8),
  prose: (text) => {
    const { money, unitlessAmounts, counts } = new Prose(text);
    return [money, unitlessAmounts, counts];
  },
  parseTarget: (text) => parseTarget({ text }),
  mentionedIn: (text) => new NameFinder([[text]]).mentionedIn([`${text}的`]),
};

const PIECES = [
  '（',
  '“',
  '》',
  '1,',
  '111,',
  '1*1=',
  '(1+',
  '3个系统',
  '1元/',
  '1 ',
  '≥',
  '达到',
  '***',
  '…',
  ':',
  '第1',
  '一',
];

/** Results of texts of this length are not kept, so that each reading is counted. */
const MIN_LENGTH = 401;

/** The number of regular expressions executed and characters accessed. */
function stepsOf(work: () => unknown): number {
  const spies = [
    jest.spyOn(RegExp.prototype, 'exec'),
    jest.spyOn(String.prototype, 'charAt'),
    jest.spyOn(String.prototype, 'slice'),
    jest.spyOn(Map.prototype, 'get'),
  ];
  try {
    work();
    return spies.reduce((sum, { mock }) => sum + mock.calls.length, 0);
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

describe.each(Object.entries(READERS))('%s', (_, read) => {
  it.each(PIECES)('takes linear time on %j repeated', (piece) => {
    const count = Math.ceil(MIN_LENGTH / piece.length);
    const [short, long] = [count, 4 * count].map((times) => stepsOf(() => read(piece.repeat(times))));
    expect(long).toBeLessThanOrEqual(4.5 * (short ?? 0) + 100);
  });
});

it('distinguishes leader dots before words from an empty list', () => {
  expect(isPlaceholder('…'.repeat(60))).toBe(true);
  expect(isPlaceholder(`${'…'.repeat(60)}见附件`)).toBe(false);
  expect(isPlaceholder(`${'目标1...'.repeat(30)}见附件`)).toBe(false);
  expect(isPlaceholder('目标1....目标2：')).toBe(true);
});
