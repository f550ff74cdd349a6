import { run } from '../../../src/cli/run';
import { MemoryIo } from '../../support/memory-io';
import { OTHER_NAME, otherProject } from '../../support/other-project';
import { OVERVIEW, rightForm, TARGETS } from '../../support/right-form';
import { xlsxOf } from '../../support/xlsx-builder';
import { lastYearForm } from '../../support/year-rule-cases';

const LAST = xlsxOf(lastYearForm({ [OVERVIEW]: { B13: '二、当年预算：50.00' }, [TARGETS]: { F13: '≥95%' } }));
const THIS = xlsxOf(rightForm());

async function compare(files: Readonly<Record<string, Uint8Array>>, ...args: string[]) {
  const io = new MemoryIo(files);
  const code = await run(['compare', ...args], io);
  return { code, out: io.stdout, err: io.stderr };
}

test('prints the summary, every change with both cells, and the findings', async () => {
  const { code, out, err } = await compare({ 'a.xlsx': LAST, 'b.xlsx': THIS }, 'a.xlsx', 'b.xlsx');
  expect(code).toBe(0);
  expect(err).toBe('');
  expect(out).toContain('社区为老服务提升项目：a.xlsx（2025年） → b.xlsx（2026年）');
  expect(out).toContain('当年预算 60.00 万元，比上年增加 20%；1 个指标的目标值降低');
  expect(out).toContain('当年预算：50.00 → 60.00（+20%）［项目总体情况!B13 → 项目总体情况!B13］');
  expect(out).toContain('目标值 老年人满意度：≥95% → ≥90%［绩效目标!F13 → 绩效目标!F13］');
  expect(out).toContain('[警告] 绩效目标!F13 第13行“老年人满意度”');
  expect(out).toContain('（year/target-lowered）');
});

test('prints the documented JSON', async () => {
  const { code, out } = await compare({ 'a.xlsx': LAST, 'b.xlsx': THIS }, '--json', 'a.xlsx', 'b.xlsx');
  expect(code).toBe(0);
  const project = '社区为老服务提升项目';
  expect(JSON.parse(out)).toMatchObject({
    version: 1,
    pairs: [
      {
        last: { file: 'a.xlsx', project, year: 2025 },
        this: { file: 'b.xlsx', project, year: 2026 },
        changes: [
          {
            what: 'budget',
            name: '当年预算',
            last: { sheet: '项目总体情况', cell: 'B13', text: '50.00' },
            this: { sheet: '项目总体情况', cell: 'B13', text: '60.00' },
          },
          { what: 'target', name: '老年人满意度', last: { text: '≥95%' }, this: { text: '≥90%' } },
        ],
        findings: [
          { rule: 'year/budget-targets', severity: 'warning', last: { sheet: '项目总体情况', cell: 'B13' } },
          { rule: 'year/target-lowered', sheet: '绩效目标', cell: 'F13' },
        ],
      },
    ],
    unpaired: { last: [], this: [] },
  });
});

test('pairs the forms of two folders by project, and reports why other forms have no partner', async () => {
  const files = {
    'last/a.xlsx': LAST,
    'this/deep/b.xlsx': THIS,
    'this/c.xlsx': xlsxOf(otherProject()),
  };
  const { code, out } = await compare(files, 'last', 'this');
  expect(code).toBe(0);
  expect(out).toContain('last/a.xlsx（2025年） → this/deep/b.xlsx（2026年）');
  expect(out).toContain(
    `本年没有对上的 1 份\n  this/c.xlsx（2026年） ${OTHER_NAME}：上年的文件里没有这个项目。`,
  );
});

test('exits with 0 if there is no pair, and with 2 and valid JSON if a file cannot be read', async () => {
  const none = await compare({ 'a.xlsx': THIS, 'b.xlsx': THIS }, '--json', 'a.xlsx', 'b.xlsx');
  expect(none.code).toBe(0);
  expect(JSON.parse(none.out)).toMatchObject({ pairs: [], unpaired: { this: [{ file: 'b.xlsx' }] } });
  const broken = await compare({ 'a.xlsx': new Uint8Array(9), 'b.xlsx': THIS }, '--json', 'a.xlsx', 'b.xlsx');
  expect(broken.code).toBe(2);
  expect(broken.err).toContain('a.xlsx');
  expect(JSON.parse(broken.out)).toMatchObject({ pairs: [], unpaired: { last: [] } });
});

test('uses the office’s settings', async () => {
  const config = new TextEncoder().encode(
    JSON.stringify({ yearBudgetGrowth: 30, severities: { 'year/target-lowered': 'off' } }),
  );
  const files = { 'a.xlsx': LAST, 'b.xlsx': THIS, 'jixiao.config.json': config };
  const { out } = await compare(files, 'a.xlsx', 'b.xlsx');
  expect(out).not.toContain('问题');
});

test.each([[['a.xlsx']], [['a.xlsx', 'b.xlsx', 'c.xlsx']], [[]]])(
  'refuses arguments other than two paths: %j',
  async (args) => {
    const { code, err } = await compare({ 'a.xlsx': LAST, 'b.xlsx': THIS, 'c.xlsx': THIS }, ...args);
    expect(code).toBe(2);
    expect(err).toContain('请先写上年的文件或文件夹，再写本年的');
  },
);

test('states the rules in force, and reports configurations in the folders that are not used', async () => {
  const off = new TextEncoder().encode('{ "severities": { "year/target-lowered": "off" } }');
  const files = { 'last/a.xlsx': LAST, 'this/b.xlsx': THIS, 'this/jixiao.config.json': off };
  const ignored = await compare(files, 'last', 'this');
  expect(ignored.out).toContain('（year/target-lowered）');
  expect(ignored.out).toMatch(/规则：按各表的版式和年度选择，全部规则。\n$/);
  expect(ignored.err).toMatch(/^this\/jixiao\.config\.json：没有采用这份规则设置。它会关闭 1 条：/);
  const used = await compare(files, '--json', '--profile', 'this/jixiao.config.json', 'last', 'this');
  expect(used.out).not.toContain('year/target-lowered');
  expect(used.err).toMatch(/^规则：本单位的设置，关闭 1 条：.*\n$/);
});
