/** Findings between forms as text for the terminal and as part of the JSON report. */
import type { AcrossPlace, AcrossResult } from '../../check/across';
import { comparisonSentence, pairReport, unpairedReport } from '../../comparison';
import { groupAcross, type AcrossGroup } from '../../overview/across-groups';
import { acrossChecked, placeText } from '../../overview/tables';
import { acrossWords, NO_PROJECT, tableTitles } from '../../overview/words';
import type { YearComparisons } from '../../overview/years';
import { SEVERITY_TITLES } from '../../rules/rule';
import { displayName } from '../terminal-text';
import { oneLine } from '../words';

/** Text for the terminal; `undefined` if there are fewer than two forms. */
export function describeAcross(across: AcrossResult): string | undefined {
  const { forms, findings } = across;
  if (forms < 2) return undefined;
  const lines = [
    `${tableTitles.across}（${forms} 份）`,
    ...groupAcross(findings).map((group) => `  ${describe(group)}`),
    ...acrossChecked(across).map((line) => `  ${line}`),
  ];
  return `${lines.join('\n')}\n\n`;
}

function describe({ rule, severity, message, places }: AcrossGroup): string {
  return oneLine(
    `[${SEVERITY_TITLES[severity]}] ${message}［${places.map((place, index) => `${acrossWords.form(index)}：${placeOf(place)}`).join('；')}］（${rule}）`,
  );
}

function placeOf({ file, sheet, cell }: AcrossPlace): string {
  return `${displayName(file)} ${placeText(sheet, cell)}`;
}

/** 与上年对照 for the terminal: one line for each pair, followed by its findings; `''` without pairs. */
export function describeYears(years: YearComparisons | undefined): string {
  if (!years) return '';
  const { comparisons, unpaired } = years;
  const lines = [
    `${tableTitles.years}（${comparisons.length} 份）`,
    ...comparisons.flatMap((comparison) => [
      oneLine(`  ${comparison.current.form.project}：${comparisonSentence(comparison)}`),
      ...comparison.findings.map(({ rule, severity, at, last, message }) => {
        const place = placeText(at?.sheet ?? null, at?.cell ?? null);
        const before = placeText(last?.sheet ?? null, last?.cell ?? null);
        return oneLine(
          `    [${SEVERITY_TITLES[severity]}] ${displayName(comparison.current.file)} ${place} ${message}［上年：${displayName(comparison.last.file)} ${before}］（${rule.id}）`,
        );
      }),
    ]),
    ...[...unpaired.last, ...unpaired.current].map(({ form, why }) =>
      oneLine(`  没有对上：${displayName(form.file)} ${form.form.project || NO_PROJECT}：${why}`),
    ),
  ];
  return `${lines.join('\n')}\n\n`;
}

/**
 * The member `across` of the JSON report, without braces: the list of findings between the forms. With last year's
 * forms it is an object with these as `findings` and the comparisons as `pairs`.
 */
export function acrossJson({ findings }: AcrossResult, years: YearComparisons | null): string {
  const across = findings.map(({ rule, severity, message, at, other }) => ({
    rule,
    severity,
    message,
    ...jsonPlace(at),
    other: jsonPlace(other),
  }));
  const member = years
    ? {
        findings: across,
        pairs: years.comparisons.map(pairReport),
        unpaired: unpairedReport(years.unpaired),
      }
    : across;
  return `"across": ${JSON.stringify(member, null, 2).replaceAll('\n', '\n  ')}`;
}

function jsonPlace({ file, project, sheet, cell }: AcrossPlace): Omit<AcrossPlace, 'form'> {
  return { file, project, sheet, cell };
}
