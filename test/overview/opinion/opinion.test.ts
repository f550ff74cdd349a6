import { strFromU8, unzipSync } from 'fflate';
import { opinionDocx } from '../../../src/overview/opinion/opinion-docx';
import { opinionFiles, opinionNames } from '../../../src/overview/opinion/opinion-files';
import { opinionHtml } from '../../../src/overview/opinion/opinion-html';
import { opinionOf, type Opinion, type OpinionOptions } from '../../../src/overview/opinion/opinion';
import { unusableFile, type FormReport } from '../../../src/overview';
import { fileOf, finding, overviewOf, wan } from '../support';

const FINDINGS = [
  finding({ cell: 'D18', row: '甲' }),
  finding({ cell: 'D19', row: '乙' }),
  finding({ sheet: '分解', cell: 'C3', row: '丙' }),
  finding({ rule: 'overview/phone', severity: 'warning', sheet: '概况', cell: 'B4', message: '少一位。' }),
  finding({ rule: 'target/cost', severity: 'warning', cell: 'F9', explanation: '合同价已含' }),
  finding({ rule: 'text/punctuation', severity: 'hint', cell: 'B8' }),
];

function opinion(form: Partial<FormReport>, options: Partial<OpinionOptions> = {}): Opinion {
  const [row] = overviewOf(fileOf('a.xlsx', form)).rows;
  if (!row) throw new Error('no row');
  return opinionOf(row, { rules: '全部规则', config: {}, ...options });
}
const linesOf = ({ sections }: Opinion): string[] =>
  sections.flatMap(({ title, parts }) => [
    title,
    ...parts.flatMap((part) => [part.title, ...part.items.map(({ text }) => text)]),
  ]);

test('lists one line per problem with its places, by aspects of the official review', () => {
  const { facts, sections, closing } = opinion({ findings: FINDINGS, budget: wan('296') });
  expect(facts).toEqual([
    ['申报单位', '甲单位'],
    ['项目名称', '甲项目'],
    ['年度', '2026年'],
    ['预算', '296.00 万元'],
  ]);
  expect(linesOf({ sections } as Opinion)).toEqual([
    '一、必须改正（3 处）',
    '适当性',
    '金额不等于单价×数量（3 处）：绩效目标 D18、D19；分解 C3。如：金额不符。',
    '二、请改正或说明理由（1 处）',
    '完整性',
    expect.stringMatching(/：概况 B4，少一位。$/),
    '三、已说明理由，请审核（1 处）',
    expect.any(String),
    expect.stringContaining('F9'),
  ]);
  expect(sections[2]?.parts[0]?.items[0]?.reasons).toEqual(['合同价已含']);
  expect(closing).not.toBe('');
});

test('omits the sheet name for a form on one sheet', () => {
  const lines = linesOf(
    opinion({ findings: [finding(), finding({ cell: null, sheet: null })], isOneSheet: true }),
  );
  expect(lines).toContain('金额不等于单价×数量（2 处）：D18；整张表。如：金额不符。');
});

test('lists hints only if the office’s settings include them', () => {
  const has = (config: OpinionOptions['config']): boolean =>
    linesOf(opinion({ findings: FINDINGS }, { config })).some((line) => line.includes('建议'));
  expect([has({}), has({ hints: true })]).toEqual([false, true]);
});

test('lists rules that were not checked, and states if there is nothing to correct', () => {
  const unchecked = [{ rule: 'a', title: '甲规则', why: '没有数量列。' }];
  const { sections, notes, closing } = opinion({ unchecked });
  expect(sections).toEqual([
    {
      title: '一、未核对（1 条规则）',
      parts: [{ title: '', items: [{ text: '甲规则：没有数量列。', reasons: [] }] }],
    },
  ]);
  expect(notes).toEqual(['没有需要改正或说明的问题。']);
  expect(closing).toBe('');
});

test('takes letterhead, sentences and days from the office’s settings, and leaves the other fields blank', () => {
  const config = { letterhead: '某区财政局', opening: '开头。', closing: '结尾。', days: 5 };
  const { letterhead, opening, closing, fields, rules } = opinion({ findings: FINDINGS }, { config });
  expect([letterhead, opening, closing]).toEqual(['某区财政局', '开头。', '结尾。']);
  expect(fields).toEqual([
    ['整改期限', '收到本意见之日起 5 个工作日内'],
    ['审核等级', '□优　□良　□中　□差'],
    ['审核人', ''],
    ['日期', ''],
  ]);
  expect(rules).toBe('校验规则：全部规则。');
});

test('states how many findings of the earlier opinion were corrected', () => {
  const followUp = {
    earlier: 5,
    corrected: [1, 2, 3, 4],
    explained: [],
    remaining: [1],
    unchecked: [],
    added: [],
  };
  const { notes } = opinion({ findings: FINDINGS }, { followUp: followUp as never });
  expect(notes).toEqual(['上次意见的 5 项：已改 4 项，未改 1 项。']);
});

test('marks findings that the earlier opinion also contained', () => {
  const followUp = { earlier: 3, corrected: [], explained: [], unchecked: [], added: [] };
  const linesAfter = (...remaining: readonly (typeof FINDINGS)[number][]): string[] =>
    linesOf(opinion({ findings: FINDINGS }, { followUp: { ...followUp, remaining } }));
  const [first, second, third, phone] = FINDINGS;
  if (!first || !second || !third || !phone) throw new Error('no findings');
  const some = linesAfter(first, second, phone).join('\n');
  expect(some).toContain('如：金额不符。（其中 2 处上次已提出）');
  expect(some).toContain('少一位。（上次已提出）');
  expect(linesAfter(first, second, third).join('\n')).toContain('如：金额不符。（上次已提出）');
});

test('states how much money has measurable targets', () => {
  const coverage = { sentence: '有可衡量指标的资金 121.00 万元，占 41%', percent: 41 };
  const { notes } = opinion({ findings: FINDINGS, coverage });
  expect(notes).toEqual(['资金与绩效对照：有可衡量指标的资金 121.00 万元，占 41%。']);
});

const EVIL = '<img src=x>&"\u202e\u0007';

test('escapes texts in the page and the document', async () => {
  const withMarkup = opinion({
    project: EVIL,
    findings: [finding({ message: EVIL, severity: 'warning', explanation: EVIL })],
  });
  expect(opinionHtml(withMarkup)).not.toMatch(/<img|\p{Bidi_Control}|(?!\n)\p{Cc}/u);
  const xml = strFromU8(unzipSync(await opinionDocx(withMarkup))['word/document.xml'] ?? new Uint8Array());
  expect(xml).toContain('&lt;img src=x&gt;&amp;');
  expect(xml).not.toMatch(/\p{Bidi_Control}|(?!\n)\p{Cc}/u);
});

test('renders the same bytes for the same forms, with a list of all of them', async () => {
  const { rows } = overviewOf(
    fileOf('a.xlsx', { unit: '乙/局', findings: FINDINGS }, { unit: '乙/局' }),
    fileOf('b.xlsx', { unit: '', project: '' }),
    unusableFile('坏.xlsx', '坏了。'),
  );
  const render = async (): Promise<Map<string, string>> => {
    const files = new Map<string, string>();
    for await (const { name, bytes } of opinionFiles(rows, { rules: '全部规则', config: {} }))
      files.set(name, Buffer.from(bytes).toString('latin1'));
    return files;
  };
  const files = await render();
  expect([...files.keys()].sort()).toEqual([...opinionNames(rows)].sort());
  expect([...files.keys()].filter((name) => name.endsWith('.docx')).sort()).toEqual([
    '乙_局-甲项目.docx',
    '乙_局-甲项目（2）.docx',
    '（未填项目名称）.docx',
  ]);
  const cover = Buffer.from(files.get('目录.html') ?? '', 'latin1').toString('utf8');
  expect(cover).toContain('坏了。');
  expect(cover).toContain(`<a href="${encodeURIComponent('乙_局-甲项目（2）.docx')}">Word</a>`);
  expect(await render()).toEqual(files);
});
