/**
 * The sample form with drawings, comments, controls and other contents of workbooks. Its parts are written as Excel
 * writes them, so that other programs can also open the file.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { CHART, COMMENTS, CONTROLS, DRAWING, IMAGE, TABLE, VML } from './rich-parts';

const SAMPLE = path.resolve(__dirname, '../forms/minhang-2020.xlsx');
const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The sheets' parts: 项目总体情况 and 绩效目标. */
export const OVERVIEW_PART = 'xl/worksheets/sheet1.xml';
export const TARGETS_PART = 'xl/worksheets/sheet2.xml';

/** Elements after the cells of 绩效目标, in the order of the schema; merged cells come between the two. */
const AUTO_FILTER =
  '<autoFilter ref="A17:I22"><filterColumn colId="8"><filters><filter val="年度项目"/></filters></filterColumn></autoFilter>';
const AFTER_MERGES =
  '<conditionalFormatting sqref="D18:D22"><cfRule type="colorScale" priority="1"><colorScale><cfvo type="min"/><cfvo type="max"/><color rgb="FFFFFFFF"/><color rgb="FFF8696B"/></colorScale></cfRule></conditionalFormatting>' +
  '<dataValidations count="1"><dataValidation type="decimal" operator="greaterThan" allowBlank="1" showErrorMessage="1" sqref="D18:D22"><formula1>0</formula1></dataValidation></dataValidations>' +
  '<hyperlinks><hyperlink ref="A18" location="项目总体情况!B4" display="项目名称"/></hyperlinks>';
const AFTER_MARGINS =
  '<headerFooter><oddFooter>&amp;C第 &amp;P 页</oddFooter></headerFooter>' +
  `<drawing r:id="rId1"/><legacyDrawing r:id="rId2"/>${CONTROLS}` +
  '<tableParts count="1"><tablePart r:id="rId4"/></tableParts>' +
  '<extLst><ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:sparklineGroups xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:sparklineGroup><x14:sparklines><x14:sparkline><xm:f>绩效目标!D18:D22</xm:f><xm:sqref>K18</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst>';

/** A hidden row, a table, and the cell to which the form control is linked. */
const MORE_ROWS =
  '<row r="30"><c r="K30" t="inlineStr"><is><t>名称</t></is></c><c r="L30" t="inlineStr"><is><t>数</t></is></c></row>' +
  '<row r="31"><c r="K31" t="inlineStr"><is><t>甲</t></is></c><c r="L31"><f>D18*2</f><v>90</v></c></row>' +
  '<row r="32" hidden="1"><c r="K32" t="inlineStr"><is><t>隐藏的行</t></is></c></row>' +
  '<row r="40"><c r="K40" t="b"><v>0</v></c></row>';

const HIDDEN_SHEET =
  '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>名单</t></is></c><c r="B1"><f>绩效目标!D18*2</f><v>90</v></c></row></sheetData></worksheet>';

const TARGETS_RELATIONSHIPS = relationships([
  ['rId1', 'drawing', '../drawings/drawing1.xml'],
  ['rId2', 'vmlDrawing', '../drawings/vmlDrawing1.vml'],
  ['rId3', 'comments', '../comments1.xml'],
  ['rId4', 'table', '../tables/table1.xml'],
  ['rId5', 'ctrlProp', '../ctrlProps/ctrlProp1.xml'],
]);

const NEW_PARTS: Readonly<Record<string, string | Uint8Array>> = {
  'xl/worksheets/sheet4.xml': HIDDEN_SHEET,
  'xl/worksheets/_rels/sheet2.xml.rels': TARGETS_RELATIONSHIPS,
  'xl/drawings/drawing1.xml': DRAWING,
  'xl/drawings/_rels/drawing1.xml.rels': relationships([
    ['rId1', 'image', '../media/image1.png'],
    ['rId2', 'chart', '../charts/chart1.xml'],
  ]),
  'xl/drawings/vmlDrawing1.vml': VML,
  'xl/media/image1.png': IMAGE,
  'xl/charts/chart1.xml': CHART,
  'xl/comments1.xml': COMMENTS,
  'xl/tables/table1.xml': TABLE,
  'xl/ctrlProps/ctrlProp1.xml':
    '<formControlPr xmlns="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" objectType="CheckBox" fmlaLink="$K$40" lockText="1" noThreeD="1"/>',
};

const OVERRIDES: readonly (readonly [part: string, type: string])[] = [
  ['xl/worksheets/sheet4.xml', `${SHEET}.worksheet+xml`],
  ['xl/drawings/drawing1.xml', 'application/vnd.openxmlformats-officedocument.drawing+xml'],
  ['xl/charts/chart1.xml', 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml'],
  ['xl/comments1.xml', `${SHEET}.comments+xml`],
  ['xl/tables/table1.xml', `${SHEET}.table+xml`],
  ['xl/ctrlProps/ctrlProp1.xml', 'application/vnd.ms-excel.controlproperties+xml'],
];

/**
 * The form, with 45 instead of 46 as its first amount (D18), a formula (L31) that depends on it, and the legal basis
 * (B9) in two fonts.
 * @param macros adds macros, as in an .xlsm
 */
export function richForm({ macros = false } = {}): Uint8Array {
  const parts: Record<string, Uint8Array> = unzipSync(readFileSync(SAMPLE));
  const edit = (part: string, change: (xml: string) => string): void => {
    parts[part] = strToU8(change(strFromU8(parts[part] ?? new Uint8Array())));
  };
  edit(OVERVIEW_PART, (xml) =>
    replaced(
      xml,
      /(<c r="B9"[^>]*>)<is><t>(.{3,30}?：|&#20381;&#25454;&#65306;)(.*?)<\/t><\/is>/s,
      inTwoFonts,
    ),
  );
  edit(TARGETS_PART, enrich);
  edit('xl/workbook.xml', enrichWorkbook);
  edit('xl/_rels/workbook.xml.rels', (xml) =>
    before(
      xml,
      '</Relationships>',
      relationship('rId6', 'worksheet', 'worksheets/sheet4.xml') + (macros ? MACRO_RELATIONSHIP : ''),
    ),
  );
  edit('[Content_Types].xml', (xml) => contentTypes(xml, macros));
  for (const [name, content] of Object.entries(NEW_PARTS))
    parts[name] = typeof content === 'string' ? strToU8(content) : content;
  if (macros) parts['xl/vbaProject.bin'] = IMAGE;
  return zipSync(parts);
}

const MACRO_RELATIONSHIP =
  '<Relationship Id="rId7" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/>';

function inTwoFonts(_: string, cell: string, label: string, text: string): string {
  const font = '<sz val="11"/><rFont val="宋体"/>';
  return `${cell}<is><r><rPr><b/>${font}</rPr><t>${label}</t></r><r><rPr>${font}<color rgb="FFC00000"/></rPr><t>${text}</t></r></is>`;
}

function enrich(sheet: string): string {
  const edits: readonly ((xml: string) => string)[] = [
    (xml) => replaced(xml, '<worksheet ', `<worksheet xmlns:r="${TYPES}" `),
    (xml) =>
      replaced(xml, '</cols>', '<col width="12" hidden="1" customWidth="1" min="13" max="13"/></cols>'),
    (xml) => replaced(xml, /(<c r="D18"[^>]*>)<v>46<\/v>/, '$1<v>45</v>'),
    (xml) => before(xml, '</sheetData>', MORE_ROWS),
    (xml) => before(xml, '<mergeCells ', AUTO_FILTER),
    (xml) => replaced(xml, '</mergeCells>', `</mergeCells>${AFTER_MERGES}`),
    (xml) => before(xml, '</worksheet>', AFTER_MARGINS),
  ];
  return edits.reduce((xml, edit) => edit(xml), sheet);
}

function enrichWorkbook(workbook: string): string {
  const names =
    '<definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="1" hidden="1">绩效目标!$A$17:$I$22</definedName>' +
    '<definedName name="_xlnm.Print_Area" localSheetId="1">绩效目标!$A$1:$I$23</definedName>' +
    '<definedName name="明细金额">绩效目标!$D$18:$D$22</definedName></definedNames>';
  const sheet = `<sheet xmlns:r="${TYPES}" name="名单" sheetId="4" state="hidden" r:id="rId6"/></sheets>`;
  return replaced(
    replaced(replaced(workbook, '</sheets>', sheet), '<definedNames/>', names),
    '<calcPr calcId="124519" fullCalcOnLoad="1"/>',
    '<calcPr calcId="191029"/>',
  );
}

function contentTypes(types: string, macros: boolean): string {
  const overrides = OVERRIDES.map(([part, type]) => `<Override PartName="/${part}" ContentType="${type}"/>`);
  const defaults =
    '<Default Extension="png" ContentType="image/png"/>' +
    '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>' +
    (macros ? '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>' : '');
  const all = before(before(types, '<Override ', defaults), '</Types>', overrides.join(''));
  return macros
    ? replaced(all, `${SHEET}.sheet.main+xml`, 'application/vnd.ms-excel.sheet.macroEnabled.main+xml')
    : all;
}

function relationships(list: readonly (readonly [id: string, type: string, target: string])[]): string {
  const all = list.map(([id, type, target]) => relationship(id, type, target)).join('');
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all}</Relationships>`;
}

function relationship(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${TYPES}/${type}" Target="${target}"/>`;
}

function before(xml: string, anchor: string, text: string): string {
  return replaced(xml, anchor, `${text}${anchor}`);
}

/** @throws Error if the sample has changed */
function replaced(
  xml: string,
  what: string | RegExp,
  text: string | ((match: string, ...groups: string[]) => string),
): string {
  const found = typeof what === 'string' ? xml.includes(what) : what.test(xml);
  if (!found) throw new Error(`not in the sample: ${String(what)}`);
  return typeof text === 'string' && typeof what === 'string'
    ? xml.replace(what, () => text)
    : typeof text === 'string'
      ? xml.replace(what, text)
      : xml.replace(what, text);
}
