import { dirname, relative, sep } from 'node:path';
import type { OverviewReport } from '../../overview/tables';
import type { ReportFormat } from './plan-report';

/** Renders the overview as a file. @param path path of the overview, from which links to the files are relative */
export async function renderReport(
  format: ReportFormat,
  report: OverviewReport,
  path: string,
): Promise<Uint8Array> {
  const linkTo = (file: string): string | null => linkFrom(path, file);
  switch (format) {
    case 'html': {
      const { overviewHtml } = await import('../../overview/render/html');
      return encode(overviewHtml(report, linkTo));
    }
    case 'csv': {
      const { overviewCsv } = await import('../../overview/render/csv');
      return encode(overviewCsv(report));
    }
    case 'xlsx': {
      const { overviewXlsx } = await import('../../overview/render/xlsx');
      return overviewXlsx(report, linkTo);
    }
  }
}

/** Encodes piece by piece: the text of many thousand forms would exceed the maximum length of a string. */
function encode(pieces: Iterable<string>): Uint8Array {
  const encoder = new TextEncoder();
  return Buffer.concat(Array.from(pieces, (piece) => encoder.encode(piece)));
}

/** Relative URL of a file from the overview's folder; `null` if the name can't be part of a URL. */
function linkFrom(report: string, file: string): string | null {
  // A lone surrogate stands for an undecodable byte.
  if (/\p{Cs}/u.test(file)) return null;
  const way = relative(dirname(report), file);
  // There is no relative path to another drive of Windows.
  if (/^[a-z]:/i.test(way)) return `file:///${encodeURI(way.replaceAll('\\', '/'))}`;
  return way.split(sep).map(encodeURIComponent).join('/');
}
