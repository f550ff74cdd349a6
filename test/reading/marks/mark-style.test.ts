/** Ways to write ticks: the stages that are read as ticked, and the texts that ticking and unticking write. */
import { STAGES } from '../../../src/form/safeguards';
import { isSpanChange } from '../../../src/form/change';
import type { Mark } from '../../../src/form/marks';
import type { WorkbookSnapshot } from '../../../src/workbook/snapshot';
import { OVERVIEW, rightForm, SAFEGUARDS } from '../../support/right-form';
import { only, place } from '../support/sketch';

const TITLES = ['立项和计划阶段', '实施阶段', '收尾和完成阶段'];
/** Rows × stages of the right form. */
const TICKED = [true, true, true, true, true, true, false, true, true];
const SHOWN = '111 111 011';

/** The right form with each stage's cell written by `write`; `heads` puts the stages' names above them. */
function marked(
  write: (ticked: boolean, title: string, row: number) => string,
  heads = false,
): WorkbookSnapshot {
  const cells = TICKED.map((ticked, index) => {
    const row = Math.floor(index / 3);
    const text = write(ticked, TITLES[index % 3] ?? '', row);
    return [`${'DEF'.charAt(index % 3)}${5 + row}`, text === '' ? null : text] as const;
  });
  const titles = TITLES.map((title, index) => [`${'DEF'.charAt(index)}4`, title] as const);
  return rightForm(
    { [SAFEGUARDS]: Object.fromEntries(heads ? [...cells, ...titles] : cells) },
    { [SAFEGUARDS]: { merges: ['A1:F1', 'A2:F2', 'A3:F3', ...(heads ? [] : ['D4:F4'])] } },
  );
}

/** All stages of a row in one cell. */
function listed(write: (ticked: boolean, title: string) => string, separator: string): WorkbookSnapshot {
  const rows = [0, 1, 2].map((row) => {
    const options = TITLES.map((title, index) => write(TICKED[row * 3 + index] === true, title));
    return [`D${5 + row}`, options.join(separator)] as const;
  });
  const empty = [5, 6, 7].flatMap((row) => [[`E${row}`, null] as const, [`F${row}`, null] as const]);
  return rightForm({ [SAFEGUARDS]: Object.fromEntries([...rows, ...empty]) });
}

const marksOf = (form: WorkbookSnapshot): (Mark | undefined)[][] =>
  (only(form).safeguards?.rows ?? []).map(({ stages }) => STAGES.map((stage) => stages[stage]));

const shown = (form: WorkbookSnapshot): string =>
  marksOf(form)
    .map((row) => row.map((mark) => (mark?.ticked === null ? '?' : mark?.ticked ? '1' : '0')).join(''))
    .join(' ');

/** The cell's text after a change. */
function after(form: WorkbookSnapshot, change: Mark['tick']): unknown {
  if (!isSpanChange(change)) return change.content;
  const sheet = form.sheets.find(({ name }) => name === change.at.sheet);
  const cell = sheet?.cells.find(({ row, column }) => row === change.at.row && column === change.at.column);
  const text = typeof cell?.value === 'string' ? cell.value : '';
  return text.slice(0, change.start) + change.insert + text.slice(change.end);
}

const GLYPHS: readonly (readonly [ticked: string, unticked: string])[] = [
  ...([
    ['☑', '☐'],
    ['☒', '☐'],
    ['■', '□'],
    ['√', ''],
    ['✓', '✗'],
    ['√', '×'],
    ['●', '○'],
    ['[x]', '[ ]'],
  ] as const),
  ...([
    ['（√）', '（ ）'],
    ['√', '口'],
    ['☐ ✓', '☐'],
    ['✅', '❌'],
    ['þ', '¨'],
    ['R', '£'],
    ['R', '口'],
    ['⊙', '○'],
    ['◎', '○'],
    ['★', '☆'],
    ['◆', '◇'],
  ] as const),
];
const ALONE: typeof GLYPHS = [
  ...([
    ['ü', ''],
    ['P', ''],
    ['是', '否'],
    ['有', '无'],
    ['对', '错'],
    ['Y', 'N'],
    ['1', '0'],
    ['√', '—'],
  ] as const),
  ...([
    ['√', '/'],
    ['v', ''],
    ['已选', '未选'],
  ] as const),
];

test.each([...GLYPHS, ...ALONE])('reads and writes marks alone under the stage: %s and %j', (yes, no) => {
  const form = marked((ticked) => (ticked ? yes : no), true);
  expect(shown(form)).toBe(SHOWN);
  const [first, , last] = marksOf(form).map(([mark]) => mark);
  expect([first && after(form, first.untick), last && after(form, last.tick)]).toEqual([no || null, yes]);
});

describe.each(GLYPHS)('marks beside the name: %s and %j', (yes, no) => {
  test.each([
    ['after the name', (mark: string, title: string) => title + mark],
    ['after the name and a blank', (mark: string, title: string) => `${title} ${mark}`.trimEnd()],
    ['before the name', (mark: string, title: string) => mark + title],
  ])('%s', (_, write) => {
    const form = marked((ticked, title) => write(ticked ? yes : no, title));
    expect(shown(form)).toBe(SHOWN);
    const last = marksOf(form)[2]?.[0];
    expect(last && after(form, last.tick)).toBe(write(yes, '立项和计划阶段'));
  });

  test.each([
    ['lines', '\n'],
    ['blanks', '  '],
    ['semicolons', '；'],
  ])('all stages in one cell, separated by %s', (_, separator) => {
    expect(shown(listed((ticked, title) => title + (ticked ? yes : no), separator))).toBe(SHOWN);
    expect(shown(listed((ticked, title) => (ticked ? yes : no) + title, separator))).toBe(SHOWN);
  });
});

test.each([
  ['是', '否'],
  ['有', '无'],
])('reads words after the name as marks: %s and %s', (yes, no) => {
  expect(shown(marked((ticked, title) => `${title}：${ticked ? yes : no}`))).toBe(SHOWN);
});

test.each([
  ['是', '否'],
  ['有', '无'],
  ['对', '错'],
])('ticks a row of words among rows of boxes with a word: %s and %s', (yes, no) => {
  const form = marked((ticked, _, row) => {
    const [tick, none] = row === 2 ? [yes, no] : ['☑', '☐'];
    return ticked ? tick : none;
  }, true);
  const last = marksOf(form)[2]?.[0];
  expect(last && after(form, last.tick)).toBe(yes);
});

test('a character within a word is not a mark', () => {
  const form = rightForm({
    [SAFEGUARDS]: { D5: '立项和计划阶段 ☐', E5: '实施阶段有监理 ☐', F5: '收尾和完成阶段 ☐' },
  });
  expect(shown(form)).toBe('000 111 011');
});

test.each([
  ['口一次性项目 口经常性项目 口中期预算试点项目', [false, false, false]],
  ['一次性项目口  经常性项目口  中期预算试点项目口', [false, false, false]],
  ['口一次性项目  ☒经常性项目  口中期预算试点项目', [false, true, false]],
  ['口一次性项目 R经常性项目 口中期预算试点项目', [false, true, false]],
  ['□一次性项目 V经常性项目 □中期预算试点项目', [false, true, false]],
  ['一次性项目 口  经常性项目 v  中期预算试点项目 口', [false, true, false]],
  ['£一次性项目 R经常性项目 £中期预算试点项目', [false, true, false]],
  ['¨一次性项目 þ经常性项目 ¨中期预算试点项目', [false, true, false]],
])('reads 项目类别: %s', (text, ticked) => {
  const choices = only(rightForm({ [OVERVIEW]: { B5: text } })).overview?.categories[0]?.choices ?? [];
  expect(choices.map(({ name }) => name)).toEqual(['一次性项目', '经常性项目', '中期预算试点项目']);
  expect(choices.map(({ mark }) => mark.ticked)).toEqual(ticked);
  expect(choices.map(({ mark }) => place(mark.at))).toEqual(Array(3).fill(`${OVERVIEW}!B5`));
});

test.each([
  [['全过程', '各阶段', '实施阶段、收尾和完成阶段'], SHOWN],
  [['项目全过程', '全过程', '全过程'], '111 111 111'],
])('reads one word as all stages: %s', (texts, expected) => {
  const cells = texts.flatMap((text, index) => [
    [`D${5 + index}`, text],
    [`E${5 + index}`, null],
    [`F${5 + index}`, null],
  ]);
  const form = rightForm({ [SAFEGUARDS]: Object.fromEntries(cells) as Record<string, string | null> });
  expect(shown(form)).toBe(expected);
  const [first] = marksOf(form)[0] ?? [];
  expect(first && after(form, first.untick)).toBe(texts[0]);
});

describe('checkboxes in HTML code', () => {
  const box = (ticked: boolean): string => `<input type="checkbox"${ticked ? ' checked' : ''}>`;

  test.each([
    ['behind the name', marked((ticked, title) => title + box(ticked))],
    ['before the name', marked((ticked, title) => `${box(ticked)}&nbsp;${title}`)],
    ['in a separate cell', marked((ticked) => `<p>${box(ticked)}</p>`, true)],
    ['three in one cell', listed((ticked, title) => box(ticked) + title, '<br/>')],
    [
      'other notations',
      marked(
        (ticked, title) => `<INPUT class=c ${ticked ? 'checked="checked" ' : ''}TYPE='radio' />${title}`,
      ),
    ],
    [
      'checked 写明真假',
      marked((ticked, title) => `<input type=checkbox checked="${String(ticked)}"/>${title}`),
    ],
  ])('%s', (_, form) => {
    expect(shown(form)).toBe(SHOWN);
  });

  test('replaces the code by a box when a tick is changed', () => {
    const form = marked((ticked, title) => title + box(ticked));
    const mark = marksOf(form)[2]?.[0];
    expect(mark && [after(form, mark.tick), after(form, mark.untick)]).toEqual([
      '立项和计划阶段☑',
      '立项和计划阶段☐',
    ]);
  });

  test('reads 项目类别', () => {
    const B5 = `<label>${box(false)}一次性项目</label><br/><label>${box(true)}经常性项目</label>`;
    const choices = only(rightForm({ [OVERVIEW]: { B5 } })).overview?.categories[0]?.choices;
    expect(choices?.map(({ name, mark }) => [name, mark.ticked])).toEqual([
      ['一次性项目', false],
      ['经常性项目', true],
    ]);
  });

  test('does not read text fields as checkboxes', () => {
    const B5 = '<input type="text" value="checked">经常性项目';
    expect(only(rightForm({ [OVERVIEW]: { B5 } })).overview?.categories).toEqual([]);
  });
});
