/** What the command line says to the person. */
import type { CheckedForm, Finding, FormStatus } from '../check';
import type { CellContent, CellEdit } from '../workbook/cell';
import { isFormula } from '../workbook/cell';
import { toA1 } from '../workbook/a1';
import { SEVERITY_TITLES } from '../rules/document';

export const USAGE = `用法：
  jixiao check [--json] [--profile 名称或文件] 文件或文件夹…      校验
  jixiao fix [--suggested] -o 输出 文件或文件夹…                 修正后另存
  jixiao fix [--suggested] --in-place 文件或文件夹…              修正后覆盖原文件
  jixiao rules                                                   列出全部规则
  jixiao explain 规则编号                                        说明一条规则
  jixiao inspect [--profile 名称或文件] 文件或文件夹…             认出了哪些内容、在哪里
  jixiao schema                                                  规则设置文件的格式（JSON Schema）
`;

const STATUS_TITLES: Readonly<Record<FormStatus, string>> = {
  blocked: '不能提交',
  explain: '需说明',
  ready: '可以提交',
};

/** The report of one form for reading in a terminal. */
export function describeForm(checked: CheckedForm): string {
  const { form, status, totals, findings } = checked;
  const count = (severity: Finding['severity']): number =>
    findings.filter((finding) => finding.severity === severity).length;
  const lines = [
    `${form.projectName || '（未填项目名称）'}${form.year === null ? '' : `（${form.year}年）`}`,
    `  ${STATUS_TITLES[status]}：错误 ${count('error')} 项，警告 ${count('warning')} 项，提示 ${count('hint')} 项`,
    `  明细合计 ${totals.breakdown ?? '—'}  金额合计 ${totals.declared ?? '—'}  当年预算 ${totals.currentYear ?? '—'}（${form.moneyUnit}）`,
    ...findings.map((finding) => `  ${describeFinding(finding)}`),
    ...describeVerified(checked).map((line) => `  ${line}`),
  ];
  return lines.join('\n');
}

function describeFinding({ severity, at, message, rule, fix, explanation }: Finding): string {
  const place = at ? `${at.sheet}!${toA1(at)} ` : '';
  const offer = fix ? (fix.kind === 'safe' ? '［可直接修正］' : '［有修正建议］') : '';
  const reason = explanation === undefined ? '' : `（已说明：${explanation}）`;
  return `[${SEVERITY_TITLES[severity]}] ${place}${message}${offer}${reason} （${rule.id}）`;
}

/** What was verified and what could not be. */
function describeVerified({ checked }: CheckedForm): string[] {
  const passed = checked.filter(({ status }) => status === 'passed');
  const places = passed.reduce((sum, one) => sum + one.places, 0);
  const lines = [`已核对无误：${passed.length} 条规则，${places} 处`];
  for (const { rule, verified } of passed) lines.push(`  ✓ ${verified ?? rule.title}`);
  for (const { rule, status, why } of checked) {
    if (status === 'not-checked') lines.push(`  ？ 未核对：${rule.title}。${why ?? ''}`);
  }
  return lines;
}

/** `绩效目标!D18 45 → 46`. */
export function describeEdit({ at, before, after }: CellEdit): string {
  return `${at.sheet}!${toA1(at)} ${describeContent(before)} → ${describeContent(after)}`;
}

function describeContent(content: CellContent): string {
  if (content === null || content === '') return '（空）';
  if (isFormula(content)) return content.formula;
  if (typeof content === 'boolean') return content ? '是' : '否';
  return String(content);
}
