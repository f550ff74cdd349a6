/** The overview as the bytes of a file. */
import { dirname, relative, sep } from 'node:path';
import type { OverviewReport } from '../../overview/tables';
import type { ReportFormat } from './plan-report';

/** Each kind is loaded when it is asked for. @param path where it will lie: links to the files start from there */
export async function renderReport(
  format: ReportFormat,
  report: OverviewReport,
  path: string,
): Promise<Uint8Array> {
  const linkTo = (file: string): string | null => linkFrom(path, file);
  switch (format) {
    case 'html': {
      const { overviewHtml } = await import(/* webpackMode: "eager" */ '../../overview/render/html');
      return encode(overviewHtml(report, linkTo));
    }
    case 'csv': {
      const { overviewCsv } = await import(/* webpackMode: "eager" */ '../../overview/render/csv');
      return encode(overviewCsv(report));
    }
    case 'xlsx': {
      const { overviewXlsx } = await import(/* webpackMode: "eager" */ '../../overview/render/xlsx');
      return overviewXlsx(report, linkTo);
    }
  }
}

/** The pieces one after another: a single text of many thousand forms would be longer than texts can be. */
function encode(pieces: Iterable<string>): Uint8Array {
  const encoder = new TextEncoder();
  return Buffer.concat(Array.from(pieces, (piece) => encoder.encode(piece)));
}

/** The address of a file from beside the overview; `null` where its name is none that an address can have. */
function linkFrom(report: string, file: string): string | null {
  // Half a character stands for a byte that is no text.
  if (/\p{Cs}/u.test(file)) return null;
  const way = relative(dirname(report), file);
  // Another drive of Windows has no way from here.
  if (/^[a-z]:/i.test(way)) return `file:///${encodeURI(way.replaceAll('\\', '/'))}`;
  return way.split(sep).map(encodeURIComponent).join('/');
}
