import { acrossSeverities } from '../../check/across';
import { describeRulesInForce } from '../../check/rules-in-force';
import {
  changeRow,
  compareForms,
  comparisonSentence,
  pairForms,
  pairReport,
  unpairedReport,
  type Comparison,
  type UnpairedForm,
  type YearForm,
} from '../../comparison';
import { placeText } from '../../overview/tables';
import { SEVERITY_TITLES } from '../../rules/rule';
import { readYear } from '../batch/read-year';
import { InputError, type ExitCode, type Io } from '../io';
import { profileOptions } from '../profile';
import { displayName } from '../terminal-text';
import { PROGRAM } from '../usage';
import { oneLine } from '../words';

interface CompareCommandOptions {
  readonly json: boolean;
  readonly jobs: number;
  readonly profile?: string;
}

/**
 * `jixiao compare`: pairs last year's forms with this year's and prints the changes.
 * @param paths last year's file or folder, then this year's
 * @throws InputError unless two paths are given
 */
export async function runCompare(
  paths: readonly string[],
  { json, ...settings }: CompareCommandOptions,
  io: Io,
): Promise<ExitCode> {
  const [lastPath, currentPath, ...others] = paths;
  if (!lastPath || !currentPath || others.length > 0)
    throw new InputError(
      `请先写上年的文件或文件夹，再写本年的，例如：${PROGRAM} compare 上年.xlsx 本年.xlsx`,
    );
  const options = await profileOptions(settings.profile, 'compare', io);
  const job = { command: 'compare', json, options } as const;
  const last = await readYear(lastPath, job, settings, io);
  const current = await readYear(currentPath, job, settings, io);
  const { pairs, unpaired } = pairForms(last.forms, current.forms);
  const comparisons = pairs.map((pair) => compareForms(pair, acrossSeverities(options)));
  const rules = `规则：${describeRulesInForce(options)}。\n`;
  if (json) {
    const report = { version: 1, pairs: comparisons.map(pairReport), unpaired: unpairedReport(unpaired) };
    await io.out(`${JSON.stringify(report, null, 2)}\n`);
    if (options.config ?? options.profile) io.err(rules);
  } else {
    for (const comparison of comparisons) await io.out(`${describeComparison(comparison)}\n\n`);
    await io.out(
      describeUnpaired('上年', unpaired.last) + describeUnpaired('本年', unpaired.current) + rules,
    );
  }
  return last.isComplete && current.isComplete ? 0 : 2;
}

function describeComparison(comparison: Comparison): string {
  const { last, current, changes, findings } = comparison;
  const lines = [
    `${current.form.project}：${sideText(last)} → ${sideText(current)}`,
    comparisonSentence(comparison),
    changes.length === 0 ? '没有变化' : `变化 ${changes.length} 处（上年 → 本年）`,
    ...changes.map((change) => {
      const { title, name, last: before, current: after, growth } = changeRow(change);
      const what = change.what === 'budget' ? title : `${title} ${name}`;
      const places = [change.last, change.current].map((at) =>
        at ? placeText(at.sheet, at.cell) : '（无）',
      );
      return `  ${what}：${before} → ${after}${growth && `（${growth}）`}［${places.join(' → ')}］`;
    }),
    ...(findings.length === 0 ? [] : [`问题 ${findings.length} 条`]),
    ...findings.map(({ rule, severity, at, last: before, message }) => {
      const places = [at, before].map((place) => placeText(place?.sheet ?? null, place?.cell ?? null));
      return `  [${SEVERITY_TITLES[severity]}] ${places[0] ?? ''} ${message}［上年：${places[1] ?? ''}］（${rule.id}）`;
    }),
  ];
  return lines.map(oneLine).join('\n');
}

function sideText({ file, form: { year } }: YearForm): string {
  return `${displayName(file)}（${year === null ? '未写年度' : `${year}年`}）`;
}

function describeUnpaired(side: '上年' | '本年', forms: readonly UnpairedForm[]): string {
  if (forms.length === 0) return '';
  const lines = forms.map(({ form, why }) =>
    oneLine(`  ${sideText(form)} ${form.form.project || '（未填项目名称）'}：${why}`),
  );
  return `${side}没有对上的 ${forms.length} 份\n${lines.join('\n')}\n\n`;
}
