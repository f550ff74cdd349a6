import { strFromU8, unzipSync } from 'fflate';
import { unusableFile, type OverviewReport } from '../../../src/overview';
import { overviewXlsx } from '../../../src/overview/render/xlsx';
import type { SheetSnapshot } from '../../../src/workbook/snapshot';
import { openXlsx } from '../../../src/xlsx';
import { fileOf, finding, overviewOf, wan } from '../support';

const make = (report: Partial<OverviewReport>): Promise<Uint8Array> =>
  overviewXlsx({ overview: overviewOf(), across: null, facts: [], ...report }, (file) => `../in/${file}`);
const sheetsOf = async (bytes: Uint8Array): Promise<readonly SheetSnapshot[]> =>
  (await openXlsx(bytes, 'x.xlsx').read()).sheets;
const rowOf = (sheet: SheetSnapshot | undefined, row: number) =>
  (sheet?.cells ?? []).filter((cell) => cell.row === row).map(({ value }) => value);
const partsOf = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));

const overview = overviewOf(
  fileOf('a.xlsx', {
    status: 'blocked',
    budget: wan('1234.5678'),
    findings: [
      finding(),
      finding({ sheet: "甲'乙", cell: 'B2', severity: 'warning', explanation: '已核实' }),
    ],
  }),
  unusableFile('坏&.xlsx', '文件已损坏。'),
);

test('writes sheets and rows that this program can read', async () => {
  const [summary, forms, findings, across, problems] = await sheetsOf(
    await make({ overview, facts: [['程序版本', '1.0.0']] }),
  );
  expect(rowOf(summary, 0)).toEqual(['审核汇总']);
  expect(rowOf(summary, 1)).toEqual(['程序版本', '1.0.0']);
  expect(rowOf(forms, 1)).toEqual(['读不了', '坏&.xlsx', '文件已损坏。']);
  expect(rowOf(forms, 2)).toEqual(['甲单位', '甲项目', 2026, 1234.5678, '不能提交', 1, 0, 0, 1, 'a.xlsx']);
  expect(rowOf(findings, 2)).toContain('已核实');
  expect(rowOf(across, 1)).toEqual(['没有在申报表之间核对。']);
  expect(rowOf(problems, 1)).toEqual(['金额不等于单价×数量', '错误', 1, 1]);
});

test('has filters over all rows, frozen headings and links to cells', async () => {
  const parts = partsOf(await make({ overview }));
  const sheet = parts['xl/worksheets/sheet3.xml'] ?? '';
  expect(sheet).toContain('<autoFilter ref="A1:I3"/>');
  expect(sheet).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
  expect(sheet).toMatch(
    /<hyperlink ref="E2" r:id="(rIdFile1)" location="(&apos;|')绩效目标(&apos;|')!D18"\/>/,
  );
  expect(sheet).toMatch(/location="('|&apos;)甲('|&apos;){2}乙('|&apos;)!B2"/);
  // Excel requires this order.
  expect(sheet.indexOf('</sheetData>')).toBeLessThan(sheet.indexOf('<autoFilter'));
  expect(sheet.indexOf('<autoFilter')).toBeLessThan(sheet.indexOf('<hyperlinks'));
  const rels = parts['xl/worksheets/_rels/sheet3.xml.rels'] ?? '';
  expect(rels.match(/TargetMode="External"/g)).toHaveLength(1);
  expect(parts['xl/worksheets/_rels/sheet2.xml.rels']).toContain('Target="../in/坏&amp;.xlsx"');
});

test('prints on A4 landscape, with all columns on a page and the heading on every page', async () => {
  const parts = partsOf(await make({ overview }));
  const sheet = parts['xl/worksheets/sheet3.xml'] ?? '';
  expect(sheet).toMatch(/<worksheet [^>]*><sheetPr><pageSetUpPr fitToPage="1"\/><\/sheetPr><sheetViews>/);
  expect(sheet).toMatch(/<pageSetup paperSize="9" [^>]*\/><\/worksheet>$/);
  const book = parts['xl/workbook.xml'] ?? '';
  expect(book).toContain(
    '<definedName name="_xlnm.Print_Titles" localSheetId="2">\'问题\'!$1:$1</definedName>',
  );
  expect(book).toMatch(/_FilterDatabase" localSheetId="2" hidden="1">'问题'!\$A\$1:\$I\$3</);
  // An empty list of findings between forms has no filter.
  expect(book).not.toContain('localSheetId="3"');
});

test('writes texts that look like formulas or markup as texts', async () => {
  const evil = [
    '=1+1',
    '+1',
    '-1',
    '@A1',
    '</t><f>1+1</f>',
    'a\u0000\ud800b',
    '_x0041_',
    '长'.repeat(40_000),
  ];
  const bytes = await make({ overview: overviewOf(...evil.map((project) => fileOf('a.xlsx', { project }))) });
  const [, forms] = await sheetsOf(bytes);
  const projects = forms?.cells.filter(({ row, column }) => row > 0 && column === 1) ?? [];
  expect(projects.map(({ value }) => value)).toEqual([
    ...evil.slice(0, 5),
    'ab',
    '_x0041_',
    '长'.repeat(32_767),
  ]);
  expect(projects.filter(({ formula }) => formula !== undefined)).toEqual([]);
  expect(Object.values(partsOf(bytes)).join('')).not.toMatch(/<f[ >]/);
});

test('writes amounts as numbers with all their decimals', async () => {
  const bytes = await make({
    overview: overviewOf(
      fileOf(
        'a.xlsx',
        { budget: wan('296') },
        { budget: wan('0.12345') },
        { budget: wan('123456789012345.67') },
      ),
    ),
  });
  const [, forms] = await sheetsOf(bytes);
  const amounts = forms?.cells.filter(({ row, column }) => row > 0 && column === 3) ?? [];
  expect(amounts.map(({ value }) => value)).toEqual(['123456789012345.67', 296, 0.12345]);
  expect(partsOf(bytes)['xl/styles.xml']).toContain('formatCode="#,##0.00000"');
});

test('the same report gives the same bytes', async () => {
  const [first, second] = [await make({ overview }), await make({ overview })];
  expect(Buffer.compare(first, second)).toBe(0);
});
