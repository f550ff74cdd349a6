/** Converts rich text between Univer's documents and the host's text runs. */
import { BaselineOffset, BooleanNumber, type IDocumentData, type ITextRun } from '@univerjs/core';
import type { HostTextRun } from '../host/model';
import { documentText } from './cell-data';

/** A Univer document made from text runs. Line breaks become paragraphs. */
export function toDocument(runs: readonly HostTextRun[]): IDocumentData {
  const text = runs.map((run) => run.text).join('');
  const dataStream = `${text.replace(/\r\n?|\n/g, '\r')}\r\n`;
  const textRuns: ITextRun[] = [];
  let start = 0;
  for (const run of runs) {
    const end = start + run.text.length;
    textRuns.push({
      st: start,
      ed: end,
      ts: {
        ...(run.bold && { bl: BooleanNumber.TRUE }),
        ...(run.italic && { it: BooleanNumber.TRUE }),
        ...(run.underline && { ul: { s: BooleanNumber.TRUE } }),
        ...(run.strikethrough && { st: { s: BooleanNumber.TRUE } }),
        ...(run.script && {
          va: run.script === 'super' ? BaselineOffset.SUPERSCRIPT : BaselineOffset.SUBSCRIPT,
        }),
        ...(run.size === undefined ? {} : { fs: run.size }),
        ...(run.name === undefined ? {} : { ff: run.name }),
        ...(run.color === undefined ? {} : { cl: { rgb: run.color } }),
      },
    });
    start = end;
  }
  const paragraphs = [...dataStream.matchAll(/\r/g)].map((match) => ({ startIndex: match.index }));
  return {
    id: 'cell',
    documentStyle: {},
    body: { dataStream, textRuns, paragraphs, sectionBreaks: [{ startIndex: dataStream.length - 1 }] },
  };
}

/** The text runs of a document; `undefined` if all of its text has the same font. */
export function toRuns(document: IDocumentData): readonly HostTextRun[] | undefined {
  const text = documentText(document);
  const styled = (document.body?.textRuns ?? []).filter((run) => Object.keys(run.ts ?? {}).length > 0);
  if (text === null || styled.length === 0) return undefined;
  const runs: HostTextRun[] = [];
  let at = 0;
  for (const { st, ed, ts } of styled) {
    if (st > at) runs.push({ text: text.slice(at, st) });
    runs.push({
      text: text.slice(st, ed),
      ...(ts?.bl === BooleanNumber.TRUE && { bold: true }),
      ...(ts?.it === BooleanNumber.TRUE && { italic: true }),
      ...(ts?.ul?.s === BooleanNumber.TRUE && { underline: true }),
      ...(ts?.st?.s === BooleanNumber.TRUE && { strikethrough: true }),
      ...(ts?.va === BaselineOffset.SUPERSCRIPT && { script: 'super' as const }),
      ...(ts?.va === BaselineOffset.SUBSCRIPT && { script: 'sub' as const }),
      ...(typeof ts?.fs === 'number' && { size: ts.fs }),
      ...(typeof ts?.ff === 'string' && { name: ts.ff }),
      ...(typeof ts?.cl?.rgb === 'string' && { color: ts.cl.rgb }),
    });
    at = ed;
  }
  if (at < text.length) runs.push({ text: text.slice(at) });
  return runs.some((run) => Object.keys(run).length > 1) ? runs.filter((run) => run.text !== '') : undefined;
}
