import { applyConfig } from '../../src/profiles/apply-config';
import { NATIONAL } from '../../src/profiles/profiles';
import { SHANGHAI } from '../../src/profiles/shanghai';
import { LabelWords } from '../../src/reading';
import { describeConfigFault, readConfig, type ConfigReading } from '../../src/profiles/read-config';

const KNOWN = {
  rules: new Set(['text/punctuation', 'breakdown/amount', 'set/year']),
  warnings: new Set(['set/year']),
  labels: new Set(['breakdown.amount', 'breakdown.unitPrice']),
  labelWords: () => new LabelWords(),
};
const read = (text: string): ConfigReading => readConfig(text, KNOWN);
const faults = (text: string): string[] => {
  const reading = read(text);
  return 'faults' in reading ? reading.faults.map(describeConfigFault) : [];
};

test('reads all settings', () => {
  const reading = read(`{
    "extends": "national",
    "title": "某区财政局",
    "decimals": 6,
    "satisfactionThreshold": 95,
    "requiredFields": ["projectName", "annualGoal"],
    "signatureFields": [],
    "categories": { "output": ["quantity"] },
    "requiredDimensions": ["cost"],
    "requiredCategories": ["cost"],
    "requiredSafeguards": [{ "title": "采购管理制度", "words": ["采购"] }],
    "stageWords": { "planning": ["立项"] },
    "stageDefaults": [{ "words": ["采购"], "stages": ["execution"] }],
    "vagueWords": ["优秀"],
    "defaultCounter": "项",
    "weights": { "total": 100, "budgetExecution": 0 },
    "severities": { "text/punctuation": "off", "breakdown/amount": "warning" },
    "labels": { "breakdown.amount": ["经费"] },
  }`);
  expect(reading).toMatchObject({ config: { decimals: 6 } });
  if (!('config' in reading)) return;
  const profile = applyConfig(SHANGHAI, reading.config);
  expect(profile).toMatchObject({
    id: 'national',
    title: '某区财政局',
    decimals: 6,
    satisfactionThreshold: 95,
    requiredDimensions: ['cost'],
    severities: { 'text/punctuation': 'off', 'breakdown/amount': 'warning' },
  });
  expect(profile.categories).toEqual({ ...NATIONAL.categories, output: ['quantity'] });
  expect(profile.stageWords).toEqual({ ...NATIONAL.stageWords, planning: ['立项'] });
});

test('an empty configuration changes nothing', () => {
  const reading = read('{}');
  expect('config' in reading && applyConfig(SHANGHAI, reading.config)).toEqual(SHANGHAI);
});

test.each<[string, string, string[]]>([
  ['text that is not JSON', '{\n  "decimals": 2\n  "title": "甲"\n}', ['第3行：这里之前少了一个英文逗号。']],
  ['an empty file', ' ', ['第1行：文件是空的。不需要本单位的规则时请删去文件，或者写成 {}。']],
  [
    'plain words',
    '保留两位',
    ['第1行：这一行附近的写法不对，请检查引号、逗号、冒号和括号，它们都应是英文标点。'],
  ],
  ['Chinese punctuation', '{\n  "decimals"：2\n}', ['第2行：这里用了中文标点 ： ，请改成英文标点。']],
  ['single quotes', "{\n  'decimals': 2\n}", ['第2行：这里用了单引号，请改成英文双引号。']],
  ['a missing closing bracket', '{\n  "decimals": 2\n', ['第3行：少了右花括号 }，请补上。']],
  ['two objects', '{}\n{}', ['第2行：设置写完之后还有多余的内容，请删去。']],
  [
    'another encoding than UTF-8',
    new TextDecoder().decode(new Uint8Array([0x7b, 0x0a, 0x22, 0xcf, 0xd8, 0x22, 0x7d])),
    ['第2行：文字是乱码，文件的编码不对。请用记事本打开原文件，“另存为”时把编码选为 UTF-8。'],
  ],
  ['brackets without end', '['.repeat(100_000), ['第1行：括号套得太深，不是规则设置文件。']],
  ['objects in objects', '{"labels":'.repeat(50_000), ['第1行：括号套得太深，不是规则设置文件。']],
  [
    'several misspelt keys',
    '{\n  "decimal": 2,\n  "Title": "甲",\n  "severities": { "constructor": "off" }\n}',
    [
      '第2行 decimal：没有这个设置项，请检查拼写。',
      '第3行 Title：没有这个设置项，请检查拼写。',
      '第4行 severities.constructor：没有这条规则，请检查编号。',
    ],
  ],
  [
    'a prototype key among the rules',
    '{ "severities": { "__proto__": "off" } }',
    ['第1行 severities.__proto__：没有这条规则，请检查编号。'],
  ],
  [
    'a rule on several forms as an error',
    '{\n  "severities": { "set/year": "error" }\n}',
    ['第2行 severities.set/year：这条规则在几份申报表之间核对，最多是警告，请写 warning、hint 或 off。'],
  ],
  [
    'a list for settings',
    '{ "severities": [] }',
    ['第1行 severities：类型不对，应为一组设置（用花括号括起）。'],
  ],
  [
    'a missing member',
    '{ "weights": { "total": 100 } }',
    ['第1行 weights.budgetExecution：缺少这一项，请补上。'],
  ],
  [
    'a member of a list without its words',
    '{ "requiredSafeguards": [{ "title": "采购" }] }',
    ['第1行 requiredSafeguards 第1项 words：缺少这一项，请补上。'],
  ],
  [
    'impossible weights',
    '{ "weights": { "total": 50, "budgetExecution": 80 } }',
    ['第1行 weights.budgetExecution：应小于分值合计 50。'],
  ],
  [
    'a suggested satisfaction below the minimum',
    '{ "satisfactionThreshold": 80, "satisfactionMinimum": 90 }',
    ['第1行 satisfactionThreshold：建议值低于最低要求 90，请改为不低于它的数。'],
  ],
  ['a long title', `{ "title": "${'长'.repeat(51)}" }`, ['第1行 title：太长，最多 50 个字。']],
  ['too many words', `{ "vagueWords": [${'"好",'.repeat(201)}] }`, ['第1行 vagueWords：太长，最多 200 项。']],
  ...['5', '万', '%', '=', '万元', '百户', '5个', '一', '个/次', '个万'].map(
    (counter): [string, string, string[]] => [
      `the counter ${counter}`,
      `{ "defaultCounter": "${counter}" }`,
      ['第1行 defaultCounter：应为一个量词，例如 个、台、人次；不能带数字、符号或万、百这样的数。'],
    ],
  ),
  [
    'labels that are values',
    '{ "labels": { "breakdown.amount": ["1", "经费", "%", "≥"] } }',
    ['1', '3', '4'].map(
      (item) => `第1行 labels.breakdown.amount 第${item}项：栏目的写法里要有文字，不能只有数字或符号。`,
    ),
  ],
  ['a list', '[]', ['第1行：类型不对，应为一组设置（用花括号括起）。']],
  ['a misspelt key', '{\n  "decimal": 2\n}', ['第2行 decimal：没有这个设置项，请检查拼写。']],
  ['a wrong type', '{\n\n  "decimals": "2"\n}', ['第3行 decimals：类型不对，应为数字。']],
  ['a fractional number of decimals', '{ "decimals": 2.5 }', ['第1行 decimals：应为整数。']],
  ['too many decimals', '{ "decimals": 7 }', ['第1行 decimals：不能大于 6。']],
  ...[-1, 0, 0.9, 9, 49.9, 101].map((percent): [string, string, string[]] => [
    `a satisfaction of ${percent}`,
    `{ "satisfactionMinimum": ${percent} }`,
    ['第1行 satisfactionMinimum：应为 50 到 100 的百分数，例如 90；没有要求就不写这一项。'],
  ]),
  [
    'the same entry twice',
    '{ "requiredCategories": ["cost",\n"quantity", "cost"], "vagueWords": ["好", " 好"] }',
    [
      '第2行 requiredCategories 第3项：列表里写了两次，请检查是不是想写别的，或删去一个。',
      '第2行 vagueWords 第2项：列表里写了两次，请检查是不是想写别的，或删去一个。',
    ],
  ],
  [
    'words with invisible characters',
    '{ "vagueWords": ["优\u200b秀"],\n"labels": { "breakdown.amount": ["经\\u0000费"] } }',
    [
      '第1行 vagueWords 第1项：里面有看不见的字符，请删去重写。',
      '第2行 labels.breakdown.amount 第1项：里面有看不见的字符，请删去重写。',
    ],
  ],
  [
    'groups without words',
    '{ "requiredSafeguards": [{ "title": "采购", "words": [] }],\n"stageDefaults": [{ "words": [], "stages": [] }] }',
    ['第1行 requiredSafeguards 第1项 words：不能为空。', '第2行 stageDefaults 第1项 words：不能为空。'],
  ],
  [
    'an unknown rule',
    '{\n  "severities": {\n    "text/commas": "off"\n  }\n}',
    ['第3行 severities.text/commas：没有这条规则，请检查编号。'],
  ],
  [
    'an unknown severity',
    '{ "severities": { "text/punctuation": "none" } }',
    ['第1行 severities.text/punctuation：只能是：error、warning、hint、off。'],
  ],
  [
    'an unknown label',
    '{ "labels": { "breakdown.sum": ["合计"] } }',
    ['第1行 labels.breakdown.sum：没有这个栏目编号，请检查编号。'],
  ],
  [
    'a word of another column',
    '{ "labels": {\n  "breakdown.unitPrice": ["价格",\n "数 量："] } }',
    [
      '第3行 labels.breakdown.unitPrice 第2项：“数 量：”已经是“数量”（breakdown.quantity）的写法，再用在这里就分不清是哪一栏，请删去或换一个词。',
    ],
  ],
  [
    'the same word for two columns',
    '{ "labels": { "breakdown.amount": ["测算"],\n"breakdown.unitPrice": ["测算"] } }',
    [
      '第2行 labels.breakdown.unitPrice 第1项：“测算”已经是“明细金额”（breakdown.amount）的写法，再用在这里就分不清是哪一栏，请删去或换一个词。',
    ],
  ],
  [
    'an unknown profile',
    '{ "extends": "beijing" }',
    ['第1行 extends：只能是：shanghai、shanghai-2025、national。'],
  ],
  ['an empty word', '{ "vagueWords": ["好", " "] }', ['第1行 vagueWords 第2项：不能为空。']],
  [
    'a key twice',
    '{\n  "decimals": 2,\n  "decimals": 6\n}',
    ['第3行 decimals：同一个设置项写了两次，请只留一个。'],
  ],
  [
    'a prototype key',
    '{ "__proto__": { "decimals": 0 } }',
    ['第1行 __proto__：没有这个设置项，请检查拼写。'],
  ],
  [
    'several faults at once',
    '{\n "decimals": -1,\n "title": 3\n}',
    ['第2行 decimals：不能小于 0。', '第3行 title：类型不对，应为文字（用英文引号括起）。'],
  ],
])('refuses %s, by line and key', (_, text, expected) => {
  expect(faults(text)).toEqual(expected);
});

describe('reports the first 50 of very many faults', () => {
  const many = (count: number, entry: (index: number) => string): string =>
    Array.from({ length: count }, (_, index) => entry(index)).join(',\n');

  test.each([
    [
      'labels',
      `{"labels":{${many(8000, (index) => `"a${index}":["词"]`)}}}`,
      '第50行 labels.a49：没有这个栏目编号，请检查编号。',
    ],
    [
      'rules',
      `{"severities":{${many(12_000, (index) => `"a${index}":"off"`)}}}`,
      '第50行 severities.a49：没有这条规则，请检查编号。',
    ],
    [
      'equal keys',
      `{"decimals":2,${many(12_000, () => '"decimals":2')}}`,
      '第50行 decimals：同一个设置项写了两次，请只留一个。',
    ],
    [
      'wrong words',
      `{"vagueWords":[${many(20_000, () => '1')}]}`,
      '第50行 vagueWords 第50项：类型不对，应为文字（用英文引号括起）。',
    ],
    [
      'wrong groups',
      `{"stageDefaults":[${many(12_000, () => '1')}]}`,
      '第50行 stageDefaults 第50项：类型不对，应为一组设置（用花括号括起）。',
    ],
    [
      'unknown settings',
      `{${many(12_000, (index) => `"k${index}":1`)}}`,
      '第50行 k49：没有这个设置项，请检查拼写。',
    ],
  ])('%s', (_, text, last) => {
    const messages = faults(text);
    expect([messages.length, messages.at(-1)]).toEqual([50, last]);
  });

  test.each([
    [
      'values',
      `{"vagueWords":[${many(300_000, () => '1')}]}`,
      '第24999行：到这里内容已经太多，不是规则设置文件。',
    ],
    ['equal keys', `{${many(120_000, () => '"a":1')}}`, '第12500行：到这里内容已经太多，不是规则设置文件。'],
  ])('stops reading far too many %s', (_, text, only) => {
    expect(faults(text)).toEqual([only]);
  });
});

test('compares each word of all labels once', () => {
  let lookups = 0;
  const labelWords = () => ({
    ownerOf: () => {
      lookups += 1;
      return null;
    },
    add: () => undefined,
  });
  const ids = Array.from({ length: 90 }, (_, index) => `field.x${index}`);
  const words = Array.from({ length: 200 }, (_, index) => `"词${index}"`).join(',');
  const text = `{"labels":{${ids.map((id) => `"${id}":[${words}]`).join(',')}}}`;
  expect('config' in readConfig(text, { ...KNOWN, labels: new Set(ids), labelWords })).toBe(true);
  expect(lookups).toBe(18_000);
});

test('refuses a file that is too large', () => {
  expect(faults(`{"title":"${'长'.repeat(1_000_001)}"}`)).toEqual(['第1行：文件太大，不是规则设置文件。']);
});
