import { overviewHtml, unusableFile, type OverviewReport } from '../../../src/overview';
import { fileOf, finding, overviewOf, wan } from '../support';

const EVIL = `<img src=x onerror=alert(1)>"'&`;
const page = (report: Partial<OverviewReport>, link = (file: string): string | null => `./${file}`): string =>
  [...overviewHtml({ overview: overviewOf(), across: null, facts: [], ...report }, link)].join('');

const overview = overviewOf(
  fileOf(
    'a.xlsx',
    {
      project: '甲项目',
      status: 'blocked',
      budget: wan('296'),
      findings: [finding({ explanation: '理由甲', severity: 'warning' }), finding()],
    },
    { project: '乙项目', status: 'ready', budget: wan('0.1234') },
  ),
  unusableFile('坏.xlsx', '文件已损坏。'),
);

test('an overview, a section a file, a heading a form, the reasons given', () => {
  const html = page({ overview, facts: [['校验时间', '2026年11月25日 09:05']] });
  expect(html).toContain('<dt>校验时间</dt><dd>2026年11月25日 09:05</dd>');
  expect(html.match(/<section class="file">/g)).toHaveLength(2);
  expect(html).toContain('<h3 id="f0">甲项目</h3>');
  expect(html).toContain('<h3 id="f1">乙项目</h3>');
  expect(html).toContain('<p id="f2" class="status unusable">无法读取：文件已损坏。</p>');
  expect(html).toContain('<td>理由甲</td>');
  expect(html).toContain('<a href="#f1">a.xlsx</a>');
  expect(html.match(/<section/g)?.length).toBe(html.match(/<\/section>/g)?.length);
});

test('amounts with all their decimals, and their sum', () => {
  const html = page({ overview });
  for (const amount of ['296.00', '0.1234', '296.1234']) expect(html).toContain(`>${amount}<`);
});

test('charts say nothing that no table says', () => {
  const html = page({ overview });
  expect(html.match(/<svg role="img" aria-label="[^"]+"/g)).toHaveLength(2);
  const tables = html.replace(/<svg[\s\S]*?<\/svg>/g, '');
  expect(tables).toContain(
    '<td class="short">不能提交</td><td class="figure">1</td><td class="figure">296.00</td>',
  );
  // The longest bar has the largest budget; the other is in proportion.
  expect(html).toContain('<rect class="bar blocked" x="0" y="18" width="340"');
  expect(html).toContain('<rect class="bar ready" x="0" y="86" width="0.1"');
});

test('no script, nothing loaded, whatever a workbook holds', () => {
  const evil = overviewOf(
    fileOf(EVIL, {
      project: EVIL,
      unit: EVIL,
      findings: [finding({ message: EVIL, sheet: EVIL, explanation: EVIL, rule: EVIL })],
    }),
    unusableFile(EVIL, EVIL),
  );
  const at = { file: EVIL, form: 0, project: EVIL, sheet: EVIL, cell: 'A1' };
  const across = {
    forms: 2,
    findings: [{ rule: EVIL, severity: 'warning', message: EVIL, at, other: at } as const],
    checked: [],
  };
  const html = page({ overview: evil, across, facts: [[EVIL, EVIL]] }, () => EVIL);
  expect(html).not.toContain('<img');
  expect(html).not.toMatch(/<script|https?:|\son\w+="|url\(|@import/i);
  expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;&quot;&#39;&amp;');
  const [csp] = /content="default-src[^"]*"/.exec(html) ?? [];
  expect(csp).toContain("default-src 'none'");
  // Every quote inside an attribute is escaped: tags are those of the page.
  const tags = new Set(Array.from(html.matchAll(/<([a-z]\w*)/g), ([, tag]) => tag));
  expect([...tags].sort()).toEqual(
    [
      'html',
      'head',
      'meta',
      'title',
      'style',
      'body',
      'h1',
      'h2',
      'h3',
      'dl',
      'dt',
      'dd',
      'section',
      'div',
      'figure',
      'figcaption',
      'svg',
      'text',
      'rect',
      'table',
      'thead',
      'tbody',
      'tr',
      'th',
      'td',
      'p',
      'a',
    ].sort(),
  );
});

test('marks that turn a line round or steer a screen are shown as such', () => {
  const html = page({ overview: overviewOf(unusableFile('a\u202egpj.xlsx', '坏\u0007。')) });
  expect(html).not.toMatch(/[\u202e]|(?!\n)\p{Cc}/u);
  expect(html).toContain('a\uFFFDgpj.xlsx');
});

test('a file whose name is no address has no link', () => {
  expect(page({ overview }, () => null)).toContain('<h2>坏.xlsx</h2>');
});

test('nothing at all', () => {
  const html = page({});
  expect(html).toContain('没有文件。');
  expect(html).toContain('没有在申报表之间核对。');
  expect(html.endsWith('</html>\n')).toBe(true);
});
