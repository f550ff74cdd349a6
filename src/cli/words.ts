/** What the command line says to the person. */
import type { CheckedForm, Finding, FormStatus } from '../check';
import { changeLine } from '../correction';
import type { CellEdit } from '../workbook/cell';
import { toA1 } from '../workbook/a1';
import { PROFILES } from '../profiles/profiles';
import { SEVERITY_TITLES } from '../rules/document';

/** How the program is started from the project's folder. */
export const PROGRAM = 'npx --no jixiao';

export const USAGE = `用法：${PROGRAM} 命令 [参数] 文件或文件夹…

命令：
  check      校验，列出问题
  fix        修正；用 -o 另存，或用 --in-place 覆盖原文件
  inspect    列出认出了哪些内容、在哪里
  rules      列出全部规则
  explain    说明规则，后面写规则编号或组名，例如 breakdown/amount 或 breakdown
  schema     规则设置文件的格式（JSON Schema）
  help       显示本说明

参数：
  --profile 名称或文件   check、fix、inspect   规则名称（${PROFILES.map(({ id }) => id).join('、')}）或规则设置文件
  --json                 check、fix、rules     输出 JSON
  --suggested            fix                   连同建议值一起修正；要您选择改法的除外
  -o, --output 输出      fix                   存到这个文件；输入有多个或是文件夹时，存到这个文件夹
  --in-place             fix                   覆盖原文件
  -h, --help             所有命令              显示本说明
  -v, --version          单独使用              显示版本
`;

/** What is to be put behind an option that takes a value. */
const VALUES: Readonly<Record<string, string>> = {
  output: '请写明修正后存到哪个文件或文件夹，例如：-o 修正后.xlsx',
  profile: '请写明规则的名称或规则设置文件，例如：--profile 本单位规则.json',
};

export const argumentFaults = {
  unknown: (command: string, option: string): string => `“${command}”没有“${option}”这个参数。`,
  needless: (option: string): string => `“${option}”后面不用写内容。`,
  missing: (name: string, option: string): string => `“${option}”后面缺少内容。${VALUES[name] ?? ''}`,
};

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
    `  规则 ${checked.profile.title}`,
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
  for (const { rule, status, why, off } of checked) {
    if (status === 'not-checked') lines.push(`  ？ 未核对：${rule.title}。${why ?? ''}`);
    if (off) lines.push(`  － 未核对：${rule.title}。${why ?? ''}`);
  }
  return lines;
}

/** `绩效目标!D18 45 → 46`; of a long text only what changes in it. */
export function describeEdit(edit: CellEdit): string {
  const change = changeLine(edit, '（空）', (count) => `另有 ${count} 处`);
  return `${edit.at.sheet}!${toA1(edit.at)} ${change.replace(/\s*\n\s*/g, ' ')}`;
}
