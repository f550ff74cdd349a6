/**
 * Malicious workbooks: small files that cause unbounded work in careless readers. Each kind states the expected outcome: words of the
 * message, which says that the file is refused or holds no form, or `FORM` if a form is read.
 */
import { Part, zipOf } from './zip.mjs';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const HEAD = `<worksheet xmlns="${MAIN}">`;

/** Inflated bytes per compressed byte. A large part with a higher ratio is refused as a zip bomb. */
const RATIO = 50;
const LARGE_PART = 16_000_000;

/**
 * A part made of pieces: `text` or `[text, times]`. It begins with a comment that can hardly be compressed, so that a
 * large part is not refused for its compression ratio alone.
 */
function part(...pieces) {
  const given = pieces.map((piece) => [piece].flat());
  const size = given.reduce((sum, [text, times = 1]) => sum + Buffer.byteLength(text) * times, 0);
  const whole = new Part(size > LARGE_PART ? noise(Math.ceil(size / RATIO)) : '');
  for (const [text, times] of given) whole.add(text, times);
  return whole;
}

/** A sheet with these cells, or with these elements after its cells. */
const sheet = (...pieces) => part(`${HEAD}<sheetData>`, ...pieces, '</sheetData></worksheet>');
const sheetWithTail = (...pieces) => part(`${HEAD}<sheetData/>`, ...pieces, '</worksheet>');
const strings = (...pieces) => part(`<sst xmlns="${MAIN}">`, ...pieces, '</sst>');
const styleSheet = (...pieces) => part(`<styleSheet xmlns="${MAIN}">`, ...pieces, '</styleSheet>');

/** @param tail elements after the list of sheets */
function book(sheets, related = {}, claims = {}, tail = '') {
  const names = Object.keys(sheets);
  const relation = (id, type, target) =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const rels = (list) => `<Relationships xmlns="${PACKAGE}/relationships">${list.join('')}</Relationships>`;
  return zipOf(
    {
      '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
      '_rels/.rels': rels([relation('a', 'officeDocument', 'xl/workbook.xml')]),
      'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${names
        .map((name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="s${index}"/>`)
        .join('')}</sheets>${tail}</workbook>`,
      'xl/_rels/workbook.xml.rels': rels([
        ...names.map((_, index) => relation(`s${index}`, 'worksheet', `s${index}.xml`)),
        ...Object.keys(related).map((type) => relation(type, type, `${type}.xml`)),
      ]),
      ...Object.fromEntries(names.map((name, index) => [`xl/s${index}.xml`, sheets[name]])),
      ...Object.fromEntries(Object.entries(related).map(([type, part]) => [`xl/${type}.xml`, part])),
    },
    claims,
  );
}

/** Comments of random letters, each shorter than the longest text that is read. */
function noise(length) {
  const letters = Buffer.alloc(length);
  let state = 20_260_101;
  for (let i = 0; i < length; i++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    letters[i] = 0x61 + ((state >>> 16) % 26);
  }
  return letters.toString().replace(/.{1,500000}/g, '<!--$&-->');
}

const rows = (count, cells) =>
  Array.from({ length: count }, (_, row) => `<row r="${row + 1}">${cells(row + 1)}</row>`).join('');
const CODES = ['[', '$', 'mhs', '[h', '"', '\\', '_', '0;', '[$-', 'yy'];

const ROW_OF_BLANKS = `<row>${'<c/>'.repeat(16_000)}</row>`;
const ROW_OF_NUMBERS = `<row>${'<c><v>1</v></c>'.repeat(100)}</row>`;

/** The outcome of a workbook with a form. */
const FORM = '';

const textCells = (row, words) =>
  words.map((word, index) => `<c r="${column(index)}${row}" t="str"><v>${word}</v></c>`).join('');
/** A sheet of texts, row by row. */
const texts = (lines) => sheet(rows(lines.length, (row) => textCells(row, lines[row - 1])));
const numbered = (count, make) => Array.from({ length: count }, (_, index) => make(index + 1)).flat();
const fields = (project) => [
  ['项目名称', `第${project}个项目`],
  ...['项目概况', '立项依据', '必要性', '当年预算', '总目标'].map((label) => [label, `第${project}项 3`]),
];
const BREAKDOWN = ['项目内容', '项目明细', '明细金额', '单价', '数量'];
const PROSE =
  '设备采购4*75000元=300000元，建设3个系统，按《管理办法》（某府〔2025〕8号）于2025年3月1日前办理；';
const SUMS = '1,000.5万元+200元×3人×12月=';
const target = (words, length) => [
  ...['产出指标', '数量指标', '设备数量'],
  words.repeat(Math.ceil(length / words.length)).slice(0, length),
];
const INDICATORS = ['一级指标', '二级指标', '三级指标', '指标值'];
/** A workbook with a form of these items and indicators, and further sheets. */
const formBook = (
  { items = ['电脑'], indicators = ['电脑数量'], text = '采购设备', columns = 1 },
  sheets = {},
  tail = '',
) =>
  book(
    {
      项目总体情况: texts([['财政项目支出绩效目标申报表'], ...fields(1), ['可行性', text]]),
      绩效目标: texts([
        [...INDICATORS, ...numbered(columns - 1, (town) => [`第${town}街道目标值`])],
        ...indicators.map((name) => ['产出指标', '数量指标', name, ...Array(columns).fill('2台')]),
        [''],
        BREAKDOWN,
        ...items.map((name) => ['设备', name, 100, 50, 2]),
      ]),
      ...sheets,
    },
    {},
    {},
    tail,
  );
/** A sheet with one formula in each row. */
const formulas = (count, make) => sheet(rows(count, (row) => `<c><f>${make(row)}</f><v>1</v></c>`));
/** A sheet with elements after 100 rows of numbers. */
const numbersWithTail = (...pieces) =>
  part(`${HEAD}<sheetData>`, [ROW_OF_NUMBERS, 100], '</sheetData>', ...pieces, '</worksheet>');

/** Workbooks of one sheet of cells, of elements after the cells, or of texts. */
const sheetBook = (...pieces) => book({ 表: sheet(...pieces) });
const tailBook = (...pieces) => book({ 表: sheetWithTail(...pieces) });
const textBook = (lines) => book({ 表: texts(lines) });
/** Workbooks of a blank sheet with shared strings or with formats. */
const stringBook = (...pieces) => book({ 表: sheet() }, { sharedStrings: strings(...pieces) });
const styleBook = (...pieces) => book({ 表: sheet() }, { styles: styleSheet(...pieces) });
/** A workbook of many sheets. */
const sheetsBook = (count, make) =>
  book(Object.fromEntries(numbered(count, (index) => [[`表${index}`, make(index)]])));
/** A workbook with a form and another sheet. */
const beside = (part, name = '表') => formBook({}, { [name]: part });

/** Kind → [words of the expected outcome, the file]. */
const KINDS = {
  'blank cells, tightly packed': [
    '200 倍以上',
    () =>
      book({ 表: new Part(`${HEAD}<sheetData>`).add(ROW_OF_BLANKS, 1_875).add('</sheetData></worksheet>') }),
  ],
  'blank cells': ['内部记录超过', () => sheetBook([ROW_OF_BLANKS, 1_875])],
  'unknown elements': ['内部记录超过', () => tailBook(['<x/>', 20_000_000])],
  'used cells': ['有内容的单元格超过', () => sheetBook([ROW_OF_NUMBERS, 12_000])],
  'a part of 300 MB': ['展开后超过 256 MB', () => sheetBook([' '.repeat(1_000), 300_000])],
  'parts of 450 MB together': [
    '展开后超过 384 MB',
    () =>
      book(Object.fromEntries(['一', '二', '三'].map((name) => [name, sheet([' '.repeat(1_000), 150_000])]))),
  ],
  'a part that is larger than it says': [
    '已损坏',
    () => book({ 表: sheet([ROW_OF_BLANKS, 1_250]) }, {}, { 'xl/s0.xml': 5_000_000 }),
  ],
  'a string of 10 MB': ['一段连续的内容超过', () => stringBook('<si><t>', ['字', 3_500_000], '</t></si>')],
  'a string of 3 MB in 100,000 cells': [
    '没有',
    () =>
      book(
        { 表: sheet(['<row><c t="s"><v>0</v></c></row>', 100_000]) },
        { sharedStrings: strings('<si><t>', ['字', 1_000_000], '</t></si>') },
      ),
  ],
  'a string of 30,000 characters in 100,000 cells': [
    '文字和公式合计超过',
    () =>
      book(
        { 表: sheet(['<row><c t="s"><v>0</v></c></row>', 100_000]) },
        { sharedStrings: strings('<si><t>', ['字', 30_000], '</t></si>') },
      ),
  ],
  'a string of 300,000 runs': [
    '没有',
    () =>
      book(
        { 表: sheet('<row><c t="s"><v>0</v></c></row>') },
        { sharedStrings: strings('<si>', ['<r><rPr><b/></rPr><t>字</t></r>', 300_000], '</si>') },
      ),
  ],
  'two million strings': ['不同的文字超过', () => stringBook(['<si><t>字</t></si>', 2_000_000])],
  '900,000 merges': [
    '合并单元格超过',
    () => tailBook('<mergeCells>', ['<mergeCell ref="A1:B2"/>', 900_000], '</mergeCells>'),
  ],
  '200 merges of full height': [
    '没有',
    () =>
      book({
        表: part(
          `${HEAD}<sheetData>${rows(50, (row) => `<c r="A${row}" t="str"><v>项目名称</v></c>`)}<row r="1048576"><c r="A1048576"><v>1</v></c></row></sheetData><mergeCells>${Array.from({ length: 200 }, (_, i) => `<mergeCell ref="${column(i)}1:${column(i)}1048576"/>`).join('')}</mergeCells></worksheet>`,
        ),
      }),
  ],
  '20,000 running totals': [
    '没有',
    () => sheetBook(rows(20_000, (row) => `<c><v>1</v></c><c><f>SUM(A$1:A${row})</f><v>${row}</v></c>`)),
  ],
  '20,000 running totals of another sheet, against each other': [
    '没有',
    () =>
      book({
        一: sheet(rows(10_000, (row) => `<c><v>1</v></c><c><f>SUM(二!B$1:B${row})</f></c>`)),
        二: sheet(rows(10_000, (row) => `<c><v>1</v></c><c><f>SUM(一!B$1:B${row})</f></c>`)),
      }),
  ],
  '500 sums over 200,000 rows': [
    '没有',
    () =>
      sheetBook(
        rows(500, (row) => `<c><v>1</v></c><c><f>SUM(A${row}:A200000)</f></c>`),
        ['<row><c><v>1</v></c></row>', 199_500],
      ),
  ],
  '20,000 headers of tables': ['栏目名称太多', () => textBook(numbered(20_000, () => [INDICATORS]))],
  '20,000 tables of one row': [
    '栏目名称太多',
    () => textBook(numbered(20_000, () => [BREAKDOWN, ['设备', '电脑', 100, 50, 2]])),
  ],
  '900 sheets with fields': ['申报表太多', () => sheetsBook(900, (index) => texts(fields(index)))],
  '6,000 forms below each other': ['申报表的各部分太多', () => textBook(numbered(6_000, fields))],
  'a list of 8,000 projects': [
    '清单里的项目太多',
    () =>
      textBook([
        ['2025年项目支出绩效目标申报表'],
        ['项目名称', '预算数', ...INDICATORS],
        ...numbered(8_000, (row) => [[`第${row}个项目`, 3, '产出指标', '数量指标', '培训人数', '100人']]),
      ]),
  ],
  '300,000 labels': [
    '栏目名称太多',
    () => textBook(numbered(100_000, () => [['项目名称', '当年预算', '总目标']])),
  ],
  '30,000 rows of levels without a header': [
    '没有',
    () => textBook(numbered(30_000, () => [['产出指标', '数量指标', '甲', '≥']])),
  ],
  '1,000 items and indicators with names alike': [
    '绩效目标的单元格太多',
    () =>
      formBook({
        items: numbered(1_000, (index) => `东湖社区东湖社区照明设备${index}采购`),
        indicators: numbered(1_000, (index) => `东湖社区东湖社区照明设备${index}数量`),
      }),
  ],
  '20,000 rows of 项目构成分解': [
    '表格的行太多',
    () => formBook({ items: numbered(20_000, (index) => `东湖社区设备${index}`) }),
  ],
  '20,000 rows of 制度保障': [
    '表格的行太多',
    () =>
      beside(
        texts([
          ['类别', '文件名称', '具体措施', '保障阶段'],
          ...numbered(20_000, (row) => [['项目管理', `管理办法${row}`, `按季度检查${row}`, '√实施阶段']]),
        ]),
        '制度保障',
      ),
  ],
  '200 columns of targets in 1,200 rows': [
    '表格的列太多',
    () => formBook({ columns: 200, indicators: numbered(1_200, (index) => `人数${index}`) }),
  ],
  '100 columns of targets in 1,500 rows': [
    '绩效目标的单元格太多',
    () => formBook({ columns: 100, indicators: numbered(1_500, (index) => `人数${index}`) }),
  ],
  '2,000 items and 590 indicators with names alike': [
    FORM,
    () =>
      formBook({
        items: numbered(1_990, (index) => `东湖社区东湖社区照明设备${index}采购`),
        indicators: numbered(590, (index) => `东湖社区东湖社区照明设备${index}数量`),
      }),
  ],
  '90 unknown columns of numbers in a breakdown': [
    FORM,
    () =>
      sheetsBook(1, (index) =>
        texts([
          ['财政项目支出绩效目标申报表'],
          ...fields(index),
          ['项目内容', '项目明细', '单价', '明细金额', ...numbered(90, (column) => `规模${column}`)],
          ...numbered(300, (row) => [
            ['设备', `电脑${row}`, 7, 77, ...numbered(90, (column) => column + row)],
          ]),
        ]),
      ),
  ],
  '50 forms of 260 rows': [
    '表格的文字太多',
    () =>
      sheetsBook(50, (index) =>
        texts([
          ['财政项目支出绩效目标申报表'],
          ...fields(index),
          BREAKDOWN,
          ...numbered(260, (row) => [['设备', `电脑${row}`, 100, 50, 2]]),
        ]),
      ),
  ],
  '60 forms in which every number is wrong': [
    FORM,
    () =>
      sheetsBook(60, (index) =>
        texts([
          ['财政项目支出绩效目标申报表'],
          ...fields(index),
          INDICATORS,
          ...numbered(20, (row) => [['产出指标', '数量指标', `设备${row}数量`, '若干 ']]),
          [''],
          BREAKDOWN,
          ...numbered(20, (row) => [['设备', `设备${row},`, '100 元 ', '５０元 ', ' 3 台']]),
        ]),
      ),
  ],
  '280 targets of 30,000 characters': [
    '文字太多',
    () => textBook([...fields(1), INDICATORS, ...numbered(280, () => [target(PROSE, 30_000)])]),
  ],
  '280 targets of 340 characters': [
    FORM,
    () => textBook([...fields(1), INDICATORS, ...numbered(280, () => [target(PROSE, 340)])]),
  ],
  'seven fields of 32,000 characters': [
    FORM,
    () =>
      textBook([
        ['财政项目支出绩效目标申报表'],
        ...fields(1).slice(0, 1),
        ...['项目概况', '立项依据', '必要性', '可行性', '总目标', '年度目标', '实施计划'].map((label) => [
          label,
          SUMS.repeat(1_280),
        ]),
        INDICATORS,
        target('2台', 2),
        BREAKDOWN,
        ['设备', '电脑', 100, 50, 2],
      ]),
  ],
  '280 names of 330 brackets': [
    FORM,
    () => formBook({ indicators: numbered(280, (index) => `${'（【“'.repeat(110)}${index}`) }),
  ],
  '1,800 items of 50 characters of sums': [
    FORM,
    () => formBook({ items: numbered(1_800, (index) => `${index}${SUMS.repeat(2)}`) }),
  ],
  'texts of 30,000 characters in 850 rows': [
    '文字和公式合计超过',
    () => formBook({ items: numbered(850, (index) => `设备${index}采购、`.repeat(3_500)) }),
  ],
  '16,000 columns of targets': ['表格的列太多', () => formBook({ columns: 16_000 })],
  '20 tables of 2,000 rows side by side': [
    '栏目名称太多',
    () =>
      beside(
        texts(
          numbered(2_000, (row) => [
            numbered(20, () => [
              ...(row > 1 ? ['产出指标', '数量指标', `人数${row}`, '3人'] : INDICATORS),
              '',
            ]),
          ]),
        ),
      ),
  ],
  '60,000 rows of text beside a form': [
    FORM,
    () =>
      beside(
        texts(
          numbered(60_000, (row) => [[`记-${row}`, `支付第${row}笔办公费用`, '张三', `备注${row}`, row]]),
        ),
        '台账',
      ),
  ],
  '200,000 rows of numbers beside a form': [
    FORM,
    () => beside(sheet(rows(199_900, (row) => `<c><v>${row}</v></c>`.repeat(3))), '台账'),
  ],
  '100,000 rows of text beside a form': [
    '有文字或公式的单元格超过',
    () => beside(texts(numbered(100_000, (row) => [[`记-${row}`, `第${row}笔`, '张三', row]])), '台账'),
  ],
  '100,000 defined names over a form': [
    FORM,
    () =>
      formBook(
        {},
        { 表: formulas(20_000, (row) => `名称${row}+1`) },
        `<definedNames>${numbered(100_000, (index) => `<definedName name="名称${index}">绩效目标!$D$${(index % 500) + 1}</definedName>`).join('')}</definedNames>`,
      ),
  ],
  '1,000 sheets with names of 31 characters, in 24 formulas each': [
    FORM,
    () => {
      const name = (index) => `${'长'.repeat(26)}${String(index).padStart(5, '0')}`;
      return formBook(
        {},
        Object.fromEntries(
          numbered(1_000, (index) => [
            [name(index), formulas(24, (row) => `'${name((index % 1_000) + 1)}'!A${row}+绩效目标!D2`)],
          ]),
        ),
      );
    },
  ],
  '100,000 validations, 100,000 links and 100,000 formats by condition': [
    FORM,
    () =>
      beside(
        numbersWithTail(
          [
            '<conditionalFormatting sqref="A1:XFD1048576"><cfRule type="expression" dxfId="0" priority="1"><formula>A1>1</formula></cfRule></conditionalFormatting>',
            100_000,
          ],
          '<dataValidations>',
          [
            '<dataValidation type="list" sqref="A1:XFD1048576"><formula1>"是,否"</formula1></dataValidation>',
            100_000,
          ],
          '</dataValidations><hyperlinks>',
          ['<hyperlink ref="A1:XFD1048576" location="表!A1"/>', 100_000],
          '</hyperlinks>',
        ),
      ),
  ],
  'a chain of 24,000 formulas that begins in a form': [
    FORM,
    () => beside(formulas(24_000, (row) => (row === 1 ? '绩效目标!D2' : `A${row - 1}+1`))),
  ],
  'a circle of 24,000 formulas over a form': [
    FORM,
    () => beside(formulas(24_000, (row) => `A${(row % 24_000) + 1}+绩效目标!D2`)),
  ],
  'a formula with 2,600 brackets in each of 1,000 rows': [
    FORM,
    () => beside(formulas(1_000, () => `${'('.repeat(2_600)}1${')'.repeat(2_600)}`)),
  ],
  '1,500 sheets with the header of a form': [
    '表头太多',
    () => sheetsBook(1_500, () => texts([INDICATORS, ['产出指标', '数量指标', '人数', '3人']])),
  ],
  '90,000 small merges in the rows of a ledger': [
    FORM,
    () =>
      beside(
        part(
          `${HEAD}<sheetData>${rows(90_000, (row) => textCells(row, [`项${row}`, '', '是']))}</sheetData><mergeCells>`,
          rows(90_000, (row) => `<mergeCell ref="A${row}:B${row}"/>`).replaceAll(/<\/?row[^>]*>/g, ''),
          '</mergeCells></worksheet>',
        ),
      ),
  ],
  '60,000 formats of numbers beside a form': [
    FORM,
    () =>
      book(
        {
          表: texts([['财政项目支出绩效目标申报表'], ...fields(1)]),
          数: sheet(
            rows(60_000, (row) => `<c s="${row - 1}"><v>${row}</v></c><c s="${row - 1}"><v>${row}</v></c>`),
          ),
        },
        {
          styles: styleSheet(
            `<numFmts>${numbered(60_000, (id) => `<numFmt numFmtId="${id + 200}" formatCode="0&quot;第${id}项&quot;"/>`).join('')}</numFmts><cellXfs>`,
            numbered(60_000, (id) => `<xf numFmtId="${id + 200}"/>`).join(''),
            '</cellXfs>',
          ),
        },
      ),
  ],
  'characters without width in 300,000 texts': [
    FORM,
    () => beside(texts(numbered(124_000, (row) => [[`\u200b项\u200b目\u202e名称${row}`, '\u200b\u200b']]))),
  ],
  '40,000 titles beside a form': [
    FORM,
    () => beside(texts(numbered(39_000, (row) => [[`（${row}）财政项目支出绩效目标申报表（续表${row}）`]]))),
  ],
  '200 cells with 5,000 colons each': [
    FORM,
    () => beside(texts(numbered(200, (row) => [[`甲${row}：`.repeat(5_000)]]))),
  ],
  'a ledger of 60,000 rows with the headers of a table': [
    FORM,
    () =>
      beside(
        texts([['采购台账'], BREAKDOWN, ...numbered(60_000, (row) => [['设备', `电脑${row}`, 100, 50, 2]])]),
        '台账',
      ),
  ],
  'a million hidden rows': [
    FORM,
    () => beside(sheet(Array.from({ length: 1_000_000 }, () => '<row hidden="1"/>').join(''))),
  ],
  '60,000 shared formulas of two cells over a form': ['公式超过', () => sharedFormulas(60_000)],
  '300,000 rows from the last to the first': [
    FORM,
    () =>
      beside(sheet(numbered(300_000, (row) => `<row r="${300_001 - row}"><c><v>1</v></c></row>`).join(''))),
  ],
  'counts of one object without an end': [FORM, () => formBook({ text: '3个系统、7个系统，'.repeat(3_000) })],
  '24,000 shared formulas over a form': [FORM, () => sharedFormulas(12_000)],
  '24,000 sums over a form': [
    FORM,
    () => beside(formulas(24_000, (row) => `SUM(绩效目标!A${(row % 100) + 1}:Z1000)`)),
  ],
  '24,000 formulas to another workbook': [
    FORM,
    () => beside(formulas(24_000, (row) => `[1]S!A${row}+绩效目标!D2`)),
  ],
  '100,000 sums over a form': [
    '公式超过',
    () => beside(sheet(rows(100_000, (row) => `<c><f>SUM(绩效目标!A${(row % 100) + 1}:Z1000)</f></c>`))),
  ],
  '100,000 formulas to another workbook': [
    '公式超过',
    () => beside(sheet(rows(100_000, (row) => `<c><f>[1]S!A${row}+绩效目标!D2</f><v>1</v></c>`))),
  ],
  'text in GBK': [
    '文字编码（GBK）',
    () =>
      book({
        表: Buffer.from(
          '<?xml version="1.0" encoding="GBK"?><worksheet><!--\xbd\xf0--></worksheet>',
          'latin1',
        ),
      }),
  ],
  '5,000 sheets': ['工作表超过', () => sheetsBook(5_000, () => sheet())],
  '19,000 sheets': ['工作表超过', () => sheetsBook(19_000, () => sheet())],
  '30,000 entries': ['文件超过', () => sheetsBook(30_000, () => sheet())],
  '200,000 formats': ['单元格格式超过', () => styleBook('<cellXfs>', ['<xf/>', 200_000], '</cellXfs>')],
  '200,000 number formats': [
    '单元格格式超过',
    () =>
      styleBook(
        '<numFmts>',
        Array.from({ length: 200_000 }, (_, id) => `<numFmt numFmtId="${id + 200}" formatCode="0"/>`).join(
          '',
        ),
        '</numFmts>',
      ),
  ],
  'number formats of marks without an end': [
    '没有',
    () =>
      book(
        { 表: sheet(rows(CODES.length, (row) => `<c s="${row - 1}"><v>43831</v></c>`)) },
        {
          styles: styleSheet(
            '<numFmts>',
            CODES.map(
              (code, id) =>
                `<numFmt numFmtId="${id + 200}" formatCode="${code.repeat(30_000).replaceAll('"', '&quot;')}"/>`,
            ).join(''),
            '</numFmts><cellXfs>',
            CODES.map((_, id) => `<xf numFmtId="${id + 200}"/>`).join(''),
            '</cellXfs>',
          ),
        },
      ),
  ],
  'shared formulas of brackets': ['文字和公式合计超过', () => book({ 表: longSharedFormula('[') })],
  'shared formulas of apostrophes': ['文字和公式合计超过', () => book({ 表: longSharedFormula("'") })],
  'shared formulas of references': ['文字和公式合计超过', () => book({ 表: longSharedFormula('A1+') })],
  'a formula of 20 MB': [
    '一段连续的内容超过',
    () => sheetBook('<row><c><f>', ['1+', 10_000_000], '1</f><v>1</v></c></row>'),
  ],
  'arrays side by side': ['数组公式超过', () => sheetBook(`<row>${arrays(16_000)}</row>`)],
  '2,000 arrays of 100,000 rows': [
    '没有',
    () => sheetBook(`<row>${arrays(2_000)}</row>`, ['<row><c/></row>', 99_999]),
  ],
  'spans over all columns': [
    '结构异常',
    () =>
      book({
        表: part(
          `${HEAD}<cols>`,
          ['<col min="1" max="16384" width="9"/>', 1_000_000],
          '</cols><sheetData/></worksheet>',
        ),
      }),
  ],
  'a comment of 200 MB': ['一段连续的内容超过', () => sheetBook('<!--', [' -'.repeat(500), 200_000], ' -->')],
  'an instruction without an end': [
    '一段连续的内容超过',
    () => sheetBook('<?x ', ['? '.repeat(500), 200_000]),
  ],
  'brackets in a CDATA section': [
    '一段连续的内容超过',
    () =>
      sheetBook(
        '<row><c t="inlineStr"><is><t><![CDATA[',
        [']'.repeat(1_000), 100_000],
        ']]></t></is></c></row>',
      ),
  ],
  'references to characters': [
    '一段连续的内容超过',
    () => sheetBook('<row><c t="inlineStr"><is><t>', ['&#65;', 20_000_000], '</t></is></c></row>'),
  ],
  'an element of two million attributes': [
    '结构异常',
    () => sheetBook(`<row ${Array.from({ length: 2_000_000 }, (_, i) => `a${i}=""`).join(' ')}/>`),
  ],
  'namespaces on every element': [
    '结构异常',
    () => tailBook(['<x xmlns:a="urn:a" xmlns:b="urn:b"/>', 2_000_000]),
  ],
  'prefixes without an end': [
    '结构异常',
    () => tailBook(Array.from({ length: 1_000_000 }, (_, i) => `<p${i}:x xmlns:p${i}="urn:p"/>`).join('')),
  ],
  'names without an end': [
    '没有',
    () => tailBook(Array.from({ length: 2_000_000 }, (_, i) => `<x${i}/>`).join('')),
  ],
  'elements within elements': ['结构异常', () => book({ 表: part(HEAD, ['<x>', 1_000_000]) })],
  'styles of 60 MB': ['展开后超过 32 MB', () => styleBook([' '.repeat(1_000), 60_000])],
};

/** Pairs of cells with a shared formula about a form. */
const sharedFormulas = (count) =>
  beside(
    sheet(
      rows(
        count,
        (row) =>
          `<c r="A${row}"><f t="shared" ref="A${row}:B${row}" si="${row}">绩效目标!D$1:D$100+1</f><v>1</v></c><c r="B${row}"><f t="shared" si="${row}"/><v>1</v></c>`,
      ),
    ),
  );

function longSharedFormula(mark) {
  const text = mark.repeat(Math.floor(8_000 / mark.length)).replaceAll("'", '&apos;');
  return sheet(`<row><c><f t="shared" si="0">${text}1</f><v>1</v></c></row>`, [
    '<row><c><f t="shared" si="0"/><v>1</v></c></row>',
    20_000,
  ]);
}

/** Cells with an array formula of 100,000 rows each. */
function arrays(count) {
  return Array.from({ length: count }, (_, index) => {
    return `<c><f t="array" ref="${column(index)}1:${column(index)}100000">1</f></c>`;
  }).join('');
}

function column(index) {
  const letter = (value) => String.fromCharCode(65 + value);
  return index < 26 ? letter(index) : column(Math.floor(index / 26) - 1) + letter(index % 26);
}

export const hostileWorkbooks = Object.entries(KINDS).map(([name, [words, make]]) => ({ name, words, make }));
