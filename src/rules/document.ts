/** Documentation of a rule, shared by docs/rules, the command line and the pane. */
import { REASONS, exampleTexts, type RuleExample } from './reasons';
import { CATEGORY_TITLES } from '../form/indicators';
import { examplesOfRule, YEAR } from './target-examples';
import { FIX_TITLES, SEVERITY_TITLES, type Rule } from './rule';

/** The members of a rule that its page shows. */
export type DocumentedRule = Pick<Rule, 'id' | 'title' | 'severity' | 'fix'>;

/** A page of Markdown that is also readable as plain text. Ends with a line break. */
export function ruleDocument(rule: DocumentedRule): string {
  const reasons = REASONS[rule.id];
  if (!reasons) throw new Error(`no reasons of ${rule.id}: run npm run generate`);
  return [
    `# ${rule.title}`,
    '',
    `- 规则编号：${rule.id}`,
    `- 程度：${SEVERITY_TITLES[rule.severity]}`,
    `- 修正：${FIX_TITLES[rule.fix]}`,
    '',
    '## 为什么重要',
    '',
    reasons.why,
    '',
    '## 怎样改正',
    '',
    reasons.how,
    '',
    ...exampleLines(reasons),
    ...targetLines(rule.id),
    '## 依据',
    '',
    reasons.basis,
    '',
  ].join('\n');
}

function exampleLines(example: RuleExample): string[] {
  const { wrong, right } = exampleTexts(example);
  return ['## 例子', '', '错误：', '', ...wrong.map(item), '', '正确：', '', ...right.map(item), ''];
}

/** Examples of written targets; a date is shown with the year 2026. */
function targetLines(id: string): string[] {
  const targets = examplesOfRule(id);
  if (targets.length === 0) return [];
  const lines = targets.map(({ category, words, text, source }) => {
    const names = words.length > 0 ? `（${words.join('、')}）` : '';
    return item(`${CATEGORY_TITLES[category]}${names}：${text.replaceAll(YEAR, '2026')}，${source}`);
  });
  return ['## 参考写法', '', '括号里是指标名称中的词；数字请按本项目的情况改。', '', ...lines, ''];
}

function item(text: string): string {
  return `- ${text}`;
}
