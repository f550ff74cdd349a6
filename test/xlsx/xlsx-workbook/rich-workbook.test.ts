/** A workbook with all common kinds of contents: writing a cell keeps all of them, byte for byte. */
import { unzipSync } from 'fflate';
import { bookOf, styles, worksheet, type Parts } from '../../support/xlsx-builder';
import { openXlsx } from '../../../src/xlsx';
import { cellsOf, partText, readFile, write, cellWrite } from '../support';

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The `.rels` of a sheet: relationship type → target. */
function relationships(targets: readonly (readonly [id: string, type: string, target: string])[]): string {
  const list = targets.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${TYPES}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${RELATIONSHIPS}">${list.join('')}</Relationships>`;
}

const ROWS =
  '<row r="1" ht="30" customHeight="1"><c r="A1" s="1" t="inlineStr"><is><t>项目明细</t></is></c><c r="B1" t="inlineStr"><is><t>明细金额</t></is></c></row>' +
  '<row r="2"><c r="A2" t="inlineStr"><is><t>设备</t></is></c><c r="B2" s="2"><v>45</v></c></row>' +
  '<row r="3" hidden="1"><c r="A3" t="inlineStr"><is><t>隐藏的行</t></is></c><c r="B3" s="2"><v>1</v></c></row>' +
  '<row r="4"><c r="A4" t="inlineStr"><is><t>合计</t></is></c><c r="B4" s="2"><f>SUM(B2:B3)</f><v>46</v></c></row>' +
  '<row r="6"><c r="A6" t="b"><v>0</v></c></row>';

/** The elements after the cells, in the order of the schema. */
const TAIL =
  '<autoFilter ref="A1:B4"><filterColumn colId="0"><filters><filter val="设备"/></filters></filterColumn></autoFilter>' +
  '<mergeCells count="1"><mergeCell ref="D1:E2"/></mergeCells>' +
  '<phoneticPr fontId="1" type="noConversion"/>' +
  '<conditionalFormatting sqref="B2:B4"><cfRule type="cellIs" dxfId="0" priority="1" operator="greaterThan"><formula>100</formula></cfRule></conditionalFormatting>' +
  '<dataValidations count="1"><dataValidation type="decimal" operator="greaterThan" sqref="B2:B3"><formula1>0</formula1></dataValidation></dataValidations>' +
  '<hyperlinks><hyperlink ref="A2" r:id="rId5"/></hyperlinks>' +
  '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>' +
  '<pageSetup paperSize="9" r:id="rId6"/>' +
  '<headerFooter><oddFooter>&amp;C第 &amp;P 页</oddFooter></headerFooter>' +
  '<drawing r:id="rId1"/><legacyDrawing r:id="rId2"/>' +
  '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="x14"><controls><control shapeId="1025" r:id="rId7" name="复选框 1"/></controls></mc:Choice></mc:AlternateContent>' +
  '<tableParts count="1"><tablePart r:id="rId4"/></tableParts>' +
  '<extLst><ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:sparklineGroups/></ext></extLst>';

const IMAGE = Uint8Array.from({ length: 300 }, (_, index) => (index * 37) % 256);

const OTHER_PARTS: Parts = {
  'xl/worksheets/_rels/sheet1.xml.rels': relationships([
    ['rId1', 'drawing', '../drawings/drawing1.xml'],
    ['rId2', 'vmlDrawing', '../drawings/vmlDrawing1.vml'],
    ['rId3', 'comments', '../comments1.xml'],
    ['rId4', 'table', '../tables/table1.xml'],
    ['rId5', 'hyperlink', 'https://example.test/'],
    ['rId6', 'printerSettings', '../printerSettings/printerSettings1.bin'],
    ['rId7', 'ctrlProp', '../ctrlProps/ctrlProp1.xml'],
  ]),
  'xl/drawings/drawing1.xml': '<xdr:wsDr xmlns:xdr="urn:x"><!-- 图片和图表 --></xdr:wsDr>',
  'xl/drawings/_rels/drawing1.xml.rels': relationships([
    ['rId1', 'image', '../media/image1.png'],
    ['rId2', 'chart', '../charts/chart1.xml'],
  ]),
  'xl/drawings/vmlDrawing1.vml': '<xml><v:shape id="_x0000_s1025" type="#_x0000_t201"></v:shape>\r\n</xml>',
  'xl/media/image1.png': IMAGE,
  'xl/charts/chart1.xml': '<c:chartSpace xmlns:c="urn:c"><c:f>表!$B$2:$B$4</c:f></c:chartSpace>',
  'xl/comments1.xml':
    '<comments><commentList><comment ref="B2"><text><t>请核对</t></text></comment></commentList></comments>',
  'xl/tables/table1.xml': '<table id="1" name="表1" ref="A1:B4"><autoFilter ref="A1:B4"/></table>',
  'xl/ctrlProps/ctrlProp1.xml': '<formControlPr objectType="CheckBox" fmlaLink="$A$6" lockText="1"/>',
  'xl/printerSettings/printerSettings1.bin': IMAGE.slice(0, 40),
  'xl/vbaProject.bin': IMAGE.slice(0, 80),
  'customXml/item1.xml': '<data>自定义</data>',
  'docProps/custom.xml': '<Properties/>',
};

const SHEET = worksheet(ROWS, { head: '<sheetPr codeName="Sheet1"/>', tail: TAIL }).replace(
  '<worksheet ',
  `<worksheet xmlns:r="${TYPES}" `,
);

const WORKBOOK = bookOf({
  sheets: { 表: SHEET, 隐藏: worksheet('') },
  sheetAttributes: { 隐藏: 'state="hidden"' },
  workbookTail:
    '<definedNames><definedName name="金额">表!$B$2:$B$4</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">表!$A$1:$E$6</definedName></definedNames><calcPr calcId="191029"/>',
  related: {
    styles: [
      'styles.xml',
      styles(['<xf/>', '<xf><alignment wrapText="1"/></xf>', '<xf numFmtId="2" applyNumberFormat="1"/>']),
    ],
    theme: ['theme/theme1.xml', '<a:theme xmlns:a="urn:a" name="Office"/>'],
    vbaProject: ['vbaProject.bin', ''],
  },
  parts: OTHER_PARTS,
});

/** Parts besides the sheet that may change after a write. */
const MAY_CHANGE = ['xl/worksheets/sheet1.xml', 'xl/workbook.xml'];

test.each(['测试.xlsx', '测试.xlsm'])(
  '%s: a write keeps every part except the sheet byte for byte',
  async (name) => {
    const workbook = openXlsx(WORKBOOK, name);
    await workbook.write([cellWrite('B2', 46), cellWrite('A6', true)]);
    const [before, after] = [unzipSync(WORKBOOK), unzipSync(workbook.save())];
    expect(Object.keys(after)).toEqual(Object.keys(before));
    for (const [part, bytes] of Object.entries(before)) {
      if (!MAY_CHANGE.includes(part))
        expect([part, Buffer.compare(bytes, after[part] ?? new Uint8Array())]).toEqual([part, 0]);
    }
  },
);

test('a write changes only the values in the sheet, and only calculation on opening in the workbook', async () => {
  const after = await write(WORKBOOK, [cellWrite('B2', 46), cellWrite('A6', true)]);
  const stale = (xml: string): string =>
    xml.replace(/<f>SUM\(B2:B3\)<\/f>(<v>[^<]*<\/v>)?/, '<f>SUM(B2:B3)</f>');
  expect(stale(partText(after, 'xl/worksheets/sheet1.xml'))).toBe(
    stale(partText(WORKBOOK, 'xl/worksheets/sheet1.xml'))
      .replace('<c r="B2" s="2"><v>45</v></c>', '<c r="B2" s="2"><v>46</v></c>')
      .replace('<c r="A6" t="b"><v>0</v></c>', '<c r="A6" t="b"><v>1</v></c>'),
  );
  const plain = (xml: string): string => xml.replace(/ fullCalcOnLoad="1"|<!--.*?-->/g, '');
  expect(plain(partText(after, 'xl/workbook.xml'))).toBe(partText(WORKBOOK, 'xl/workbook.xml'));
});

test('writing the old values back restores the workbook', async () => {
  const there = await write(WORKBOOK, [cellWrite('B2', 46), cellWrite('A6', true)]);
  const back = await write(there, [cellWrite('B2', 45), cellWrite('A6', false)]);
  const cells = cellsOf(await readFile(back));
  expect({ ...cells, B4: undefined }).toEqual({ ...cellsOf(await readFile(WORKBOOK)), B4: undefined });
  expect(cells.B4?.formula).toBe('=SUM(B2:B3)');
});
