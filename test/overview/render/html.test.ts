import { overviewHtml, unusableFile, type OverviewReport } from '../../../src/overview';
import type { FollowUp } from '../../../src/overview/follow-up';
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

test('shows unit and project above the findings of a form, which are grouped by problem with their reasons', () => {
  const html = page({ overview, facts: [['校验时间', '2026年11月25日 09:05']] });
  expect(html).toContain('<dt>校验时间</dt><dd>2026年11月25日 09:05</dd>');
  expect(html).toContain('<section class="form whole" id="f0"><h2>甲单位　甲项目</h2>');
  expect(html).toContain('<a href="#f1">乙项目</a>');
  expect(html).toMatch(
    /class="group error">错误：金额不等于单价×数量<.*class="group warning">警告：金额不等于单价×数量</s,
  );
  expect(html).toContain('<span class="more">说明：“理由甲”</span>');
  expect(html.match(/<section/g)?.length).toBe(html.match(/<\/section>/g)?.length);
});

test('omits the sheet name for a form on one sheet', () => {
  const findings = [finding()];
  const html = page({ overview: overviewOf(fileOf('a.xlsx', { findings, isOneSheet: true })) });
  expect(html).toContain('<span class="place"><a href="./a.xlsx">D18</a></span>');
});

test('has a row with the reason for an unusable file, and omits empty columns', () => {
  const html = page({ overview });
  expect(html).toMatch(
    /<tr><td colspan="4">文件已损坏。<\/td><td class="short">读不了<.*<a href=".\/坏.xlsx">坏.xlsx<\/a>/,
  );
  expect(html).toContain('<dt>文件</dt><dd>2 个，申报表 2 份，读不了 1</dd>');
  expect(html).not.toContain('>原因<');
});

test('divides the width among text columns, and fits columns of figures to their content', () => {
  const table = /<table aria-label="申报表">.*?<\/table>/s.exec(page({ overview }))?.[0] ?? '';
  const widths = Array.from(table.matchAll(/<col width="(\d+)%">/g), ([, width]) => Number(width));
  expect(widths).toHaveLength(3);
  expect(widths.reduce((sum, width) => sum + width, 0)).toBeGreaterThan(97);
});

test('shows a placeholder for a form without a unit', () => {
  const html = page({ overview: overviewOf(fileOf('a.xlsx', { unit: '' })) });
  expect(html).toContain('<h2>（未写明单位）　');
});

test('shows one line with status and passed rules for a form without problems', () => {
  const html = page({ overview: overviewOf(fileOf('a.xlsx', { passed: { rules: 3, places: 40 } })) });
  expect(html).toContain(
    '<p class="checked"><b>可以提交：没有发现问题</b>　已核对无误：3 条规则，40 处。</p></section>',
  );
});

test('marks remaining and new findings since an earlier overview, and lists corrected ones', () => {
  const [remaining, added] = [finding({ cell: 'D18' }), finding({ cell: 'D19' })];
  const compared = overviewOf(
    fileOf('a.xlsx', { status: 'blocked', findings: [remaining, added] }, { project: '乙项目' }),
  );
  const corrected = [finding({ rule: 'target/cost', severity: 'warning' })] as never;
  const followUp = {
    earlier: 2,
    corrected,
    explained: [],
    remaining: [remaining],
    unchecked: [],
    added: [added],
  };
  const none = { earlier: 0, corrected: [], explained: [], remaining: [], unchecked: [], added: [] };
  const byRow = new Map<number, FollowUp>([
    [0, followUp],
    [1, none],
  ]);
  const html = page({ overview: compared, followUps: { byRow, missing: [] } });
  expect(/<table aria-label="与上次相比">.*?<\/table>/s.exec(html)?.[0]).not.toContain('乙项目');
  expect(html).toContain('<p>另有 1 份上次没有意见，这次也没有新增问题。</p>');
  expect(html).toMatch(/D18<.*<span class="more">未改<.*D19<.*<span class="more">新增</s);
  expect(html).toContain('上次意见的 2 项：已改 1 项，未改 1 项；这次新增 1 项。');
  expect(html).toContain('<p class="checked">已改：成本目标值写法不当。</p>');
});

test('shows in one line what was verified, and why rules were not checked', () => {
  const unchecked = [
    { rule: 'a', title: '甲规则', why: '没有数量列。' },
    { rule: 'b', title: '乙规则', why: '没有数量列。' },
  ];
  const html = page({
    overview: overviewOf(
      fileOf('a.xlsx', { unchecked, passed: { rules: 3, places: 40 }, findings: [finding()] }),
    ),
  });
  expect(html).toContain('<p class="checked">已核对无误：3 条规则，40 处。</p>');
  expect(html).toContain('<p class="checked">未核对：甲规则；乙规则。没有数量列。</p>');
});

test('counts the rules that were not checked if there are very many', () => {
  const unchecked = Array.from({ length: 21 }, () => ({ rule: 'a', title: '甲规则', why: '表格尚未填写。' }));
  const html = page({ overview: overviewOf(fileOf('a.xlsx', { unchecked })) });
  expect(html).toContain('<p class="checked">未核对：21 条规则。表格尚未填写。</p>');
});

test('repeats the facts about the check below the last form', () => {
  const html = page({ overview, facts: [['规则', '全部规则']] });
  expect(html.match(/<p class="checked">规则：全部规则<\/p>/g)).toHaveLength(1);
  expect(html).toMatch(/<div class="whole"><section class="form whole" id="f1">.*<p class="checked">规则：/s);
});

test('shows amounts with all their decimals, and their sum', () => {
  const html = page({ overview });
  for (const amount of ['296.00', '0.1234', '296.1234']) expect(html).toContain(`>${amount}<`);
});

test('escapes texts of a workbook, so that the page runs no script and loads nothing', () => {
  const evil = overviewOf(
    fileOf(EVIL, {
      project: EVIL,
      unit: EVIL,
      findings: [
        finding({ message: EVIL, sheet: EVIL, explanation: EVIL, rule: EVIL, problem: EVIL, row: EVIL }),
      ],
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
  // The embedded data cannot run as a script.
  expect(html.match(/<script[^>]*>/g)).toEqual(['<script type="application/json" id="jixiao-overview">']);
  expect(html).not.toMatch(/https?:|\son\w+="|url\(|@import/i);
  expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;&quot;&#39;&amp;');
  const [csp] = /content="default-src[^"]*"/.exec(html) ?? [];
  expect(csp).toContain("default-src 'none'");
  // Every quote inside an attribute is escaped, so that all tags are those of the page.
  const tags = new Set(Array.from(html.matchAll(/<([a-z]\w*)/g), ([, tag]) => tag));
  expect([...tags].sort()).toEqual(
    [
      'html',
      'head',
      'meta',
      'title',
      'style',
      'body',
      'footer',
      'h1',
      'h2',
      'h3',
      'ul',
      'li',
      'dl',
      'dt',
      'dd',
      'section',
      'div',
      'table',
      'colgroup',
      'col',
      'thead',
      'tbody',
      'tr',
      'th',
      'td',
      'p',
      'a',
      'span',
      'script',
    ].sort(),
  );
});

test('replaces control and bidirectional formatting characters', () => {
  const html = page({ overview: overviewOf(unusableFile('a\u202egpj.xlsx', '坏\u0007。')) });
  expect(html.replace(/<script.*<\/script>/s, '')).not.toMatch(/[\u202e]|(?!\n)\p{Cc}/u);
  expect(html).toContain('a\uFFFDgpj.xlsx');
});

test('has no link for a file without an address', () => {
  expect(page({ overview }, () => null)).toContain('<td>坏.xlsx</td>');
});

test('renders an overview without files', () => {
  const html = page({});
  expect(html).toContain('没有文件。');
  expect(html).toContain('没有在申报表之间核对。');
  expect(html.endsWith('</html>\n')).toBe(true);
});
