/** An opinion as a Word document for editing. */
import {
  AlignmentType,
  BorderStyle,
  Document,
  HeadingLevel,
  Packer,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type IParagraphOptions,
  type ITableCellBorders,
} from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { OPINION_TITLE, reasonText, type Opinion } from './opinion';

/** Fixed time of the zip entries: the same opinion gives the same bytes. */
const NO_TIME = new Date(1980, 0, 1);
const CORE_PROPERTIES = 'docProps/core.xml';

/** Lengths in twentieths of a point: A4 with margins of 25 and 28 mm. */
const PAGE = {
  size: { width: 11906, height: 16838 },
  margin: { top: 1418, bottom: 1418, left: 1588, right: 1588 },
};
const TEXT_WIDTH = PAGE.size.width - PAGE.margin.left - PAGE.margin.right;
const NAME_WIDTH = 1700;
/** Width of the left field at the foot, which has the longer text. */
const FIELD_WIDTH = 4700;
const INDENT = 420;

const SONG = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '宋体' };
const HEI = { ascii: 'Arial', hAnsi: 'Arial', eastAsia: '黑体' };
const RED = 'B3261E';
const LINE = { style: BorderStyle.SINGLE, size: 4, color: '777777' };
const NO_BORDER = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const NO_BORDERS = { top: NO_BORDER, left: NO_BORDER, right: NO_BORDER };

/** The bytes of the document. */
export async function opinionDocx(opinion: Opinion): Promise<Uint8Array<ArrayBuffer>> {
  const { letterhead, facts, opening, sections, notes, closing, fields, rules } = opinion;
  const document = new Document({
    title: OPINION_TITLE,
    creator: letterhead,
    lastModifiedBy: letterhead,
    styles: {
      default: {
        document: { run: { font: SONG, size: 22 }, paragraph: { spacing: { line: 312 } } },
        title: { run: { font: HEI, size: 36 }, paragraph: { alignment: AlignmentType.CENTER } },
        heading1: { run: { font: HEI, size: 24 }, paragraph: { spacing: { before: 140, after: 40 } } },
        heading2: {
          run: { font: SONG, size: 22, bold: true },
          paragraph: { spacing: { before: 60, after: 0 } },
        },
      },
    },
    sections: [
      {
        properties: { page: PAGE },
        children: [
          ...(letterhead === '' ? [] : [letterheadParagraph(letterhead)]),
          paragraph(OPINION_TITLE, { heading: HeadingLevel.TITLE, spacing: { after: 200 } }),
          factTable(facts),
          paragraph(opening, { spacing: { before: 160 } }),
          ...sections.flatMap(({ title, parts }) => [
            paragraph(title, { heading: HeadingLevel.HEADING_1, keepNext: true }),
            ...parts.flatMap((part) => [
              ...(part.title === ''
                ? []
                : [paragraph(part.title, { heading: HeadingLevel.HEADING_2, keepNext: true })]),
              ...part.items.flatMap(({ text, reasons }, index) => [
                numbered(index + 1, text),
                ...reasons.map((reason) => paragraph(reasonText(reason), { indent: { left: 2 * INDENT } })),
              ]),
            ]),
          ]),
          ...notes.map((note) => paragraph(note, { keepNext: true })),
          ...(closing === '' ? [] : [paragraph(closing, { keepNext: true })]),
          paragraph('', { keepNext: true }),
          fieldTable(fields),
          new Paragraph({
            spacing: { before: 200 },
            children: [new TextRun({ text: shown(rules), size: 18 })],
          }),
        ],
      },
    ],
  });
  return withoutTime(new Uint8Array(await Packer.toArrayBuffer(document)));
}

function letterheadParagraph(letterhead: string): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ text: shown(letterhead), font: HEI, size: 40, color: RED })],
  });
}

function numbered(number: number, text: string): Paragraph {
  return new Paragraph({
    indent: { left: INDENT, hanging: INDENT },
    children: [new TextRun({ children: [`${number}.`, new Tab(), shown(text)] })],
  });
}

function paragraph(text: string, options: Omit<IParagraphOptions, 'text' | 'children'>): Paragraph {
  return new Paragraph({ ...options, children: [new TextRun(shown(text))] });
}

function factTable(facts: Opinion['facts']): Table {
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: [NAME_WIDTH, TEXT_WIDTH - NAME_WIDTH],
    rows: facts.map(
      ([name, value]) =>
        new TableRow({ children: [cell(name, NAME_WIDTH), cell(value, TEXT_WIDTH - NAME_WIDTH)] }),
    ),
  });
}

/** The fields at the foot, two in a row, each with a line to write on. */
function fieldTable(fields: Opinion['fields']): Table {
  const widths = [FIELD_WIDTH, TEXT_WIDTH - FIELD_WIDTH];
  const rows = Array.from({ length: Math.ceil(fields.length / 2) }, (_, index) =>
    fields.slice(2 * index, 2 * index + 2),
  );
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    borders: { ...NO_BORDERS, bottom: NO_BORDER, insideVertical: NO_BORDER, insideHorizontal: NO_BORDER },
    rows: rows.map(
      (row) =>
        new TableRow({
          cantSplit: true,
          children: row.map(([name, value], at) =>
            cell(`${name}：${value}`, widths[at] ?? 0, { ...NO_BORDERS, bottom: LINE }, true),
          ),
        }),
    ),
  });
}

/** @param keepNext whether the paragraph below stays on the same page */
function cell(text: string, width: number, borders?: ITableCellBorders, keepNext = false): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { top: 30, bottom: 30, left: 100, right: 100 },
    ...(borders ? { borders } : {}),
    children: [paragraph(text, { keepNext })],
  });
}

/** Control and bidirectional formatting characters and lone surrogates: XML can't contain them, or they change the order of text. */
const CONTROL = /[^\P{Cc}\t]|[\p{Bidi_Control}\p{Cs}\ufffe\uffff]/gu;

function shown(text: string): string {
  return text.replace(CONTROL, '\uFFFD');
}

/** Removes the times of creation, so that the same opinion gives the same bytes. */
function withoutTime(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const files = unzipSync(bytes);
  const core = files[CORE_PROPERTIES];
  if (core) {
    const text = strFromU8(core).replace(/<dcterms:(created|modified)\b[^>]*>[^<]*<\/dcterms:\1>/g, '');
    files[CORE_PROPERTIES] = strToU8(text);
  }
  return new Uint8Array(zipSync(files, { mtime: NO_TIME }));
}
