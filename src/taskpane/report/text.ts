import { reportModel, type ReportInput, type ReportModel } from './model';

/** The report as plain text, which 复制校验结果 copies. */
export function reportText(model: ReportModel): string {
  const facts = model.facts.map(([name, value]) => `${name}：${value}`);
  const tables = model.tables.flatMap(({ title, rows, none }) => [
    '',
    title,
    ...(rows.length === 0 ? [none] : []),
    ...rows.map((row) => [row].flat().filter(Boolean).map(oneLine).join('\t')),
  ]);
  return [
    model.title,
    ...facts,
    model.conclusion,
    ...(model.warning === null ? [] : [model.warning]),
    ...tables,
  ].join('\n');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, (blank) => (/[\r\n]/.test(blank) ? ' ' : blank));
}

/** The result of a check as plain text. */
export function resultText(input: ReportInput): string {
  return reportText(reportModel(input));
}
