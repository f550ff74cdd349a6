import { applyConfig } from '../../src/profiles/config';
import { SHANGHAI } from '../../src/profiles/shanghai';
import { NATIONAL } from '../../src/profiles/national';
import { describeConfigFault, readConfig, type ConfigReading } from '../../src/profiles/read-config';

const KNOWN = {
  rules: new Set(['text/punctuation', 'breakdown/amount']),
  labels: new Set(['breakdown.amount']),
};
const read = (text: string): ConfigReading => readConfig(text, KNOWN);
const faults = (text: string): string[] => {
  const reading = read(text);
  return 'faults' in reading ? reading.faults.map(describeConfigFault) : [];
};

test('reads everything that may be set', () => {
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
  [
    'no JSON',
    '{\n  "decimals": 2\n  "title": "甲"\n}',
    ['第3行：这一行附近不是有效的 JSON，请检查引号、逗号和括号。'],
  ],
  ['nothing', '', ['第1行：这一行附近不是有效的 JSON，请检查引号、逗号和括号。']],
  ['a list', '[]', ['第1行：类型不对，应为一组设置（用花括号括起）。']],
  ['a misspelt key', '{\n  "decimal": 2\n}', ['第2行 decimal：没有这个设置项，请检查拼写。']],
  ['a wrong type', '{\n\n  "decimals": "2"\n}', ['第3行 decimals：类型不对，应为数字。']],
  ['half a digit', '{ "decimals": 2.5 }', ['第1行 decimals：应为整数。']],
  ['too many decimals', '{ "decimals": 7 }', ['第1行 decimals：不能大于 6。']],
  ['a threshold below 0', '{ "satisfactionThreshold": -1 }', ['第1行 satisfactionThreshold：不能小于 0。']],
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
    ['第1行 labels.breakdown.sum：没有这个栏目编号。'],
  ],
  [
    'an unknown profile',
    '{ "extends": "beijing" }',
    ['第1行 extends：只能是：shanghai、shanghai-2025、national。'],
  ],
  ['an empty word', '{ "vagueWords": ["好", " "] }', ['第1行 vagueWords.1：不能为空。']],
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

test('refuses a file too large to be one', () => {
  expect(faults(`{"title":"${'长'.repeat(1_000_001)}"}`)).toEqual(['第1行：文件太大，不是规则设置文件。']);
});
