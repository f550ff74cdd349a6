/** Documentation of a rule, shared by docs/rules, the command line and the pane. */
import { exampleTexts } from './example';
import { EXAMPLES } from './examples';
import { FIX_TITLES, SEVERITY_TITLES, type Rule } from './rule';

/** The members of a rule that its page shows. */
export type DocumentedRule = Pick<Rule, 'id' | 'title' | 'severity' | 'fix' | 'why' | 'how' | 'basis'>;

/** A page of Markdown that is also readable as plain text. Ends with a line break. */
export function ruleDocument(rule: DocumentedRule): string {
  return [
    `# ${rule.title}`,
    '',
    `- 规则编号：${rule.id}`,
    `- 程度：${SEVERITY_TITLES[rule.severity]}`,
    `- 修正：${FIX_TITLES[rule.fix]}`,
    '',
    '## 为什么重要',
    '',
    rule.why,
    '',
    '## 怎样改正',
    '',
    rule.how,
    '',
    ...exampleLines(rule.id),
    '## 依据',
    '',
    rule.basis,
    '',
  ].join('\n');
}

function exampleLines(id: string): string[] {
  const example = EXAMPLES[id];
  if (!example) return [];
  const { wrong, right } = exampleTexts(example);
  return ['## 例子', '', '错误：', '', ...wrong.map(item), '', '正确：', '', ...right.map(item), ''];
}

function item(text: string): string {
  return `- ${text}`;
}
