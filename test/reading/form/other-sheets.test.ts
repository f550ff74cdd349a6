/** Sheets of a workbook that belong to no form. */
import { readForms } from '../../../src/reading';
import { NAME, OVERVIEW, rightForm, SAFEGUARDS, TARGETS } from '../../support/right-form';
import { sheetOf, type SheetSketch } from '../../support/snapshots';
import { named, renamed, summary, whole, workbook } from '../support/right-sheets';
import { moved, number, only, rows } from '../support/sketch';

describe('other sheets', () => {
  test('reads a form behind a cover, a table of contents and instructions', () => {
    const cover: SheetSketch = rows([
      [null],
      ['2026年度部门预算'],
      ['财政项目支出绩效目标申报表'],
      ['填报单位：某街道'],
      ['填报日期：2025年11月'],
    ]);
    const help: SheetSketch = rows([
      ['填表说明'],
      ['一、项目名称：按批复填写。'],
      ['二、项目概况：写明背景和内容。'],
      ['三、立项依据：列出文件。'],
      ['四、项目总目标：写明目标。'],
      ['五、年度绩效目标：写明当年目标。'],
    ]);
    const form = only(workbook([sheetOf('封面', cover), sheetOf('说明', help), ...rightForm().sheets]));
    expect(summary(form)).toEqual(whole(NAME, [OVERVIEW, TARGETS, SAFEGUARDS]));
  });

  test('does not read instructions below a table as contents', () => {
    const form = only(
      rightForm({
        [OVERVIEW]: {
          B8: null,
          A25: '填表说明：',
          A26: '项目概况：写明项目背景。',
          A27: '总预算：按批复填写。',
        },
      }),
    );
    expect([form.overview?.fields.summary?.text, number(form.overview?.funds.total)]).toEqual(['', '60']);
  });

  test('does not read an old form on a hidden sheet', () => {
    const hidden = renamed(named('去年的项目'), '旧').map((sheet) => ({
      ...sheet,
      visibility: 'hidden' as const,
    }));
    expect(readForms(workbook([...hidden, ...rightForm().sheets])).forms.map(summary)).toEqual([
      whole(NAME, [OVERVIEW, TARGETS, SAFEGUARDS]),
    ]);
  });

  test('reads a section that only a hidden sheet has', () => {
    const sheets = rightForm().sheets.map((sheet) =>
      sheet.name === SAFEGUARDS ? { ...sheet, visibility: 'hidden' as const } : sheet,
    );
    expect(only(workbook(sheets)).sections.safeguards).toBe('read');
  });

  const ACHIEVED = [
    ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
    ['产出指标', '数量指标', '助餐点设备采购', '3套', '3套', 50, 50],
    ['满意度指标', '服务对象满意度指标', '老年人满意度', '满意', '满意', 10, 9],
  ];
  const REPORT = [
    ['项目支出绩效自评表'],
    ['（2025年度）'],
    ['项目名称', NAME],
    ['年度资金总额', 50],
    ['项目概况', '去年更新了助餐点'],
    ['项目总目标', '建成网络'],
    ['年度绩效目标', '全部完成'],
  ];
  const MONITORED = ACHIEVED.map((line) => line.slice(0, 4));

  test.each([
    ['with a column of results', '2025', [...REPORT.slice(0, 3), ...ACHIEVED]],
    ['with a column of results and no title', '2025', ACHIEVED],
    ['with fields of the project', '自评', [...REPORT, ...ACHIEVED]],
    ['without a column of results', '2025', [...REPORT, ...MONITORED]],
    ['监控表', '2025', [['绩效目标执行监控表'], ['项目名称', NAME], ...MONITORED]],
    ['without a title, named by its sheet', '绩效自评', MONITORED],
  ])('does not read a report on results as a declaration: %s', (_, name, lines) => {
    const report = sheetOf(name, rows(lines));
    for (const sheets of [
      [report, ...rightForm().sheets],
      [...rightForm().sheets, report],
    ]) {
      const { forms, lookedAt } = readForms(workbook(sheets));
      expect(forms.map(summary)).toEqual([whole(NAME, [OVERVIEW, TARGETS, SAFEGUARDS])]);
      expect(lookedAt.find(({ sheet }) => sheet === name)?.found.join()).toContain('不是申报表');
    }
    expect(readForms(workbook([report])).forms).toEqual([]);
  });

  test('reads only the declaration above a 自评表', () => {
    const [overview, targets, safeguards] = rightForm().sheets;
    const report = moved(sheetOf('', rows([...REPORT.slice(0, 3), ...ACHIEVED])), 25, 0);
    if (!overview || !targets || !safeguards) throw new Error('three sheets');
    const both = { ...targets, cells: [...targets.cells, ...report.cells] };
    expect(readForms(workbook([overview, both, safeguards])).forms.map(summary)).toEqual([
      whole(NAME, [OVERVIEW, TARGETS, SAFEGUARDS]),
    ]);
  });

  test('does not report missing indicators as unreadable because of a 自评表', () => {
    const sheets = rightForm().sheets.filter(({ name }) => name !== TARGETS);
    const report = sheetOf('自评', rows([...REPORT, ...ACHIEVED]));
    expect(only(workbook([...sheets, report])).sections.indicators).toBe('missing');
  });

  test('reads a declaration with a column of last year’s results or with 评价 in its title', () => {
    const lines = [
      ['绩效评价试点项目绩效目标申报表'],
      ['项目名称', NAME],
      ['一级指标', '二级指标', '三级指标', '上年完成值', '指标值'],
      ['产出指标', '数量指标', '助餐点设备采购', '3套', '4套'],
    ];
    expect(only(workbook([sheetOf('评价试点', rows(lines))])).indicators?.rows).toHaveLength(1);
    const named = sheetOf('申报和自评', rows(lines.slice(2)));
    expect(only(workbook([named])).indicators?.rows).toHaveLength(1);
  });

  test.each(['模板', '（示例）', '空白表'])(
    'reads from a visible %s beside a declaration only the sections that the declaration lacks',
    (suffix) => {
      const sample = renamed(named('××项目'), suffix);
      for (const sheets of [
        [...sample, ...rightForm().sheets],
        [...rightForm().sheets, ...sample],
      ]) {
        const { forms, lookedAt } = readForms(workbook(sheets));
        expect(forms.map(summary)).toEqual([whole(NAME, [OVERVIEW, TARGETS, SAFEGUARDS])]);
        expect(lookedAt.find(({ sheet }) => sheet === OVERVIEW + suffix)?.found.join()).toContain('没有归入');
      }
      expect(only(workbook(sample)).projectName).toBe('××项目');
      const [overview, targets] = rightForm().sheets;
      const mixed = [overview, targets, ...sample.slice(2)].filter((sheet) => sheet !== undefined);
      expect(only(workbook(mixed)).sections.safeguards).toBe('read');
    },
  );

  test.each([
    [
      'with row numbers',
      [
        ['序号', '项目名称', '当年预算', '项目总目标'],
        [1, NAME, 60, '建成网络'],
      ],
    ],
    [
      'without row numbers',
      [
        ['项目名称', '当年预算', '财政拨款', '项目总目标'],
        [NAME, 60, 60, '建成网络'],
        ['另一项目', 20, 20, '建成'],
        ['合计', 80, 80],
      ],
    ],
  ])('does not read a summary of projects as a declaration: %s', (_, lines) => {
    const list = sheetOf('汇总', rows([['2026年项目支出绩效目标汇总表'], ...lines]));
    const { forms } = readForms(workbook([list, ...rightForm().sheets]));
    expect(forms.map(summary)).toEqual([whole(NAME, [OVERVIEW, TARGETS, SAFEGUARDS])]);
    expect(readForms(workbook([list])).forms).toEqual([]);
  });

  test('does not take a declaration with fields side by side above their values for a 汇总表', () => {
    const lines = [
      ['项目支出绩效目标申报表'],
      ['项目名称', '当年预算', '财政拨款', '项目类别'],
      [NAME, 60, 60, '经常性项目'],
      ['项目概况', '为老年人提供助餐。'],
      ['项目总目标', '建成网络'],
    ];
    const { overview } = only(workbook([sheetOf('申报', rows(lines))]));
    expect([number(overview?.funds.currentYear), overview?.fields.projectName?.text]).toEqual(['60', NAME]);
  });

  test('does not report the names of sections in a table of contents as unreadable', () => {
    const contents = sheetOf('目录', rows([['附件目录'], [1, '项目构成分解'], [2, '制度保障']]));
    const sheets = rightForm().sheets.filter(({ name }) => name !== SAFEGUARDS);
    expect(only(workbook([contents, ...sheets])).sections.safeguards).toBe('missing');
  });

  test('does not read a table of levels without indicators', () => {
    const levels = sheetOf(
      '字典',
      rows([
        ['一级指标', '二级指标'],
        ['产出指标', '数量指标'],
        ['效益指标', '社会效益指标'],
      ]),
    );
    const form = only(workbook([levels, ...rightForm().sheets]));
    expect(summary(form)).toEqual(whole(NAME, [OVERVIEW, TARGETS, SAFEGUARDS]));
    expect(readForms(workbook([levels])).forms).toEqual([]);
  });

  test('reads a form for declaration and self-evaluation whose title says 申报', () => {
    const lines = [['项目支出绩效目标申报（自评）表'], ['项目名称', NAME], ...ACHIEVED];
    expect(only(workbook([sheetOf('表', rows(lines))])).indicators?.rows).toHaveLength(2);
    const long = [['项目支出绩效目标申报表'], ...REPORT.slice(1), ...ACHIEVED];
    expect(only(workbook([sheetOf('表', rows(long))])).indicators?.rows).toHaveLength(2);
  });

  test('does not read a purchase list as a breakdown', () => {
    const list = rows([
      ['名称', '数量', '单价', '金额'],
      ['电脑', 2, 5000, 10000],
    ]);
    expect(readForms(workbook([sheetOf('清单', list)])).forms).toEqual([]);
    const form = only(workbook([sheetOf('清单', list), ...rightForm().sheets]));
    expect(summary(form)).toEqual(whole(NAME, [OVERVIEW, TARGETS, SAFEGUARDS]));
  });

  test('does not read address lists and other lists in place of missing sections', () => {
    const phones = rows([
      ['负责人', '联系人', '联系电话'],
      ['张', '李', '54490000'],
    ]);
    const list = rows([
      ['名称', '数量', '单价', '金额'],
      ['电脑', 2, 5000, 10000],
    ]);
    const sheets = rightForm().sheets.filter(({ name }) => name === SAFEGUARDS);
    const form = only(workbook([sheetOf('通讯录', phones), ...sheets, sheetOf('清单', list)]));
    expect(form.sections).toMatchObject({ overview: 'missing', breakdown: 'missing', safeguards: 'read' });
  });

  test('reads a list of prices with the name of the project as its breakdown', () => {
    const list = rows([
      [`项目名称：${NAME}`],
      ['名称', '数量', '单价', '金额'],
      ['电脑', 2, 5000, 10000],
      ['合计', null, null, 10000],
    ]);
    const overview = rightForm().sheets.filter(({ name }) => name === OVERVIEW);
    const form = only(workbook([...overview, sheetOf('预算明细', list)]));
    expect(form.breakdown?.items.map(({ item, amount }) => [item.text, number(amount)])).toEqual([
      ['电脑', '10000'],
    ]);
  });

  test('finds no form in an address list and an assessment table', () => {
    const phones = rows([
      ['单位', '负责人', '联系人', '联系电话'],
      ['甲', '张', '李', '54490000'],
    ]);
    const kpi = rows([
      ['指标名称', '目标值', '完成值'],
      ['增长率', '5%', '6%'],
    ]);
    expect(readForms(workbook([sheetOf('通讯录', phones), sheetOf('考核', kpi)])).forms).toEqual([]);
  });
});
