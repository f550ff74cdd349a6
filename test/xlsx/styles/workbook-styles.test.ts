import { strToU8, zipSync } from 'fflate';
import { readWorkbookStyles } from '../../../src/xlsx/styles/workbook-styles';
import { cellIndex } from '../../../src/workbook/a1';

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const rels = (...targets: [string, string, string][]) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${REL}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

/** A workbook of one sheet. */
function workbook(sheet: string, styles: string, theme = ''): Uint8Array {
  const parts = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': rels(['r1', 'officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': `<workbook ${MAIN} xmlns:r="${REL}"><sheets><sheet name="表" sheetId="1" r:id="s1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': rels(
      ['s1', 'worksheet', 'worksheets/sheet1.xml'],
      ['s2', 'styles', 'styles.xml'],
      ['s3', 'theme', 'theme/theme1.xml'],
    ),
    'xl/worksheets/sheet1.xml': `<worksheet ${MAIN}>${sheet}</worksheet>`,
    'xl/styles.xml': `<styleSheet ${MAIN}>${styles}</styleSheet>`,
    'xl/theme/theme1.xml': `<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:clrScheme>${theme}</a:clrScheme></a:themeElements></a:theme>`,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])));
}

const STYLES = `
  <fonts><font><sz val="11"/></font><font><name val="宋体"/><b/><i val="0"/><u/><sz val="14"/><color theme="4" tint="-0.5"/></font></fonts>
  <fills><fill/><fill><patternFill patternType="solid"><fgColor rgb="FFFFFF00"/></patternFill></fill></fills>
  <borders><border/><border><left style="thin"/><top style="mediumDashed"><color indexed="10"/></top><bottom style="none"/></border></borders>
  <cellStyleXfs><xf fontId="0"/></cellStyleXfs>
  <cellXfs><xf/><xf fontId="1" fillId="1" borderId="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf></cellXfs>
  <dxfs><dxf><font><b/></font><border><left style="thick"/></border></dxf></dxfs>`;

test('a cell format contains its font, fill, borders and alignment', () => {
  const { styles } = readWorkbookStyles(
    workbook(
      '',
      STYLES,
      '<a:accent1><a:srgbClr val="4472C4"/></a:accent1><a:dk1><a:sysClr lastClr="000000"/></a:dk1>',
    ),
  );
  expect(styles).toEqual([
    { size: 11 },
    {
      font: '宋体',
      size: 14,
      bold: true,
      underline: true,
      color: '#223962',
      fill: '#ffff00',
      horizontal: 'center',
      vertical: 'middle',
      wrap: true,
      borders: { left: { line: 'thin', color: '#000000' }, top: { line: 'medium', color: '#ff0000' } },
    },
  ]);
});

test('a sheet contains widths, fixed heights and the formats of its cells', () => {
  const { sheets } = readWorkbookStyles(
    workbook(
      `<sheetViews><sheetView showGridLines="0"/></sheetViews>
       <sheetFormatPr defaultColWidth="10.5" defaultRowHeight="14.25"/>
       <cols><col min="1" max="2" width="22"/><col min="3" max="16384" width="9"/></cols>
       <sheetData><row r="1" ht="30" customHeight="1"><c r="B1" s="1"/><c r="C1" s="0"/></row><row r="2" ht="15"/></sheetData>`,
      STYLES,
    ),
  );
  const [sheet] = sheets;
  expect(sheet?.gridlines).toBe(false);
  expect([...(sheet?.columnWidths ?? [])].slice(0, 3)).toEqual([
    [0, 22],
    [1, 22],
    [2, 9],
  ]);
  expect(sheet?.columnWidths.size).toBeLessThan(1000);
  expect([...(sheet?.rowHeights ?? [])]).toEqual([[0, 30]]);
  expect([...(sheet?.fittedHeights ?? [])]).toEqual([[1, 15]]);
  expect(sheet).toMatchObject({ defaultWidth: 10.5, defaultHeight: 14.25 });
  expect([...(sheet?.cells ?? [])]).toEqual([[cellIndex(0, 1), 1]]);
});
