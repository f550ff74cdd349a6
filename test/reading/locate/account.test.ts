import type { DeclarationForm } from '../../../src/form/declaration';
import type { CellSketch } from '../../support/snapshots';
import { a1, readOne, rows } from '../support/sketch';

const TABLE: readonly (readonly CellSketch[])[] = [
  ['绩效指标', '一级指标', '二级指标', '三级指标', '指标值', '评分标准'],
  [null, '产出指标', '数量指标', '培训人次', '100人次', '每少一人扣一分'],
  [null, '效益指标', '社会效益指标', '受益人数', '80人', null],
];

function read(lines: readonly (readonly CellSketch[])[], merges: readonly string[] = []): DeclarationForm {
  return readOne({
    绩效目标表: rows(
      [['项目支出绩效目标申报表'], ['项目名称', '职工培训', '主管部门', '某局'], ...lines, ...TABLE],
      merges,
    ),
  });
}

const others = ({ otherValues }: DeclarationForm): string[] =>
  otherValues.map(({ at, label, text }) => `${a1(at)} ${label}：${text}`);
const unread = (form: DeclarationForm): string[] =>
  form.unread.flatMap(({ cells }) => cells.map(({ at, text }) => `${a1(at)} ${text}`));

test('lists a value beside a label that no rule uses with that label', () => {
  expect(others(read([['年度目标', '完成培训', '主管处室', '人事处']]))).toEqual([
    'D3 主管处室：人事处',
    'F5 评分标准：每少一人扣一分',
  ]);
});

test('lists a label and a value in the same cell', () => {
  expect(others(read([['年度目标', '完成培训', '项目编号：26-017']]))).toContain('C3 项目编号：26-017');
});

test('lists last year’s amounts with the header of their year', () => {
  const form = read([
    ['资金来源', '上年度安排资金', '本年度申请资金'],
    ['合计', 180, 200],
    ['财政拨款', 170, 200],
  ]);
  expect(others(form).slice(0, 2)).toEqual([
    'B4 合计（上年度安排资金）：180',
    'B5 财政拨款（上年度安排资金）：170',
  ]);
});

test('numbered labels below the first goal are not values', () => {
  const form = read([
    ['年度目标', '完成培训'],
    ['目标2', '为80人提供培训'],
    ['目标3', '培训100人次'],
  ]);
  expect([unread(form), others(form).slice(0, 2)]).toEqual([
    [],
    ['B4 目标2：为80人提供培训', 'B5 目标3：培训100人次'],
  ]);
});

test('a known field does not hide other values of its row', () => {
  expect(others(read([['年度目标', '完成培训', null, '另有12间教室']]))).toContain('D3 ：另有12间教室');
});

test('a label over several rows is not the label of the label in its first row', () => {
  const form = read(
    [
      ['实施安排', '承担处室', '人事处', '年度目标', '完成培训'],
      [null, '协作处室', '财务处'],
    ],
    ['A3:A4'],
  );
  expect(others(form).slice(0, 2)).toEqual(['C3 承担处室：人事处', 'C4 协作处室：财务处']);
});

test('rows with amounts and without known labels are unread, and each of their cells is listed', () => {
  const form = read([
    ['年度目标', '完成培训'],
    ['配套投入', '12万元'],
    ['村级投入', 3],
  ]);
  expect(form.unread.map(({ at, bottom }) => `${a1(at)}-${bottom + 1}`)).toEqual(['A4-5']);
  expect(unread(form)).toEqual(['A4 配套投入', 'B4 12万元', 'A5 村级投入', 'B5 3']);
});

test('a label and words in a row without known labels are a field', () => {
  const form = read([
    ['年度目标', '完成培训'],
    ['受益范围', '12个村'],
    ['推广安排', '由某局统一组织'],
  ]);
  expect(others(form)).toEqual(
    expect.arrayContaining(['B4 受益范围：12个村', 'B5 推广安排：由某局统一组织']),
  );
  expect(unread(form)).toEqual([]);
});

test('several labels and words are fields in one row, and an unread table in several rows', () => {
  const line = ['起步阶段', '完成论证', '配合科室', '人事科'];
  const goal = ['年度目标', '完成培训'];
  expect(unread(read([goal, line]))).toEqual([]);
  expect(unread(read([goal, line, line]))).toHaveLength(8);
});

test('in a form without a goal, words beside an unknown label are unread', () => {
  expect(unread(read([['预想的成果', '培训护理员']]))).toEqual(['A3 预想的成果', 'B3 培训护理员']);
});

test('a name beside a label that ends like a signature label is its value', () => {
  const form = read([['年度目标', '完成培训', '项目联系人员及协办人', '席某', '科室', '人事科']]);
  expect(others(form)).toContain('D3 项目联系人员及协办人：席某');
});

test('a unit of money that was read in a label does not hide the label', () => {
  expect(others(read([['年度目标', '完成培训', '已完成投资（万元）', 110]]))).toContain(
    'D3 已完成投资（万元）：110',
  );
});

test('lists texts beside and below the title', () => {
  const form = readOne({
    绩效目标表: rows([
      ['附件1', null, '甲'],
      ['项目支出绩效目标申报表'],
      ['（某区试点项目）'],
      ['项目名称', '职工培训', '主管部门', '某局'],
      ...TABLE,
    ]),
  });
  expect(others(form).slice(0, 2)).toEqual(['C1 ：甲', 'A3 ：（某区试点项目）']);
});

test('lists words in the column of row numbers, but not the numbers', () => {
  const form = readOne({
    绩效目标表: rows([
      ['项目支出绩效目标申报表'],
      ['项目名称', '职工培训', '主管部门', '某局'],
      ['序号', '一级指标', '二级指标', '三级指标', '指标值'],
      [1, '产出指标', '数量指标', '培训人次', '100人次'],
      ['二期', '效益指标', '社会效益指标', '受益人数', '80人'],
    ]),
  });
  expect(others(form)).toEqual(['D2 主管部门：某局', 'A5 序号：二期']);
});

test.each([['备注：按实际填写'], ['审核意见', '（盖章）'], ['2'], ['2、'], ['主管处室', '/']])(
  '%s is not listed as a value',
  (...line) => {
    const form = read([['年度目标', '完成培训'], line]);
    expect([...others(form), ...unread(form)]).toEqual(['F6 评分标准：每少一人扣一分']);
  },
);

test('words beside a label with a colon are listed, and an amount beside it is unread', () => {
  const form = read([
    ['审核方式：', '专家评审'],
    ['', ''],
    ['配套投入：', 50],
  ]);
  expect(others(form)).toContain('B3 审核方式：专家评审');
  expect(unread(form)).toEqual(['A5 配套投入：', 'B5 50']);
});

test('a cell of a stage that contains neither a mark nor a name is unread', () => {
  const form = readOne({
    制度保障: rows([
      ['财政项目支出绩效目标申报表（制度保障）'],
      ['类别', '文件名称', '具体措施', '保障阶段', null, null],
      ['项目管理', '管理办法', '按计划实施', '☑立项和计划阶段', '☐实施阶段', '☐收尾和完成阶段'],
      ['财务管理', '财务办法', '专款专用', '☑立项和计划阶段', '另行研究', '☐收尾和完成阶段'],
    ]),
  });
  expect(unread(form)).toEqual(['E4 另行研究']);
});

test.each([
  ['lists a field', ['单位编码：440305'], ['A1 单位编码：440305']],
  ['ignores the number of an appendix', ['附表8-1'], []],
])('above the title: %s', (_, line, expected) => {
  const form = readOne({
    绩效目标表: rows([
      line,
      ['项目支出绩效目标申报表'],
      ['项目名称', '职工培训'],
      ['年度目标', '完成培训'],
      ...TABLE,
    ]),
  });
  expect(others(form)).toEqual([...expected, 'F6 评分标准：每少一人扣一分']);
});

test('a unit of money above the title is the unit of the form', () => {
  const form = readOne({
    绩效目标表: rows([
      ['单位：元'],
      ['项目支出绩效目标申报表'],
      ['项目名称', '职工培训'],
      ['年度目标', '完成培训'],
      ...TABLE,
    ]),
  });
  expect(form.moneyUnit).toBe('元');
});

test('a name with a remark about a seal is a value, and a place for a seal is not', () => {
  const form = read([
    ['年度目标', '完成培训', '承担处室', '人事处（盖章）'],
    ['审核意见', '（盖章）'],
  ]);
  expect(others(form)[0]).toBe('D3 承担处室：人事处（盖章）');
  expect(others(form)).toHaveLength(2);
});

test('general headers above labels and values are not values', () => {
  expect(
    unread(
      readOne({
        表: rows([
          ['项目', '内容'],
          ['项目名称', '职工培训'],
          ['主管部门', '某局'],
          ['年度目标', '培训'],
          ...TABLE,
        ]),
      }),
    ),
  ).toEqual([]);
});

test('lists the second goal beside a label over several rows with that label', () => {
  const form = read(
    [
      ['年度目标', '1.培训护理员100人次。'],
      [null, '2.服务老年人80人。'],
    ],
    ['A3:A4', 'B3:F3', 'B4:F4'],
  );
  expect([form.overview?.fields.annualGoal?.text, ...others(form)]).toEqual([
    '1.培训护理员100人次。',
    'B4 年度目标：2.服务老年人80人。',
    'F6 评分标准：每少一人扣一分',
  ]);
  expect(unread(form)).toEqual([]);
});

test('lists a plan of spending by months with its months', () => {
  const form = read(
    [
      ['年度目标', '培训护理员100人次。'],
      ['资金支出计划（%）', '3月底', '12月底'],
      [null, 20, 100],
    ],
    ['A4:A5'],
  );
  expect(others(form)).toEqual(expect.arrayContaining(['B5 3月底：20', 'C5 12月底：100']));
  expect(unread(form)).toEqual([]);
});

test('a text with a colon and a value beside it is a label, not the value of the label before it', () => {
  const form = read([['年度目标', '完成培训', '保障措施：', '组织机构：', '成立领导小组']]);
  expect(others(form)).toContain('E3 组织机构：成立领导小组');
});

test('a row of texts that begin with a label is not unread, unless one is an amount', () => {
  expect(unread(read([['项目县：某县', '主管：某县水利局']]))).toEqual([]);
  expect(unread(read([['项目县：某县', '某项：120.50']]))).toEqual(['A3 项目县：某县', 'B3 某项：120.50']);
});

test.each(['37.5', '1200'])('the number %s alone in a row is not the number of an appendix', (text) => {
  expect(
    others(
      read([
        [null, text],
        ['年度目标', '完成培训'],
      ]),
    ),
  ).toContain(`B3 项目名称：${text}`);
});

test('lists words between a value and the next label, but not the label of a group before its fields', () => {
  const form = read([['基本情况', '年度目标', '完成培训', '另见附件', '项目负责人', '甲某']]);
  expect(others(form).filter((line) => /[AD]3/.test(line))).toEqual(['D3 ：另见附件']);
});

test('lists a number left of a table that is not a row number', () => {
  const form = readOne({
    绩效目标表: rows([
      ['项目支出绩效目标申报表'],
      ['项目名称', '职工培训', '主管部门', '某局'],
      [null, '一级指标', '二级指标', '三级指标', '指标值'],
      [1, '产出指标', '数量指标', '培训人次', '100人次'],
      [37.5, '效益指标', '社会效益指标', '受益人数', '80人'],
    ]),
  });
  expect(others(form)).toContain('A5 ：37.5');
});
