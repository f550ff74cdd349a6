import { readOfficeConfig } from '../../../src/check/office-config';
import { reportModel, type ReportTable } from '../../../src/taskpane/report/model';
import { reportHtml } from '../../../src/taskpane/report/html';
import { reportSheet } from '../../../src/taskpane/report/sheet';
import { reportText } from '../../../src/taskpane/report/text';
import { rightForm } from '../../support/right-form';
import { firstForm, resultOf } from '../../support/views';

const OFF = ['text/punctuation', 'breakdown/amount'];

function modelWith(...off: string[]) {
  const reading = readOfficeConfig(
    JSON.stringify({ severities: Object.fromEntries(off.map((id) => [id, 'off'])) }),
  );
  if (!('config' in reading)) throw new Error('faulty settings');
  const result = resultOf(rightForm(), { config: reading.config });
  const checked = firstForm(result);
  const titles = checked.checked.filter(({ rule }) => off.includes(rule.id)).map(({ rule }) => rule.title);
  const model = reportModel({
    outcome: { result, at: new Date('2026-11-24T12:03:00') },
    checked,
    stale: false,
    log: [],
    officeRules: { kind: 'none' },
  });
  return { model, titles };
}

const rowsOf = (tables: readonly ReportTable[]) => tables.find(({ title }) => title === '已核对的内容')?.rows;

test('lists rules that the office switched off first, and only once', () => {
  const { model, titles } = modelWith(...OFF);
  expect(titles).toHaveLength(OFF.length);
  const rows = rowsOf(model.tables) ?? [];
  expect(rows.slice(0, 2)).toEqual(titles.map((title) => [title, '0', '已按本单位的设置关闭。']));
  expect(rows.filter(([title = '']) => titles.includes(title))).toHaveLength(2);
  for (const written of [reportText(model), reportHtml(model)])
    expect(written.split('已按本单位的设置关闭。')).toHaveLength(3);
});

test('rules without findings share one row; rules that do not apply are omitted', () => {
  const rows = rowsOf(modelWith().model.tables) ?? [];
  const [title, places, verified] = rows.at(-1) ?? [];
  expect(title).toMatch(/^\d+ 条规则无问题$/);
  expect(Number(places)).toBeGreaterThan(100);
  expect(verified).toContain('3 项明细金额全部相符');
  expect(rows.slice(0, -1).map(([name]) => name)).toEqual([]);
});

test('rules not checked for the same reason share one row; rules with findings share another', () => {
  const result = resultOf(rightForm());
  const checked = firstForm(result);
  const [first, second, third, fourth] = checked.checked.filter(({ status }) => status === 'passed');
  if (!first || !second || !third || !fourth) throw new Error('too few rules');
  const why = '表格尚未填写。';
  const model = reportModel({
    outcome: { result, at: new Date('2026-11-24T12:03:00') },
    checked: {
      ...checked,
      checked: [
        { ...first, status: 'not-checked', places: 0, why },
        { ...second, status: 'failed', places: 3 },
        { ...third, status: 'not-checked', places: 0, why },
        { ...fourth, status: 'failed', places: 4 },
      ],
    },
    stale: false,
    log: [],
    officeRules: { kind: 'none' },
  });
  expect(rowsOf(model.tables)).toEqual([
    ['2 条规则有问题', '7', `${second.rule.title}；${fourth.rule.title}`],
    ['2 条规则未核对', '0', `${why}（${first.rule.title}；${third.rule.title}）`],
  ]);
});

test('omits columns that are blank in all rows', () => {
  for (const { columns, rows } of modelWith().model.tables)
    for (const column of columns.keys())
      expect(rows.length === 0 || rows.some((row) => typeof row !== 'string' && row[column] !== '')).toBe(
        true,
      );
});

test.each([
  ['without the sheet name if the form has one sheet', 1, 'D16'],
  ['with the sheet name if the form has several sheets', 2, '绩效目标!D16'],
])('writes places %s', (_, sheets, place) => {
  const result = resultOf(rightForm({ 绩效目标: { D16: 29 } }));
  const checked = firstForm(result);
  const { tables } = reportModel({
    outcome: { result, at: new Date('2026-11-24T12:03:00') },
    checked: { ...checked, form: { ...checked.form, sheets: checked.form.sheets.slice(0, sheets) } },
    stale: false,
    log: [],
    officeRules: { kind: 'none' },
  });
  const errors = tables.find(({ title }) => title.startsWith('错误'));
  expect(errors?.rows.map(([first]) => first)).toContain(place);
});

test('findings are grouped by problem as in the pane, with the number of places', () => {
  const result = resultOf(rightForm({ 绩效目标: { D16: 29, D17: 25 } }));
  const model = reportModel({
    outcome: { result, at: new Date('2026-11-24T12:03:00') },
    checked: firstForm(result),
    stale: false,
    log: [],
    officeRules: { kind: 'none' },
  });
  const errors = model.tables.find(({ title }) => title.startsWith('错误'));
  const rows = errors?.rows ?? [];
  const first = rows.findIndex((row) => typeof row === 'string' && row.endsWith('（2 处）'));
  const heading = String(rows[first]);
  expect(rows.slice(first + 1, first + 3).map(([place]) => place)).toEqual(['绩效目标!D16', '绩效目标!D17']);
  const page = new DOMParser().parseFromString(reportHtml(model), 'text/html');
  expect([...page.querySelectorAll('.group')].map(({ textContent }) => textContent)).toContain(heading);
  const lines = reportText(model).split('\n');
  expect(lines[lines.indexOf(heading) + 1]).toMatch(/^绩效目标!D16\t/);
  expect(reportSheet(model).rows).toContainEqual([{ text: heading, bold: true }]);
});
