/** `check --last`: 与上年对照 in the printed text, in the JSON and in the overview. */
import { run } from '../../../../src/cli/run';
import { MemoryIo } from '../../../support/memory-io';
import { otherProject } from '../../../support/other-project';
import { OVERVIEW, rightForm, TARGETS } from '../../../support/right-form';
import { xlsxOf } from '../../../support/xlsx-builder';
import { lastYearForm } from '../../../support/year-rule-cases';

const LAST = xlsxOf(lastYearForm({ [OVERVIEW]: { B13: '二、当年预算：50.00' }, [TARGETS]: { F13: '≥95%' } }));
const SENTENCE = '当年预算 60.00 万元，比上年增加 20%；1 个指标的目标值降低';

const files = (): Record<string, Uint8Array> => ({
  'last/a.xlsx': LAST,
  'this/b.xlsx': xlsxOf(rightForm()),
  'this/c.xlsx': xlsxOf(otherProject()),
});

async function check(...args: string[]) {
  const io = new MemoryIo(files());
  const code = await run(['check', ...args], io);
  return { code, io, out: io.stdout };
}

const decode = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

test('prints the summary and the findings, and keeps the exit code', async () => {
  const { code, out } = await check('this', '--last', 'last');
  expect(code).toBe((await check('this')).code);
  expect(out).toContain(`社区为老服务提升项目：${SENTENCE}`);
  expect(out).toContain('（year/target-lowered）');
  expect(out).toContain('没有对上：this/c.xlsx');
});

test('the JSON lists the pairs next to the findings between forms', async () => {
  const { out } = await check('--json', '--across', 'this', '--last', 'last/a.xlsx');
  const { across, files: checked } = JSON.parse(out) as {
    across: { findings: unknown[]; pairs: object[] };
    files: { forms: { findings: { rule: string }[] }[] }[];
  };
  expect(across.findings).toEqual([]);
  expect(across.pairs).toMatchObject([
    { last: { file: 'last/a.xlsx', year: 2025 }, this: { file: 'this/b.xlsx', year: 2026 } },
  ]);
  const rules = checked.flatMap(({ forms }) =>
    forms.flatMap(({ findings }) => findings.map(({ rule }) => rule)),
  );
  expect(rules.filter((rule) => rule.startsWith('year/'))).toEqual([]);
});

test('the overview has a table over all forms and a section for each', async () => {
  const { io } = await check('this', '--last', 'last', '--report', 'out.html');
  const page = decode(io.files.get('out.html'));
  expect(page).toContain('<h2>与上年对照</h2>');
  expect(page).toContain(`<h3>与上年对照：${SENTENCE}</h3>`);
  expect(page).toContain('>≥95%</a>');
  const csv = await check('this', '--last', 'last', '--report', 'out.csv');
  expect(decode(csv.io.files.get('out.csv'))).toContain('目标值低于上年');
});

test('the opinion contains the summary of the comparison', async () => {
  const { io } = await check('this/b.xlsx', '--last', 'last', '--opinions', 'out');
  const opinion = [...io.files].find(
    ([name]) => name.startsWith('out/') && name.endsWith('社区为老服务提升项目.html'),
  );
  expect(decode(opinion?.[1])).toContain(`与上年对照：${SENTENCE}。`);
});

test('pairs the forms of both years in one folder, and does not compare a pair as a set', async () => {
  const { out } = await check('last', 'this');
  expect(out).toContain(`社区为老服务提升项目：${SENTENCE}`);
  expect(out).not.toContain('（set/');
});

test('exits with 2 if a file of last year cannot be read', async () => {
  const io = new MemoryIo({ ...files(), 'last/x.xlsx': new Uint8Array(5) });
  expect(await run(['check', 'this', '--last', 'last'], io)).toBe(2);
  expect(io.stderr).toContain('last/x.xlsx');
});
