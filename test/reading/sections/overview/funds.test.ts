/** 项目资金: where its members and their amounts stand. */
import type { Overview } from '../../../../src/form/overview';
import { workbookOf, type CellSketch } from '../../../support/snapshots';
import { number, only, readOne, rows, seen } from '../../support/sketch';

function read(lines: readonly (readonly CellSketch[])[], merges: readonly string[] = []): Overview {
  const { overview } = readOne({ 总体: rows(lines, merges) });
  if (!overview) throw new Error('no overview');
  return overview;
}

/** Fields that make the rows a section. */
const LEAD: readonly (readonly CellSketch[])[] = [
  ['项目概况', '一段概况'],
  ['必要性', '必要'],
];

describe('资金', () => {
  const funds = (lines: readonly (readonly CellSketch[])[], merges: readonly string[] = []): unknown =>
    Object.entries(read([...LEAD, ...lines], merges).funds).map(([id, cell]) => [
      id,
      seen(cell),
      number(cell),
    ]);

  test('文字前后的空格不改变资金来源', () => {
    expect(
      funds([
        [' 项目资金 ', ' 资金总额 ', 100, ' 其中：财政拨款 ', 80],
        [null, null, null, ' 其他资金 ', 20],
        [null, ' 中央财政资金 ', null, ' 省级财政资金 '],
        [null, 30, null, 50],
      ]),
    ).not.toContainEqual(expect.arrayContaining([expect.stringMatching(/资金$/)]));
  });

  test('相邻的格', () => {
    expect(
      funds([
        ['项目资金', '资金总额', 100, '其中：财政拨款', 80],
        [null, null, null, '其他资金', 20],
      ]),
    ).toEqual([
      ['currentYear', 'C3 100', '100'],
      ['fiscal', 'E3 80', '80'],
      ['other', 'E4 20', '20'],
    ]);
  });

  test.each([
    [
      'side by side',
      [
        ['项目资金', '资金总额', '2024年', '2025年', '2026年'],
        [null, 3600, 1200, 1400, 1100],
      ],
      'D4 1400',
    ],
    [
      'below each other',
      [
        ['项目资金', '资金总额', 3600],
        [null, '2024年', 1200],
        [null, '2025年', 1400],
      ],
      'C5 1400',
    ],
    [
      'with words',
      [
        ['总预算', 3600],
        ['2024年预算', 1200],
        ['2025年预算', 1400],
      ],
      'B5 1400',
    ],
  ])('takes the amount under the form’s year, with years %s', (_, lines, year) => {
    const { funds, fundRows } = read([['项目支出绩效目标申报表（2025年）'], ['项目概况', '概况'], ...lines]);
    expect(Object.entries(funds).map(([id, cell]) => [id, seen(cell)])).toContainEqual(['currentYear', year]);
    expect(Object.keys(funds)).toContain('total');
    expect(fundRows).toEqual([]);
  });

  test.each([
    [
      'total and sources',
      '总额78，其中财政拨款60，自筹资金12',
      [
        ['total', 78],
        ['fiscal', 60],
        ['other', 12],
      ],
    ],
    [
      'sources',
      '区级财政60万元，街道自筹5万元',
      [
        ['own', 60],
        ['other', 5],
      ],
    ],
    ['a sentence', '区级财政安排60万元用于采购，其余自筹。', []],
  ])('reads a list of funds in one cell: %s', (_, text, expected) => {
    const read = funds([
      ['资金来源', text],
      ['当年预算', 78],
    ]) as [string, string, string][];
    expect(read.filter(([id]) => id !== 'currentYear').map(([id, , value]) => [id, Number(value)])).toEqual(
      expected,
    );
  });

  test.each([
    ['中央补助', '省级补助', '县级配套'],
    ['省级资金', '市级投入', '学校自筹'],
    ['财政经费', '单位自有资金', '村级自筹'],
    ['省拨经费', '学校配套', '企业出资'],
    ['省级补助', '市本级', '工会经费'],
  ])('takes sources by their words: %s, %s, %s', (...labels) => {
    const { funds: known, fundRows } = read(
      [
        ...LEAD,
        ['项目资金', '资金总额', 6],
        [null, labels[0], 1],
        [null, labels[1], 2],
        [null, labels[2], 3],
      ],
      ['A3:A6'],
    );
    const { currentYear, ...sources } = known;
    expect(number(currentYear)).toBe('6');
    const parts = [
      ...Object.values(sources),
      ...fundRows.filter(({ relation }) => relation === 'part').map(({ cell }) => cell),
    ];
    expect(parts.map((cell) => Number(number(cell))).sort()).toEqual([1, 2, 3]);
  });

  test('a source in the row below the others', () => {
    const { funds: known, fundRows } = read([
      ...LEAD,
      ['申请金额', 480, '其中：省拨经费', 300],
      ['学校配套', 150],
      ['建设目标', '建成基地5个'],
    ]);
    expect([number(known.currentYear), number(known.own)]).toEqual(['480', '300']);
    expect(fundRows.map(({ cell, relation }) => [cell.label, number(cell), relation])).toEqual([
      ['学校配套', '150', 'part'],
    ]);
  });

  test('合计 beside sources, with the amounts below', () => {
    const { funds: known, fundRows } = read([
      ...LEAD,
      ['资金需求', '合计', '省级补助', '县级配套', '其他渠道'],
      [null, 420, 300, 110, 10],
    ]);
    expect([known.currentYear, known.own, known.other].map(number)).toEqual(['420', '300', '10']);
    expect(fundRows.map(({ cell, relation }) => [number(cell), relation])).toEqual([['110', 'part']]);
  });

  test.each([
    [420, 'year'],
    [425, 'unknown'],
  ])('a total of %s beside sources with the amounts below, under a budget of 420', (amount, relation) => {
    const { funds: known, fundRows } = read(
      [
        ...LEAD,
        ['总预算', 900, '当年预算', 420],
        ['资金构成', '资金总额', '一般公共预算资金', '政府性基金', '其他资金'],
        [null, amount, 300, 110, 10],
      ],
      ['A4:A5'],
    );
    expect([known.currentYear, known.other].map(number)).toEqual(['420', '10']);
    expect(fundRows.find(({ cell }) => number(cell) === String(amount))?.relation).toBe(relation);
    if (amount === 420) expect(number(known.own)).toBe('300');
  });

  test('总经费 beside the years of a table of sources is their sum; the year of a table of expenses is no budget', () => {
    const { funds: known, periodSums } = read([
      ['科研项目绩效目标申报表'],
      ['（2026年度）'],
      ...LEAD,
      ['经费来源（万元）', '总经费', '2026年', '2027年'],
      ['财政经费', 220, 120, 100],
      ['单位自筹', 60, 30, 30],
      ['合计', 280, 150, 130],
      ['经费科目', '总经费', '2026年', '2027年'],
      ['设备费', 90, 60, 30],
      ['业务费', 190, 90, 100],
    ]);
    expect([known.currentYear, known.other].map(number)).toEqual(['150', '30']);
    expect(periodSums.map(({ name, total }) => [name, number(total)])).toEqual([
      ['财政经费', '220'],
      ['单位自筹', '60'],
      ['合计', '280'],
      ['设备费', '90'],
      ['业务费', '190'],
    ]);
  });

  test('小计 beside 财政拨款 is its amount, and the rows below it are parts of it', () => {
    const { funds: known, fundRows } = read(
      [
        ...LEAD,
        ['资金来源', '资金总额', null, 460],
        [null, '财政拨款', '小计', 410],
        [null, null, '一般公共预算资金', 400],
        [null, null, '政府性基金', 10],
        [null, '其他资金', null, 50],
      ],
      ['A3:A7', 'B3:C3', 'B4:B6', 'B7:C7'],
    );
    expect([known.currentYear, known.fiscal, known.other].map(number)).toEqual(['460', '410', '50']);
    expect(known.fiscal?.label).toBe('财政拨款');
    expect(fundRows.map(({ cell, relation }) => [number(cell), relation])).toEqual([
      ['400', 'detail'],
      ['10', 'detail'],
    ]);
  });

  test('words below 总计, with the amounts of its sources beside them, are its amount', () => {
    const { funds: known } = read([
      ...LEAD,
      ['项目资金构成', '总计（万元）', '省级专项', '县级预算', '其他'],
      [null, '待定', 20, 28.5, 0],
    ]);
    expect([known.currentYear ?? known.total].map((cell) => cell?.text)).toEqual(['待定']);
  });

  test.each([
    ['市县配套资金', 'part'],
    ['省级配套资金', 'unknown'],
    ['其中：县级资金', 'unknown'],
  ])('%s below 申请省级资金 is %s', (label, relation) => {
    const { fundRows } = read([
      ...LEAD,
      ['资金情况（万元）', '项目总投资', 1860],
      [null, '其中：申请省级资金', 1200],
      [null, label, 560],
      [null, '自筹资金', 100],
    ]);
    expect(fundRows.map(({ cell, relation: is }) => [cell.label, is])).toEqual([[label, relation]]);
  });

  test('an unknown source between others in a row of sources', () => {
    const { funds: known, fundRows } = read([
      ...LEAD,
      ['资金需求', '合计', '车购税', '省级', '县级'],
      [null, 264, 150, 60, 54],
    ]);
    expect([number(known.currentYear), number(known.own)]).toEqual(['264', '150']);
    expect(fundRows.map(({ cell, relation }) => [number(cell), relation])).toEqual([
      ['60', 'part'],
      ['54', 'part'],
    ]);
  });

  test('a table of sources on a sheet of its own, with a column of codes', () => {
    const { overview } = readOne({
      基本信息: rows([['项目基本信息表'], ...LEAD, ['项目总额', 310]]),
      资金明细: rows([
        ['资金来源明细'],
        ['资金性质', '支出功能分类', '申报数'],
        ['一般公共预算拨款', 2100301, 250],
        ['单位资金', 2100301, 60],
        ['合计', null, 310],
      ]),
    });
    const { own, other } = overview?.funds ?? {};
    expect([seen(own), seen(other)]).toEqual(['C3 250', 'C4 60']);
  });

  test.each([
    ['当年预算：共180万元，其中：一般公共预算150万元，上年结转20万元'],
    ['当年预算：180万元（一般公共预算150万元、上年结转20万元）'],
  ])('sources behind a total: %s', (text) => {
    const { funds: known, fundRows } = read([...LEAD, [text]]);
    expect([number(known.currentYear), number(known.own)]).toEqual(['180', '150']);
    expect(fundRows.map(({ cell, relation }) => [number(cell), relation])).toEqual([['20', 'part']]);
  });

  test('只写“其他”的一行', () => {
    expect(
      funds([
        ['项目资金申请（万元）', '资金总额：', 24],
        [null, '财政拨款：', 24],
        [null, '其他：', 5],
      ]),
    ).toEqual([
      ['currentYear', 'C3 24', '24'],
      ['fiscal', 'C4 24', '24'],
      ['other', 'C5 5', '5'],
    ]);
  });

  test('其中又写了一次财政拨款：前一个是合计', () => {
    expect(funds([['预算资金', 72, '其中：财政拨款', 60, '其他资金', 12]])).toEqual([
      ['fiscal', 'D3 60', '60'],
      ['other', 'F3 12', '12'],
      ['currentYear', 'B3 72', '72'],
    ]);
  });

  test('上一行是栏目和它的值，不是这个数的表头', () => {
    expect(
      funds([
        ['项目名称', '筛查', '预算编码', 330100260045],
        ['资金总额', 156, '财政拨款', 150, '上年结余', 6],
      ]),
    ).toEqual([
      ['currentYear', 'B4 156', '156'],
      ['fiscal', 'D4 150', '150'],
    ]);
    expect(
      funds([
        ['项目名称', '筛查', '预算编码', '330100260045', null],
        ['项目资金', '合计', 156, '财政拨款', 156],
      ]),
    ).toContainEqual(['fiscal', 'E4 156', '156']);
    expect(
      funds([
        ['项目名称', '租用', '资金性质', '一般公共预算'],
        ['单位名称', '某局', '金额（万元）', 4980],
      ]),
    ).toEqual([['total', 'D4 4980', '4980']]);
  });

  test('本级财政和上级补助之外没有别的来源', () => {
    expect(
      funds([
        ['资金总额', 318, '其中：县级财政', 128],
        [null, null, '上级补助', 180],
      ]),
    ).toEqual([
      ['currentYear', 'B3 318', '318'],
      ['upper', 'D4 180', '180'],
      ['own', 'D3 128', '128'],
    ]);
  });

  test('“其中：”开头的一行是上一行的来源', () => {
    expect(
      funds([
        ['预算金额', '上年预算', 600, '本年预算', 500],
        [null, '其中：', '一般公共预算', 480, '其他来源', 20],
      ]),
    ).toEqual([
      ['currentYear', 'E3 500', '500'],
      ['other', 'F4 20', '20'],
      ['own', 'D4 480', '480'],
    ]);
  });

  test.each(['待定', '详见附件', '壹佰万元整', '一百八十', 'XX万元'])('金额处写的是“%s”', (text) => {
    expect(
      funds([
        ['项目资金', '资金总额', 100, '其中：财政拨款', text],
        [null, null, null, '其他资金', 20],
      ]),
    ).toEqual([
      ['currentYear', 'C3 100', '100'],
      ['fiscal', `E3 ${text}`, 'unreadable'],
      ['other', 'E4 20', '20'],
    ]);
  });

  test('括号里说明其中多少', () => {
    expect(
      funds([
        ['当年预算：60.00（其中政府采购30.00）'],
        ['财政拨款：60（其中：上级20，本级40）'],
        ['其他资金：0（含其中10）'],
      ]),
    ).toEqual([
      ['currentYear', 'A3 60.00', '60'],
      ['fiscal', 'A4 60', '60'],
      ['other', 'A5 0（含其中10）', 'unreadable'],
    ]);
  });

  test('市级财政拨款和其他资金合起来是当年的', () => {
    const { funds: read1, fundRows } = read([
      ...LEAD,
      ['项目资金', '合计', 60, '1、市级财政拨款', 50, '2、其他资金', 5],
      ['必要性', '必要'],
    ]);
    expect([seen(read1.own), seen(read1.other), fundRows.length]).toEqual(['E3 50', 'G3 5', 0]);
  });

  test('项目的总预算不是当年的', () => {
    expect(funds([['项目资金', '项目总预算', 100, '其中：财政拨款', 80]])).toEqual([
      ['total', 'C3 100', '100'],
      ['fiscal', 'E3 80', '80'],
    ]);
  });

  test('合计在财政拨款之上，上年度的数在左边', () => {
    expect(
      funds([
        ['资金来源（万元）', '项目', '上年度预算安排', '本年度申请金额'],
        [null, '合计', 90, 100],
        [null, '财政拨款', 70, 80],
        [null, '其他资金', 20, 20],
      ]),
    ).toEqual([
      ['currentYear', 'D4 100', '100'],
      ['fiscal', 'D5 80', '80'],
      ['other', 'D6 20', '20'],
    ]);
  });

  test('各级资金并列，金额在下面', () => {
    const { funds: yearFunds, fundRows: more } = read([
      ...LEAD,
      ['资金来源', '合计', '其中：中央资金', '省级资金', '市级资金', '县级资金', '其他资金'],
      ['（万元）', 100, 40, 30, 20, null, 10],
    ]);
    expect(Object.entries(yearFunds).map(([id, cell]) => [id, seen(cell)])).toEqual([
      ['currentYear', 'B4 100'],
      ['upper', 'C4 40'],
      ['other', 'G4 10'],
      ['own', 'D4 30'],
    ]);
    expect(more.map(({ cell, relation }) => [seen(cell), relation])).toEqual([['E4 20', 'part']]);
  });

  test('各级资金并列：已有本级的不再推断，人数不是资金', () => {
    const { funds: yearFunds, fundRows: more } = read([
      ...LEAD,
      ['资金来源', '合计', '省级财政安排', '市级资金', '受益人数', '其他资金'],
      ['（万元）', 100, 60, 30, 500, 10],
    ]);
    expect(seen(yearFunds.own)).toBe('C4 60');
    expect(more.map(({ cell, relation }) => [seen(cell), relation])).toEqual([['D4 30', 'part']]);
  });

  test('总额和金额在一格，来源在下面各行', () => {
    expect(
      funds([
        ['资金总额及构成', '总额106万元'],
        [null, '一、财政拨款：100万元'],
        [null, '二、其他资金：6万元'],
      ]),
    ).toEqual([
      ['currentYear', 'B3 106万元', '106'],
      ['fiscal', 'B4 100万元', '100'],
      ['other', 'B5 6万元', '6'],
    ]);
  });

  test('列表接着往下还有一项，标签没有合并到那里', () => {
    const { fundRows: more } = read([
      ...LEAD,
      ['资金总额及构成', '总额100万元'],
      [null, '一、财政拨款：60万元'],
      [null, '二、其他资金：10万元'],
      [null, '三、其他：30万元'],
    ]);
    expect(more.map(({ cell, relation }) => [seen(cell), relation])).toEqual([['B6 30万元', 'part']]);
  });

  test('项目资金旁边就是金额', () => {
    expect(funds([['项目资金（万元）', 36, '其中：财政资金', 36]])).toEqual([
      ['currentYear', 'B3 36', '36'],
      ['fiscal', 'D3 36', '36'],
    ]);
    expect(funds([['项目资金', '36万元']])).toEqual([['currentYear', 'B3 36万元', '36']]);
  });

  test('预算金额旁边写“合计：”', () => {
    expect(funds([['预算金额（万元）', '合计：58.6', '一般公共预算：58.6', '政府性基金：-']])).toEqual([
      ['currentYear', 'B3 58.6', '58.6'],
      ['own', 'C3 58.6', '58.6'],
    ]);
  });

  test('合计不是确定的数', () => {
    expect(
      funds([
        ['资金来源', '合计', '财政拨款', '其他资金'],
        ['（万元）', '约300左右（待定）', 280, 20],
      ]),
    ).toEqual([
      ['currentYear', 'B4 约300左右（待定）', 'unreadable'],
      ['fiscal', 'C4 280', '280'],
      ['other', 'D4 20', '20'],
    ]);
  });

  test('空着的资金不取下一行的内容', () => {
    expect(
      funds(
        [
          ['项目资金', '年度资金总额', 100],
          [null, '其他资金', null],
          ['立项依据', '某办发〔2024〕15号'],
        ],
        ['A3:A4'],
      ),
    ).toEqual([
      ['currentYear', 'C3 100', '100'],
      ['other', 'C4', 'blank'],
    ]);
  });

  test('一行标签，下一行是数', () => {
    expect(
      funds(
        [
          ['项目资金（万元）', '年度资金总额', '财政拨款', '其他资金'],
          [null, 100, 80, 20],
        ],
        ['A3:A4'],
      ),
    ).toEqual([
      ['currentYear', 'B4 100', '100'],
      ['fiscal', 'C4 80', '80'],
      ['other', 'D4 20', '20'],
    ]);
  });

  test('同一格：带单位、有空格、全角、不是数', () => {
    expect(
      funds([
        ['一、项目总预算： 296.00 万元'],
        ['二、当年预算：２９６．００'],
        ['（一）财政拨款：854万854万（上级）'],
        ['（二）其他资金：无'],
      ]),
    ).toEqual([
      ['total', 'A3 296.00 万元', '296'],
      ['currentYear', 'A4 ２９６．００', '296'],
      ['fiscal', 'A5 854万854万（上级）', 'unreadable'],
      ['other', 'A6 无', 'blank'],
    ]);
  });

  test('全部在一格', () => {
    expect(
      funds([
        [
          '年度资金总额及构成（万元）',
          '年度资金总额：420.00\n一、财政拨款：380.00（其中：上级财政资金：200.00；本级财政资金：180.00）\n二、自有资金：40.00',
        ],
      ]),
    ).toEqual([
      ['currentYear', 'B3 420.00', '420'],
      ['fiscal', 'B3 380.00', '380'],
      ['upper', 'B3 200.00', '200'],
      ['own', 'B3 180.00', '180'],
      ['other', 'B3 40.00', '40'],
    ]);
  });

  test('上年度的数在旁边：取本年度的', () => {
    expect(
      funds([
        ['资金来源（万元）', '项目', '上年度预算安排', '上年度实际执行', '本年度申请金额'],
        [null, '财政拨款', 310, 305.6, 342],
        [null, '其他资金', 0, 0, 0],
      ]),
    ).toEqual([
      ['fiscal', 'E4 342', '342'],
      ['other', 'E5 0', '0'],
    ]);
  });

  test('公式和错误值', () => {
    expect(
      funds([
        ['总预算', { formula: '=C4+C5', value: 5 }],
        ['当年预算', { error: '#REF!' }],
        ['其他资金', ''],
      ]),
    ).toEqual([
      ['total', 'B3 0', '0'],
      ['currentYear', 'B4 #REF!', 'error'],
      ['other', 'B5', 'blank'],
    ]);
  });

  test('标签和数拼在一格的公式', () => {
    const form = only(
      workbookOf({
        总体: rows([...LEAD, ['总预算', 5], [{ formula: '="二、当年预算："&B3' }], ['项目总目标', '目标']]),
      }),
    );
    expect(number(form.overview?.funds.currentYear)).toBe('5');
  });

  test('三项来源，第三项的名称不认识', () => {
    const lines = [
      ['项目资金申请', '资金总额：', 250],
      [null, '一、预算资金：', 200],
      [null, '二、自有资金：', 30],
      [null, '三、其他：', 20],
    ];
    expect(funds(lines, ['A3:A6'])).toEqual([
      ['currentYear', 'C3 250', '250'],
      ['fiscal', 'C4 200', '200'],
      ['other', 'C5 30', '30'],
    ]);
    expect(
      read([...LEAD, ...lines], ['A3:A6']).fundRows.map(({ cell, relation }) => [seen(cell), relation]),
    ).toEqual([['C6 20', 'part']]);
  });

  test('小计下面的明细', () => {
    const lines = [
      ['项目资金', '年度资金总额', 10],
      [null, '（一）财政拨款小计', 8],
      [null, '1、一般公共预算', 8],
      [null, '（二）自有资金小计', 2],
      [null, '1、事业收入', 2],
    ];
    expect(
      read([...LEAD, ...lines], ['A3:A7']).fundRows.map(({ cell, relation }) => [seen(cell), relation]),
    ).toEqual([
      ['C5 8', 'detail'],
      ['C7 2', 'detail'],
    ]);
  });

  test('合计在项目资金右边，上年与本年各一列', () => {
    expect(
      funds(
        [
          ['项目资金申请', '项目', '上年度安排资金', '本年度申请资金'],
          [null, '合计', 213.4, 259],
          [null, '县级资金', 213.4, 259],
        ],
        ['A3:A5'],
      ),
    ).toEqual([
      ['currentYear', 'D4 259', '259'],
      ['own', 'D5 259', '259'],
    ]);
  });

  test.each([
    ['下达资金总额'],
    ['本次下达中央预算内投资（万元）'],
    ['当年年度预算'],
    ['当年度金额'],
    ['2023年预算安排'],
  ])('%s', (label) => {
    expect(
      funds(
        [
          ['资金情况', label, 19],
          [null, '其中：财政资金', 19],
        ],
        ['A3:A4'],
      ),
    ).toEqual([
      ['currentYear', 'C3 19', '19'],
      ['fiscal', 'C4 19', '19'],
    ]);
  });

  test('名称不认识的一行正好是下面各项之和：推断为当年预算，并且说明', () => {
    const lines = (amount: number) => [
      ['项目资金', '项目总预算', 90],
      [null, '本批安排数', amount],
      [null, '其中：财政拨款', 50],
      [null, '其他资金', 10],
    ];
    const { funds: found, fundRows } = read([...LEAD, ...lines(60)], ['A3:A6']);
    expect(seen(found.currentYear)).toBe('C4 60');
    expect(fundRows.map(({ cell, relation }) => [seen(cell), relation])).toEqual([['C4 60', 'year']]);
    const open = read([...LEAD, ...lines(61)], ['A3:A6']);
    expect(open.funds.currentYear).toBeUndefined();
    expect(open.fundRows.map(({ relation }) => relation)).toEqual(['unknown']);
  });

  test('资金旁边的代码和比率不是资金', () => {
    const lines = [
      ['项目资金', '当年预算', 65],
      [null, '其中：财政资金', 64.99, '财政资金科目代码', '21305'],
      [null, '其他资金', 0],
      [null, '年度预算执行率', '100%', '分值', '10分'],
    ];
    expect(read([...LEAD, ...lines], ['A3:A6']).fundRows).toEqual([]);
  });

  test('上年度一列划着线：取本年度的', () => {
    const lines = [
      ['资金来源', '项目', '上年度预算安排', '本年度申请金额'],
      [null, '合计', '——', 21.62],
      [null, '本级财政拨款', '——', 21.62],
    ];
    expect(funds(lines, ['A3:A5'])).toEqual([
      ['currentYear', 'D4 21.62', '21.62'],
      ['own', 'D5 21.62', '21.62'],
    ]);
  });

  test('表头旁边的“金额：”', () => {
    expect(
      funds([
        ['填报单位：某局', null, '金额：100 万元'],
        ['年度目标', '目标'],
      ]),
    ).toEqual([['currentYear', 'C3 100 万元', '100']]);
  });

  test('金额后面写着构成', () => {
    expect(funds([['资金总额及构成', '总额106万元\n一、财政拨款：106万元']])).toEqual([
      ['currentYear', 'B3 106万元', '106'],
    ]);
    expect(funds([['资金总额', '500万元（其中上级资金220万元）']])).toEqual([
      ['currentYear', 'B3 500万元', '500'],
      ['upper', 'B3 220万元', '220'],
    ]);
    expect(funds([['项目资金', '96.5万元，其中：财政拨款90万元，其他资金6.5万元。']])).toEqual([
      ['currentYear', 'B3 96.5万元', '96.5'],
      ['fiscal', 'B3 90万元', '90'],
      ['other', 'B3 6.5万元', '6.5'],
    ]);
    expect(funds([['项目资金', '预算总额：96.0\n其中：财政拨款：90\n其他资金：6']])).toEqual([
      ['currentYear', 'B3 96.0', '96'],
      ['fiscal', 'B3 90', '90'],
      ['other', 'B3 6', '6'],
    ]);
    const { fundRows } = read([...LEAD, ['资金总额', '96万元，其中财政拨款90万元，待落实6万元']]);
    expect(fundRows.map(({ cell, relation }) => [cell.label, cell.text, relation])).toEqual([
      ['待落实', '6万元', 'unknown'],
    ]);
    expect(funds([['年度资金总额及构成', '总额106万元\n一、财政拨款：106万元']])).toEqual([
      ['currentYear', 'B3 106万元', '106'],
    ]);
  });
});

test('sources below 总预算 and 当年预算 that stand side by side are not divided between them', () => {
  const { funds, fundRows } = read(
    [
      ...LEAD,
      ['项目总预算', 180, '项目当年预算', 62],
      ['项目资金来源', '来源项目', '金额', null],
      [null, '合计', 62, null],
      [null, '一般公共预算财政拨款', 59, null],
      [null, '其他资金', 3, null],
    ],
    ['A4:A7'],
  );
  expect(Object.entries(funds).map(([id, cell]) => [id, number(cell)])).toEqual([
    ['total', '180'],
    ['currentYear', '62'],
    ['other', '3'],
    ['own', '59'],
  ]);
  expect(fundRows.map(({ cell, relation }) => [cell.label, relation])).toEqual([['合计', 'year']]);
});

test('years beside 资金总额 are headers of columns, and its amount stands below', () => {
  const { funds } = read(
    [...LEAD, ['资金安排', '资金总额', '2024年', '2025年'], [null, 3600, 2200, 1400]],
    ['A3:A4'],
  );
  expect(Object.entries(funds).map(([id, cell]) => [id, seen(cell)])).toEqual([['currentYear', 'B4 3600']]);
});

test.each([['自筹经费'], ['单位自筹资金'], ['其他收入'], ['其它来源资金'], ['其他渠道'], ['非财政拨款']])(
  '%s is 其他资金',
  (label) => {
    const { funds } = read([...LEAD, ['当年预算', 60, '其中：财政拨款', 50], [null, null, label, 10]]);
    expect(number(funds.other)).toBe('10');
  },
);

test.each([
  ['总经费', '经费预算（万元）'],
  ['总额', '资金（万元）'],
])('%s beside %s is the total', (label, head) => {
  const { funds } = read([...LEAD, [head, label, 60, '财政资金', 50, '自筹经费', 10]]);
  expect(number(funds.currentYear)).toBe('60');
});

test('sources in one row below 总预算 and 当年预算 belong to the year, even those below 总预算', () => {
  const { funds, fundRows } = read([
    ...LEAD,
    ['项目总预算', 960, '当年预算', 300],
    ['其中：省级资金', 205, '市县资金', 80, '自筹', 15],
  ]);
  const sources = [...Object.values(funds), ...fundRows.map(({ cell }) => cell)];
  expect(sources.map(number).sort()).toEqual(['15', '205', '300', '80', '960']);
});

test('估算总投资 is 总预算', () => {
  const { funds } = read([
    ...LEAD,
    ['估算总投资', 900, '当年预算', 650],
    ['一般公共预算', 500, '单位自筹', 150],
  ]);
  expect([number(funds.total), number(funds.currentYear)]).toEqual(['900', '650']);
});

test('sources between 总经费 and 当年申请 are those of 总经费', () => {
  const { funds, overallFunds } = read([
    ...LEAD,
    ['经费预算（万元）', '总经费', 600, '财政经费', 450, '自筹经费', 150],
    ['当年申请', 220],
  ]);
  expect(Object.keys(funds)).toEqual(['total', 'currentYear']);
  expect(Object.values(overallFunds?.funds ?? {}).map(number)).toEqual(['600', '450', '150']);
});

test('sources beside a vertical label above the row of 合计 are parts of it', () => {
  const { funds, fundRows } = read(
    [...LEAD, ['资金需求（万元）', '省级资金', 800, '市县配套', 300], [null, '社会资金', 200, '合计', 1300]],
    ['A3:A4'],
  );
  const cells = [...Object.values(funds), ...fundRows.map(({ cell }) => cell)];
  expect(cells.map(number).sort()).toEqual(['1300', '200', '300', '800']);
});

test('levels of government alone head amounts or stand before them', () => {
  const sum = ({ funds, fundRows }: Overview): unknown =>
    [...Object.values(funds), ...fundRows.map(({ cell }) => cell)].map(number).sort();
  const heads = [
    ['项目资金', '总额', '中央', '省', '市', '县'],
    [null, 5600, 3360, 1200, 300, 740],
  ];
  const beside = [
    ['资金总额：', 1400, '其中：', '省级：', 900],
    [null, null, null, '市级：', 500],
  ];
  expect(sum(read([...LEAD, ...heads]))).toEqual(['1200', '300', '3360', '5600', '740']);
  expect(sum(read([...LEAD, ...beside]))).toEqual(['1400', '500', '900']);
});

test('a numbered source beside a label is not its amount', () => {
  const { funds } = read([...LEAD, ['资金(元)', '1 专项', 1200000]]);
  expect(Object.values(funds).filter(({ reading }) => reading.kind === 'unreadable')).toEqual([]);
});

test('资金来源 above 金额: the amounts below 合计 and the sources', () => {
  const { funds } = read(
    [
      ['项目概况', '一段概况', null, null],
      ['必要性', '必要', null, null],
      ['资金来源', '合计', '上级补助', '本级财政', '单位资金'],
      ['金额（万元）', 35, 30, 0, 5],
    ],
    ['B1:E1', 'B2:E2'],
  );
  expect(Object.entries(funds).map(([id, cell]) => [id, seen(cell)])).toEqual([
    ['currentYear', 'B4 35'],
    ['upper', 'C4 30'],
    ['own', 'D4 0'],
    ['other', 'E4 5'],
  ]);
});

test.each([
  [
    '合计 behind the sources, with other fields beside',
    [
      ['经费来源', '区财政', '街道配套', '合计', '联系人及电话', '柏某'],
      ['金额（万元）', 90, 20, 120, '项目类别', '一次性'],
    ],
    ['120', '90', '20'],
  ],
  [
    'a list beside 其中',
    [
      ['经费预算：', '120万元'],
      ['其中：', '区财政90万元，街道配套20万元'],
    ],
    ['120', '90', '20'],
  ],
])('a total and its sources: %s', (_, lines, amounts) => {
  const { funds, fundRows } = read([...LEAD, ...lines]);
  const parts = fundRows.filter(({ relation }) => relation === 'part').map(({ cell }) => cell);
  const { currentYear, total, ...sources } = funds;
  expect([currentYear ?? total, ...Object.values(sources), ...parts].map(number)).toEqual(amounts);
});

describe('amounts by periods', () => {
  const table = (head: readonly CellSketch[], lines: readonly (readonly CellSketch[])[]): Overview =>
    read(
      [...LEAD, ['本年目标', '修复古籍'], ['资金安排', ...head], ...lines.map((line) => [null, ...line])],
      [`A4:A${4 + lines.length}`],
    );
  const sums = ({ periodSums }: Overview): unknown =>
    periodSums.map(({ name, total, parts }) => [name, number(total), parts.map(number)]);
  const YEARS = ['年份', '2024年（已完成）', '2025年（本次申请）', '合计'];

  test('those of the form are its funds, and each row is a sum of its periods', () => {
    const read = table(YEARS, [
      ['财政拨款', 150, 160, 310],
      ['自筹', 10, 20, 40],
      ['合计', 160, 180, 350],
    ]);
    expect(Object.entries(read.funds).map(([id, cell]) => [id, seen(cell)])).toEqual([
      ['currentYear', 'D7 180'],
      ['fiscal', 'D5 160'],
      ['other', 'D6 20'],
    ]);
    expect(sums(read)).toEqual([]);
  });

  test('a row that does not come out is kept if most rows do', () => {
    const read = table(YEARS, [
      ['财政拨款', 150, 160, 310],
      ['自筹', 10, 20, 40],
    ]);
    expect(sums(read)).toEqual([
      ['财政拨款', '310', ['150', '160']],
      ['自筹', '40', ['10', '20']],
    ]);
  });

  test.each([
    ['all years of the project need no proof', '2026-2028年', [['620', ['240', '200', '180']]]],
    ['the total may include the years before', '2025-2028年', []],
    ['the years of the project are unknown', '', []],
  ])('a single row of years: %s', (_, period, expected) => {
    const { periodSums } = read([
      ...LEAD,
      ['项目期限', period],
      ['分年度经费', '2026年', '2027年', '2028年', '合计'],
      [null, 240, 200, 180, 620],
      ['立项依据', '某办发〔2024〕15号'],
    ]);
    expect(periodSums.map(({ total, parts }) => [number(total), parts.map(number)])).toEqual(expected);
  });

  test('rows of years below sources: each row and each column is a sum', () => {
    const { funds, fundRows, periodSums } = read(
      [
        ['项目支出绩效目标申报表（2026年）'],
        ...LEAD,
        ['资金预算', null, '年度合计', '财政资金', '自筹资金', '其他资金'],
        ['2026年度', null, 900, 600, 250, 50],
        ['2027年度', null, 700, 400, 200, 60],
        ['总计', null, 1600, 1000, 450, 100],
        ['年度目标', '建成中试线2条'],
      ],
      ['A4:B4', 'A5:B5', 'A6:B6', 'A7:B7'],
    );
    const year = [funds.currentYear, funds.fiscal, funds.other, ...fundRows.map(({ cell }) => cell)];
    expect(year.map((cell) => cell && seen(cell))).toEqual(['C5 900', 'D5 600', 'E5 250', 'F5 50']);
    expect(
      periodSums.map(({ name, total, parts }) => [name, total.label, number(total), parts.map(number)]),
    ).toEqual([
      ['年度合计', '总计', '1600', ['900', '700']],
      ['财政资金', '总计', '1000', ['600', '400']],
      ['自筹资金', '总计', '450', ['250', '200']],
      ['其他资金', '总计', '100', ['50', '60']],
    ]);
  });

  test('of an adjustment the amounts after it count', () => {
    const { funds } = table(
      ['项目', '年初预算', '本次追加', '调整后预算'],
      [
        ['财政拨款', 120, 80, 200],
        ['其他资金', 10, 0, 10],
        ['合计', 130, 80, 210],
      ],
    );
    expect(Object.values(funds).map(seen)).toEqual(['E7 210', 'E5 200', 'E6 10']);
  });
});

test('小计 below the sources is their sum if there is no other', () => {
  const { funds } = read(
    [...LEAD, ['项目资金', '财政拨款', 170], [null, '自筹资金', 10], [null, '小计', 190]],
    ['A3:A5'],
  );
  expect([funds.currentYear, funds.fiscal, funds.other].map(number)).toEqual(['190', '170', '10']);
});

test('sources in numbered rows, with their sum below', () => {
  const { funds, fundRows } = read([
    ...LEAD,
    ['序号', '资金来源', '金额'],
    ['一', '中央预算内投资', 3200],
    ['二', '省级资金', 1200],
    ['三', '其他资金', 0],
    ['合计', null, 4400],
  ]);
  expect([funds.currentYear ?? funds.total, ...fundRows.map(({ cell }) => cell)].map(number)).toContain(
    '4400',
  );
  expect([funds.own, ...fundRows.map(({ cell }) => cell)].map(number)).toEqual(['3200', '1200']);
});

test('预算资金 with its sources behind it in a cell is the total', () => {
  const { funds, fundRows } = read([
    ...LEAD,
    ['预算资金：共计960万元，其中市级补助600万元，区级财政330万元。'],
  ]);
  expect([funds.fiscal, funds.currentYear, funds.own].map((cell) => cell && number(cell))).toEqual([
    undefined,
    '960',
    '330',
  ]);
  expect(fundRows.map(({ cell, relation }) => [number(cell), relation])).toEqual([['600', 'part']]);
});

test('of the rows of two years below the sources the later one counts', () => {
  const { funds, fundRows } = read([
    ...LEAD,
    ['预算', '本级财力', '上级专款', '其他', '合计'],
    ['2025年', 620, 80, 0, 700],
    ['2026年', 650, 90, 0, 750],
  ]);
  expect([funds.currentYear, funds.own].map((cell) => cell && seen(cell))).toEqual(['E5 750', 'B5 650']);
  expect(fundRows.map(({ cell }) => seen(cell))).toContain('C5 90');
});

test('the sources of a project of several years are not those of the year below', () => {
  const { funds, overallFunds } = read([
    ...LEAD,
    ['本年目标', '选育品系'],
    ['2026年度目标', '选育品系12个'],
    ['经费', '总经费', '自筹经费', '其他'],
    [null, 600, 150, 450],
    ['分年度经费', '2026年', '2027年', '2028年'],
    [null, 240, 200, 160],
  ]);
  expect([funds.currentYear, funds.other].map((cell) => cell && number(cell))).toEqual(['240', undefined]);
  expect(overallFunds?.funds.total && number(overallFunds.funds.total)).toBe('600');
});

test('专项经费 between 总经费 and 自筹经费 is a source of the whole project', () => {
  const { overallFunds } = read([
    ...LEAD,
    ['经费', '总经费', '专项经费', '自筹经费', '其他'],
    [null, 600, 400, 150, 20],
    ['分年度经费', '2026年', '2027年', '2028年'],
    [null, 240, 200, 160],
    ['2026年目标', '选育品系12个'],
  ]);
  const { total, own, other } = overallFunds?.funds ?? {};
  expect([total, own, other].map((cell) => cell && number(cell))).toEqual(['600', '400', '150']);
  expect(overallFunds?.fundRows.map(({ cell, relation }) => [number(cell), relation])).toEqual([
    ['20', 'part'],
  ]);
});

test('申请补助 is 财政拨款 beside 总投资, also right of the widest merged line', () => {
  const { funds } = read(
    [...LEAD, ['总投资', 1860, '申请补助资金', 1200], ['企业自筹', 660], ['项目名称', '灌区改造']],
    ['B5:C5'],
  );
  expect([funds.total, funds.fiscal, funds.other].map((cell) => cell && seen(cell))).toEqual([
    'B3 1860',
    'D3 1200',
    'B4 660',
  ]);
});

test('cells beside 资金 that each name a source with its amount', () => {
  const { funds, fundRows } = read([...LEAD, ['资金（万元）', '总额1500', '市级1000', '县级400']]);
  expect([funds.currentYear ?? funds.total, funds.own].map((cell) => cell && number(cell))).toEqual([
    '1500',
    '1000',
  ]);
  expect(fundRows.map(({ cell }) => number(cell))).toEqual(['400']);
});

test('blank columns between 总额, 财政拨款 and 其他 do not separate them from the amounts below', () => {
  const { funds } = read([
    ...LEAD,
    ['资金', null, '总额', '财政拨款', null, null, '其他'],
    [null, null, 250, 220, null, null, 20],
  ]);
  expect(Object.values(funds).map(seen)).toEqual(['C4 250', 'D4 220', 'G4 20']);
});

test('below several named rows of amounts those of 合计 are the funds', () => {
  const lines = [
    ['项目绩效目标申报表'],
    ['村名', '项目名称', '建设内容', '投资（万元）', null, null, '受益户数'],
    [null, null, null, '合计', '财政', '自筹'],
    ['东村', '文化广场', '建设广场1200平方米', 48, 36, 12, 210],
    ['西村', '村道硬化', '硬化村道2.6公里', 91, 70, 21, 340],
    ['合计', null, null, 139, 106, 33, 550],
    ['绩效目标', '建设广场1200平方米、硬化村道2.6公里。'],
    ['一级指标', '二级指标', '三级指标', '指标值'],
    ['产出指标', '数量指标', '硬化村道', '2.6公里'],
  ];
  const { overview } = readOne({
    总体: rows(lines, ['D2:F2', 'A2:A3', 'B2:B3', 'C2:C3', 'G2:G3']),
  });
  const { currentYear, fiscal, other } = overview?.funds ?? {};
  expect([currentYear, fiscal, other].map(seen)).toEqual(['D6 139', 'E6 106', 'F6 33']);
});

test('预算合计 with an amount beside it is the total', () => {
  const { funds } = read([
    ...LEAD,
    ['预算合计：', '65万元', '其中：财政：', '50万元'],
    [null, null, '其他来源：', '15万元'],
  ]);
  expect([funds.currentYear, funds.fiscal, funds.other].map((cell) => cell && seen(cell))).toEqual([
    'B3 65万元',
    'D3 50万元',
    'D4 15万元',
  ]);
});

test('a row that begins with 其中 and an amount divides the total above it', () => {
  const { fundRows } = read([
    ...LEAD,
    ['总预算', 860, '本年预算', 860],
    ['其中：失业保险基金', 600, '就业补助资金', 260],
  ]);
  expect(fundRows.map(({ cell }) => seen(cell))).toEqual(['B4 600', 'D4 260']);
});
