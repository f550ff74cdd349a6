/** Findings between forms as text for the terminal and as part of the JSON report. */
import type { AcrossFinding, AcrossPlace, AcrossResult } from '../../check/across';
import { acrossChecked, placeText } from '../../overview/tables';
import { tableTitles } from '../../overview/words';
import { SEVERITY_TITLES } from '../../rules/document';
import { displayName } from '../terminal-text';
import { oneLine } from '../words';

/** Text for the terminal; `undefined` with fewer than two forms. */
export function describeAcross(across: AcrossResult): string | undefined {
  const { forms, findings } = across;
  if (forms < 2) return undefined;
  const lines = [
    `${tableTitles.across}（${forms} 份）`,
    ...findings.map((finding) => `  ${describe(finding)}`),
    ...acrossChecked(across).map((line) => `  ${line}`),
  ];
  return `${lines.join('\n')}\n\n`;
}

function describe({ rule, severity, message, at, other }: AcrossFinding): string {
  return oneLine(
    `[${SEVERITY_TITLES[severity]}] ${placeOf(at)} ${message}［另一处：${placeOf(other)}］ （${rule}）`,
  );
}

function placeOf({ file, sheet, cell }: AcrossPlace): string {
  return `${displayName(file)} ${placeText(sheet, cell)}`;
}

/** The member `across` of the JSON report, without braces. */
export function acrossJson({ findings }: AcrossResult): string {
  const across = findings.map(({ rule, severity, message, at, other }) => ({
    rule,
    severity,
    message,
    ...jsonPlace(at),
    other: jsonPlace(other),
  }));
  return `"across": ${JSON.stringify(across, null, 2).replaceAll('\n', '\n  ')}`;
}

function jsonPlace({ file, project, sheet, cell }: AcrossPlace): Omit<AcrossPlace, 'form'> {
  return { file, project, sheet, cell };
}
