import { escapeHtml, reportHtml } from '../../../src/taskpane/report/html';
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

test('nothing of the workbook becomes markup', () => {
  const page = new DOMParser().parseFromString(reportHtml(model), 'text/html');
  expect(page.querySelectorAll('script, img')).toHaveLength(0);
  expect(page.querySelector('h1')?.textContent).toBe(HOSTILE);
  expect([...page.querySelectorAll('td')].map((cell) => cell.textContent)).toEqual([
    HOSTILE,
    '第一行\n第二行',
  ]);
  expect(page.querySelector('dt')?.textContent).toBe(HOSTILE);
});

test('the page loads and runs nothing', () => {
  const page = new DOMParser().parseFromString(reportHtml(model), 'text/html');
  const policy = page.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content');
  expect(policy).toContain("default-src 'none'");
  expect(page.querySelectorAll('[src], [href], link')).toHaveLength(0);
});

test('marks that mean something in HTML are escaped', () => {
  expect(escapeHtml(`<a b="c">'&`)).toBe('&lt;a b=&quot;c&quot;&gt;&#39;&amp;');
});

test('as text, each row is one line', () => {
  const lines = reportText(model).split('\n');
  expect(lines).toContain(`${HOSTILE}\t第一行 第二行`);
});
