import { reportHtml } from '../../../src/taskpane/report/html';
import { reportText } from '../../../src/taskpane/report/text';
import type { ReportModel } from '../../../src/taskpane/report/model';

const HOSTILE = `"><script>alert('x')</script>&amp;<img src=x onerror=y>`;

const model: ReportModel = {
  workbook: HOSTILE,
  title: HOSTILE,
  facts: [[HOSTILE, HOSTILE]],
  conclusion: HOSTILE,
  warning: HOSTILE,
  tables: [
    { title: HOSTILE, columns: [HOSTILE, 'B'], figures: 1, rows: [[HOSTILE, '第一行\n第二行']], none: '' },
    { title: '空', columns: [], figures: -1, rows: [], none: HOSTILE },
  ],
};

test('escapes all texts of the workbook', () => {
  const page = new DOMParser().parseFromString(reportHtml(model), 'text/html');
  expect(page.querySelectorAll('script, img')).toHaveLength(0);
  expect(page.querySelector('h1')?.textContent).toBe(HOSTILE);
  expect([...page.querySelectorAll('td')].map((cell) => cell.textContent)).toEqual([
    HOSTILE,
    '第一行\n第二行',
  ]);
  expect(page.querySelector('dt')?.textContent).toBe(HOSTILE);
});

test('the page loads no resource and runs no script', () => {
  const page = new DOMParser().parseFromString(reportHtml(model), 'text/html');
  const policy = page.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content');
  expect(policy).toContain("default-src 'none'");
  expect(page.querySelectorAll('[src], [href], link')).toHaveLength(0);
});

test('the text report has one line for each row', () => {
  const lines = reportText(model).split('\n');
  expect(lines).toContain(`${HOSTILE}\t第一行 第二行`);
});

test('资金与绩效对照 is a table with bars and named marks, and its texts are escaped', () => {
  const at = { sheet: '绩效目标', row: 0, column: 0 };
  const blank = { activity: [], goal: [], quantity: [], quality: [], timeliness: [], benefit: [] };
  const row = { name: HOSTILE, at, amount: '1234.5', share: 0.25 };
  const view = {
    sentence: '有可衡量指标的资金 0.00 万元，占 0%',
    rows: [{ ...row, marks: { ...blank, quality: [{ at, name: HOSTILE, measurable: false }] } }],
  };
  const table = { title: '', columns: [], figures: -1, rows: [], none: '', coverage: { view, decimals: 2 } };
  const page = new DOMParser().parseFromString(reportHtml({ ...model, tables: [table] }), 'text/html');
  expect(page.querySelectorAll('script, img')).toHaveLength(0);
  expect(page.querySelector('th[scope=row]')?.textContent).toBe(HOSTILE);
  expect(page.querySelector('.figure')?.textContent).toBe('1,234.50');
  expect(page.querySelector('.bar rect')?.getAttribute('width')).toBe('25');
  const marks = [...page.querySelectorAll('td [role=img]')].map((mark) => mark.getAttribute('aria-label'));
  expect(marks).toEqual([`质量：${HOSTILE}，不能衡量`]);
  expect(page.body.textContent).toContain('有可衡量指标的资金 0.00 万元，占 0%。');
});
