/** Reading and writing the fonts of text runs. */
import { FONT_MEMBERS, settableFont } from '../../excel/fonts';
import type { Check } from '../check';
import { documented, reported, UNVERIFIED, type Json, type Source } from '../facts';
import type { Scratch } from '../workbook/scratch';
import { codeOfSync, onSheet } from './sheet';

const NULL_WHERE_MIXED = documented('javascript/api/excel/excel.rangefont');
const FIELD_REPORT = reported('2026');

const RUNS: readonly Excel.RangeTextRun[] = [
  { text: '预算', font: { bold: true, color: '#FF0000', size: 20 } },
  { text: '854万元', font: { bold: false, color: '#000000', size: 11 } },
];

/** A cell with two fonts. */
function onRichCell<Result>(
  batch: (range: Excel.Range, context: Excel.RequestContext) => Promise<Result>,
): (scratch: Scratch) => Promise<Result> {
  return onSheet({}, async (sheet, context) => {
    const range = sheet.getRange('A1');
    range.setCellProperties([[{ textRuns: [...RUNS] }]]);
    await context.sync();
    return batch(range, context);
  });
}

function mixed(member: 'bold' | 'size' | 'color', expected: Json, source: Source, title: string): Check {
  return {
    id: `fonts/mixed/${member}`,
    title,
    needs: '1.18',
    expected,
    source,
    ask: onRichCell(async (range, context) => {
      const { font } = range.format;
      font.load(FONT_MEMBERS.join(','));
      await context.sync();
      return font[member];
    }),
  };
}

async function runsOf(range: Excel.Range, context: Excel.RequestContext): Promise<Excel.RangeTextRun[]> {
  const asked = range.getCellProperties({ textRuns: true });
  await context.sync();
  return asked.value[0]?.[0]?.textRuns ?? [];
}

export const FONTS: readonly Check[] = [
  mixed('bold', null, NULL_WHERE_MIXED, '一格中有几种粗细，读到'),
  mixed('size', null, NULL_WHERE_MIXED, '一格中有几种字号，读到'),
  mixed('color', '', FIELD_REPORT, '一格中有几种颜色，读到'),
  {
    id: 'fonts/runs',
    title: '一格中的几段字体，读到的各段文字',
    needs: '1.18',
    expected: RUNS.map(({ text }) => text),
    source: documented('javascript/api/excel/excel.cellproperties'),
    ask: onRichCell(async (range, context) => (await runsOf(range, context)).map(({ text }) => text)),
  },
  {
    id: 'fonts/members',
    title: '读到的字体带有不能写回的内容',
    needs: '1.18',
    expected: true,
    source: FIELD_REPORT,
    ask: onRichCell(async (range, context) => {
      const fonts = (await runsOf(range, context)).map(({ font }) => ({ ...font }));
      return fonts.some((font) =>
        Object.entries<unknown>(font).some(
          ([name, value]) => name === '@odata.type' || value === null || value === '',
        ),
      );
    }),
  },
  {
    id: 'fonts/as-read',
    title: '读到的字体原样写回，Excel 的回答',
    needs: '1.18',
    expected: 'InvalidArgument',
    source: FIELD_REPORT,
    ask: onRichCell(async (range, context) => {
      const textRuns = await runsOf(range, context);
      range.setCellProperties([[{ textRuns }]]);
      return codeOfSync(context);
    }),
  },
  {
    id: 'fonts/rebuilt',
    title: '字体只留能写的内容再写回，Excel 的回答',
    needs: '1.18',
    expected: null,
    source: FIELD_REPORT,
    ask: onRichCell(async (range, context) => {
      const textRuns = (await runsOf(range, context)).map(({ text, font }) => {
        const settable = settableFont(font);
        return { text, ...(settable ? { font: settable } : {}) };
      });
      range.setCellProperties([[{ textRuns }]]);
      return codeOfSync(context);
    }),
  },
  {
    id: 'fonts/lost-by-values',
    title: '只写文字，一格中的几段字体成为一段',
    needs: '1.18',
    expected: 1,
    source: UNVERIFIED,
    ask: onRichCell(async (range, context) => {
      range.values = [['预算855万元']];
      return (await runsOf(range, context)).length;
    }),
  },
];
