import { OVERVIEW, rightForm, TARGETS } from '../../support/right-form';
import type { RuleCases } from '../../support/rule-cases';
import type { CellSketch } from '../../support/snapshots';

const dates = (start: CellSketch, end: CellSketch) => rightForm({ [OVERVIEW]: { B7: start, E7: end } });
const period = (text: string) =>
  rightForm({ [OVERVIEW]: { A7: '起止日期：', B7: text, D7: null, E7: null } });
const date = (serial: number) => ({ value: serial, numberFormat: 'yyyy-mm-dd' });

/** A schedule below the dates of the project. */
const schedule = (...steps: readonly (readonly [string, CellSketch, CellSketch])[]) => {
  const cells: Record<string, CellSketch> = {
    A24: '项目实施进度计划',
    B24: '实施内容',
    C24: '开始时间',
    D24: '完成时间',
  };
  steps.forEach((step, index) =>
    step.forEach((cell, column) => (cells[`${'BCD'.charAt(column)}${25 + index}`] = cell)),
  );
  return rightForm({ [OVERVIEW]: cells });
};

/** Tasks with the dates by which they are to be completed, below the dates of the project. */
const deadlines = (...tasks: readonly (readonly [string, CellSketch])[]) => {
  const cells: Record<string, CellSketch> = { B24: '任务名称', C24: '完成时间', D24: '负责单位' };
  tasks.forEach(([task, date], index) =>
    Object.assign(cells, {
      [`B${25 + index}`]: task,
      [`C${25 + index}`]: date,
      [`D${25 + index}`]: '某公司',
    }),
  );
  return rightForm({ [OVERVIEW]: cells });
};

export const cases: RuleCases = {
  valid: [
    { name: 'a concession of 30 years', form: dates('2026-01-01', '2056-12-31') },
    {
      name: 'a goal of the year and its later effects',
      form: rightForm({ [OVERVIEW]: { B21: '2026年12月底前更新助餐点设备4套，2027年继续使用。' } }),
    },
    ...['更新助餐点设备；2027年3月底前完成决算审计', '更新助餐点设备，为2028年底前全覆盖打下基础'].map(
      (text) => ({
        name: text,
        form: rightForm({ [OVERVIEW]: { B21: text } }),
      }),
    ),
    { name: 'a year', form: rightForm(), places: 2 },
    { name: 'a real date of filling in', form: rightForm({ [OVERVIEW]: { E23: '填报日期：2024-02-29' } }) },
    {
      name: 'days and numbers in texts that are not impossible dates',
      form: rightForm({
        [OVERVIEW]: { B21: '年内为13月龄以上幼儿服务，2月29日前更新助餐点设备，编号2026-13-40。' },
      }),
    },
    ...['2024-12-01', '2027年1月5日', '11月20日'].map((written) => ({
      name: `filled in on ${written}`,
      form: rightForm({ [OVERVIEW]: { E23: `填报日期：${written}` } }),
    })),
    {
      name: 'an impossible deadline, which target/timeliness reports',
      form: rightForm({ [TARGETS]: { F10: '2026年2月30日前' } }),
    },
    { name: 'a time of day after a date', form: dates('2026-01-01 00:00:00', '2026年12月31日 18:00') },
    { name: 'a period of one day', form: dates('2026-06-01', '2026-06-01') },
    { name: 'several years that touch the form’s', form: dates('2024-01-01', '2026-01-31') },
    { name: 'Chinese style', form: dates('2026年1月1日', '2026年12月31日') },
    { name: 'slashes, stops and full width', form: dates('2026/1/1', '２０２６.１２.３１') },
    { name: 'with a word', form: dates('自2026年1月1日起', '2026-12-31（暂定）') },
    { name: 'months', form: dates('2026年1月', '2026年1月') },
    { name: 'Excel dates', form: dates(date(46023), date(46387)) },
    { name: 'typed as 20260101', form: dates(20260101, 20261231) },
    { name: '29 February of a leap year', form: dates('2024-02-29', '2026-12-31') },
    { name: 'blanks around the marks', form: dates('2026 - 01 - 01', '2026 年 12 月 31 日') },
    {
      name: '无, and a printed date, which overview/required reports',
      form: dates('无', '  年  月  日'),
      status: 'not-applicable',
    },
    {
      name: '待定, which target/placeholder reports',
      form: dates('2026-01-01', '待定'),
      status: 'not-checked',
    },
    {
      name: 'a wrong year above this sheet only',
      form: rightForm({ [OVERVIEW]: { A2: '（2025年）' } }),
    },
    { name: 'in one cell', form: period('2026-01-01至2026-12-31') },
    { name: 'months in one cell', form: period('2026年1月—12月') },
    { name: 'the year once in one cell', form: period('2026.1-12'), places: 2 },
    { name: 'the year once with days in one cell', form: period('2026.1.1-12.31'), places: 2 },
    { name: 'months typed as numbers', form: period('202601-202612') },
    { name: 'days typed as numbers', form: period('20260101到20261231') },
    { name: 'a month typed as a number', form: period('202601-12'), status: 'not-applicable' },
    { name: 'years in one cell', form: period('2024-2026年') },
    { name: 'the year alone', form: period('2026年') },
    {
      name: 'years in a field for years',
      form: rightForm({ [OVERVIEW]: { A7: '起始年度', B7: 2026, D7: '到期年度', E7: '2026年' } }),
    },
    { name: 'a length of time', form: period('三年'), status: 'not-applicable' },
    {
      name: 'a schedule in order',
      form: schedule(
        ['招标', '2026年1月', '2026.3'],
        ['施工', '4月', '12月'],
        ['验收', '2026-12-01', '2026-12-31'],
      ),
      places: 5,
    },
    { name: 'October of a schedule, typed as 2026.10', form: schedule(['施工', 2026.3, 2026.1]), places: 3 },
    { name: 'a step into the next year', form: schedule(['施工', '9月', '3月'], ['养护', '全年', '全年']) },
    {
      name: 'a step in the month in which the project ends',
      form: schedule(['验收', '2026年12月', '2026年12月']),
    },
    {
      name: 'tasks with deadlines',
      form: deadlines(['招标', '2026年2月'], ['施工', '2026年9月底']),
      places: 4,
    },
    { name: 'a blank step', form: schedule(['招标', '2026年1月', '2026年2月'], ['2、', null, null]) },
    {
      name: 'blank dates, which overview/required reports',
      form: dates(null, null),
      status: 'not-applicable',
    },
  ],
  invalid: [
    {
      name: 'a period that ends in an impossible month',
      form: period('2026.1—2026.13'),
      findings: [{ at: `${OVERVIEW}!B7`, says: ['“2026.13”不是真实的日期'], fix: null }],
    },
    ...['12320101到20212021', '12320101至20261231'].map((text) => ({
      name: `digits that are no date: ${text}`,
      form: period(text),
      findings: [{ at: `${OVERVIEW}!B7`, says: ['“12320101”', '不是真实的日期'], fix: null }],
    })),
    {
      name: 'words without a time and digits without a date in a schedule',
      form: schedule(
        ['采购', '待定', '2026年6月'],
        ['验收', '合同签订后', '12320101'],
        ['付款', '上半年', '年底'],
      ),
      findings: [
        { at: `${OVERVIEW}!C25`, severity: 'hint', says: ['“待定”'], fix: null },
        { at: `${OVERVIEW}!D26`, severity: 'hint', says: ['“12320101”'], fix: null },
      ],
    },
    {
      name: 'an end after more than 30 years',
      form: dates('2026-01-01', '2062-12-31'),
      findings: [
        { at: `${OVERVIEW}!E7`, problem: 'other', severity: 'hint', says: ['超过 30 年'], fix: null },
      ],
    },
    {
      name: 'a goal of the year for a later year',
      form: rightForm({ [OVERVIEW]: { B21: '2027年12月底前更新助餐点设备4套。' } }),
      findings: [
        {
          at: `${OVERVIEW}!B21`,
          problem: 'other',
          severity: 'hint',
          says: ['“2027年12月”晚于项目的结束日期 2026年12月31日'],
          fix: null,
        },
      ],
    },
    {
      name: 'the end before the start',
      form: dates('2026-12-31', '2026-01-01'),
      findings: [{ at: `${OVERVIEW}!E7`, says: ['2026年1月1日', '早于', '2026年12月31日'], fix: null }],
    },
    {
      name: 'a day that does not exist',
      form: dates('2026-02-30', '2026-12-31'),
      findings: [{ at: `${OVERVIEW}!B7`, says: ['2026-02-30', '不是真实的日期'] }],
    },
    {
      name: '29 February of a common year',
      form: dates('2025-02-29', '2026-12-31'),
      findings: [{ at: `${OVERVIEW}!B7`, says: ['不是真实的日期'] }],
    },
    {
      name: 'words',
      form: dates('年初', '2026-12-31'),
      findings: [{ at: `${OVERVIEW}!B7`, says: ['年初', '年月日，如 2026-01-01'] }],
    },
    {
      name: 'a serial number shown as a number',
      form: dates(46023, '2026-12-31'),
      findings: [{ at: `${OVERVIEW}!B7`, says: ['46023'] }],
    },
    {
      name: 'a period that ends before the form’s year',
      form: dates('2025-01-01', '2025-12-31'),
      findings: [{ at: `${OVERVIEW}!E7`, says: ['早于申报年度 2026 年'] }],
    },
    {
      name: 'a period that begins after the form’s year',
      form: dates('2027-01-01', '2027-12-31'),
      findings: [{ at: `${OVERVIEW}!B7`, says: ['晚于申报年度 2026 年'] }],
    },
    {
      name: 'a period in one cell that ends before it begins',
      form: period('2026年12月至2026年1月'),
      findings: [{ at: `${OVERVIEW}!B7`, says: ['早于'] }],
    },
    {
      name: 'a step that ends before it begins',
      form: schedule(['招标', '2026.1', '2026.3'], ['施工', '2026.9', '2026.5']),
      findings: [
        {
          at: `${OVERVIEW}!D26`,
          severity: 'hint',
          says: ['第26行“施工”', '早于开始时间“2026.9”'],
          fix: null,
        },
      ],
    },
    {
      name: 'a step after the project',
      form: schedule(['施工', '2026年9月', '2027年1月']),
      findings: [{ at: `${OVERVIEW}!D25`, severity: 'hint', says: ['晚于项目的结束日期 2026年12月31日'] }],
    },
    {
      name: 'a step on a day that does not exist',
      form: schedule(['施工', '2026年2月30日', '2026年12月']),
      findings: [{ at: `${OVERVIEW}!C25`, severity: 'hint', says: ['2026年2月30日', '不是真实的日期'] }],
    },
    {
      name: 'a step without its end',
      form: schedule(['招标', '2026年1月', '2026年2月'], ['施工', '2026年3月', null]),
      findings: [{ at: `${OVERVIEW}!D26`, severity: 'hint', says: ['没有填写完成时间'] }],
    },
    {
      name: 'no such day in one cell',
      form: period('2026-01-01至2026-11-31'),
      findings: [{ at: `${OVERVIEW}!B7`, says: ['2026-11-31'] }],
    },
    {
      name: 'another year in one cell',
      form: period('2023-2025年'),
      findings: [{ at: `${OVERVIEW}!B7`, says: ['早于申报年度'] }],
    },
    ...(
      [
        [
          'the goal',
          OVERVIEW,
          'B21',
          '年内更新助餐点设备，6月31日前完成居家适老化改造并开展培训。',
          '6月31日',
        ],
        ['a target', TARGETS, 'F9', '2026年2月30日前达到100%', '2026年2月30日'],
        ['a remark', TARGETS, 'G9', '１１月３１日验收', '１１月３１日'],
      ] as const
    ).map(([place, sheet, cell, text, written]) => ({
      name: `a day that does not exist in ${place}`,
      form: rightForm({ [sheet]: { [cell]: text } }),
      findings: [{ at: `${sheet}!${cell}`, problem: 'other', severity: 'hint' as const, says: [written] }],
    })),
    {
      name: 'a date of filling in that does not exist',
      form: rightForm({ [OVERVIEW]: { E23: '填报日期：2025年2月30日' } }),
      findings: [
        {
          at: `${OVERVIEW}!E23`,
          problem: 'other',
          severity: 'hint',
          says: ['“填报日期”中的“2025年2月30日”不是真实的日期'],
          fix: null,
        },
      ],
    },
    {
      name: 'a date of filling in many years later',
      form: rightForm({ [OVERVIEW]: { E23: '填报日期：2052-11-20' } }),
      findings: [{ at: `${OVERVIEW}!E23`, problem: 'other', severity: 'hint', says: ['2052 年', '2026 年'] }],
    },
    {
      name: 'a weekday that does not exist',
      form: rightForm({ [OVERVIEW]: { B21: '年内更新助餐点设备4套，每周八开放。' } }),
      findings: [
        {
          at: `${OVERVIEW}!B21`,
          problem: 'other',
          severity: 'hint',
          says: ['“周八”不是真实的时间'],
          fix: null,
        },
      ],
    },
    {
      name: 'a late step without its start',
      form: schedule(['施工', null, '2027年1月']),
      findings: [
        { at: `${OVERVIEW}!C25`, problem: 'schedule', severity: 'hint', says: ['没有填写开始时间'] },
        { at: `${OVERVIEW}!D25`, problem: 'schedule', severity: 'hint', says: ['晚于项目的结束日期'] },
      ],
    },
    {
      name: 'a task after the project, and one without a date',
      form: deadlines(['招标', '2026年2月'], ['施工', null], ['验收', '2027年1月']),
      findings: [
        { at: `${OVERVIEW}!C26`, severity: 'hint', says: ['没有填写完成时间'] },
        { at: `${OVERVIEW}!C27`, severity: 'hint', says: ['晚于项目的结束日期 2026年12月31日'] },
      ],
    },
    {
      name: 'a digit after a day',
      form: dates('2026年1月1日2', '2026-12-31'),
      findings: [
        { at: `${OVERVIEW}!B7`, severity: 'error', says: ['“2026年1月1日2”不是完整的日期'], fix: null },
      ],
    },
    {
      name: 'a date without 日',
      form: dates('2026年1月1', '2026-12-31'),
      findings: [
        { at: `${OVERVIEW}!B7`, severity: 'error', says: ['“2026年1月1”不是完整的日期'], fix: null },
      ],
    },
    ...(
      [
        ['2026.1-13', '2026.1-13'],
        ['2026.13—2027.12', '2026.13'],
        ['2O26年1月至12月', '2O26年'],
      ] as const
    ).map(([text, written]) => ({
      name: `a period that does not exist: ${text}`,
      form: period(text),
      findings: [{ at: `${OVERVIEW}!B7`, says: [`“${written}”不是真实的日期`], fix: null }],
    })),
    ...['2026-01-01-', '2026年1月1日—', '2026.01.'].map((text) => ({
      name: `a date that continues after its day: ${text}`,
      form: dates(text, '2026-12-31'),
      findings: [{ at: `${OVERVIEW}!B7`, says: [`“${text}”不是完整的日期`], fix: null }],
    })),
    {
      name: 'a period without its end',
      form: period('2026年1月1日至'),
      findings: [{ at: `${OVERVIEW}!B7`, says: ['“2026年1月1日至”不是完整的日期'], fix: null }],
    },
  ],
};
