/** Texts about forms and corrections for the terminal. */
import Big from 'big.js';
import type { CheckedForm, CheckResult, Finding, Fix, FormStatus } from '../check';
import { changeLine } from '../correction';
import type { CellEdit } from '../workbook/cell';
import { toA1 } from '../workbook/a1';
import { formatAmount } from '../language/numbers/decimal';
import { listOf } from '../language/text/list';
import { SEVERITIES, SEVERITY_TITLES } from '../rules/rule';

const STATUS_TITLES: Readonly<Record<FormStatus, string>> = {
  blocked: '不能提交',
  explain: '需说明',
  ready: '可以提交',
};

/** The reports of a workbook's forms, each followed by a blank line. */
export function describeForms({ forms }: CheckResult): string[] {
  return forms.map((form) => `${describeForm(form)}\n\n`);
}

function describeForm(checked: CheckedForm): string {
  const { form, profile, status, findings } = checked;
  const counts = SEVERITIES.flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return count === 0 ? [] : [`${SEVERITY_TITLES[severity]} ${count} 项`];
  });
  const lines = [
    oneLine(`${form.projectName || '（未填项目名称）'}${form.year === null ? '' : `（${form.year}年）`}`),
    `  ${STATUS_TITLES[status]}：${counts.join('，') || '没有发现问题'}`,
    oneLine(`  工作表 ${form.sheets.join('、')}；规则 ${profile.title}`),
    `  ${describeTotals(checked)}`,
    ...findings.map((finding) => `  ${describeFinding(finding)}`),
    ...describeVerified(checked).map((line) => oneLine(`  ${line}`)),
  ];
  return lines.join('\n');
}

/** At most this many sheets are named; the rest are counted. */
const MAX_SHEETS = 5;

/** A line about sheets without cells; `''` without such sheets. */
export function describePassedOver(sheets: readonly string[]): string {
  if (sheets.length === 0) return '';
  return `${oneLine(`工作表 ${listOf(sheets, MAX_SHEETS, '张')} 是旧式宏模块，没有单元格，没有读取。`)}\n`;
}

/** The lines about the amounts that must agree. */
function describeTotals({ form, profile, totals }: CheckedForm): string {
  const text = (amount: string | null): string =>
    amount === null ? '无法读取' : formatAmount(new Big(amount), profile.decimals);
  const { breakdown, declared, currentYear } = totals;
  const amounts = [
    ...(form.breakdown ? [`明细合计 ${text(breakdown)}`, `金额合计 ${text(declared)}`] : []),
    `当年预算 ${text(currentYear)}`,
  ];
  return `${amounts.join('  ')}（${form.moneyUnit}）`;
}

function describeFinding({ severity, at, message, rule, fix, explanation }: Finding): string {
  const place = at ? `${at.sheet}!${toA1(at)} ` : '';
  const reason = explanation === undefined ? '' : `（已说明：${explanation}）`;
  return oneLine(
    `[${SEVERITY_TITLES[severity]}] ${place}${message}${describeOffer(fix)}${reason} （${rule.id}）`,
  );
}

function describeOffer(fix: Fix | undefined): string {
  if (!fix) return '';
  if ('alternatives' in fix) return `［由您选择：${fix.alternatives.map(({ label }) => label).join('；')}］`;
  return fix.kind === 'safe' ? '［可直接修正］' : '［有修正建议］';
}

/** Lines about the rules that passed and those that could not be checked. */
function describeVerified({ checked }: CheckedForm): string[] {
  const passed = checked.filter(({ status }) => status === 'passed');
  const places = passed.reduce((sum, one) => sum + one.places, 0);
  const unchecked = checked.filter(({ status, off }) => status === 'not-checked' || off);
  const reasons = [...new Set(unchecked.map(({ why }) => why ?? ''))];
  return [
    `已核对无误：${passed.length} 条规则，${places} 处`,
    ...passed.map(({ rule, verified }) => `  ✓ ${verified ?? rule.title}`),
    ...reasons.map((why) => {
      const titles = unchecked.filter((one) => (one.why ?? '') === why).map(({ rule }) => rule.title);
      return titles.length === 1
        ? `  ？ 未核对：${titles.join('')}。${why}`
        : `  ？ 未核对 ${titles.length} 条规则，${why.replace(/。$/, '')}：${titles.join('；')}`;
    }),
  ];
}

/** `绩效目标!D18 45 → 46`; of a long text only the changed part. */
export function describeEdit(edit: CellEdit): string {
  const change = changeLine(edit, '（空）', (count) => `另有 ${count} 个改动`);
  return oneLine(`${edit.at.sheet}!${toA1(edit.at)} ${change}`);
}

/** Joins the lines of a text with spaces. */
export function oneLine(text: string): string {
  const lines = text.split(/\r?\n/);
  if (lines.length === 1) return text;
  const last = lines.length - 1;
  return lines
    .map((line, index) => (index === 0 ? line.trimEnd() : index === last ? line.trimStart() : line.trim()))
    .filter((line, index) => line !== '' || index === 0 || index === last)
    .join(' ');
}
