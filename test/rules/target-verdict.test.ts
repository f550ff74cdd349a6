/** Targets side by side, of two periods or of several places: the same fault gives one finding that names all columns. */
import { check } from '../../src/check';
import { correct } from '../../src/correction';
import { toA1 } from '../../src/workbook/a1';
import { workbookOf, type CellSketch } from '../support/snapshots';

const PERIODS = ['实施周期指标值', '年度指标值'];

/** One quality indicator and one of satisfaction, with a target for each column. */
function form(
  columns: readonly string[],
  quality: readonly CellSketch[],
  satisfaction: readonly CellSketch[],
) {
  const letters = 'DEFG';
  const line = (row: number, cells: readonly CellSketch[]) =>
    Object.fromEntries(cells.map((cell, index) => [`${letters[index] ?? ''}${row}`, cell]));
  return workbookOf({
    绩效目标: {
      A1: '项目支出绩效目标申报表',
      A2: '（2026年度）',
      A3: '项目名称',
      B3: '公园养护',
      A4: '年度目标',
      B4: '养护公园绿地50公顷。',
      ...{ A5: '一级指标', B5: '二级指标', C5: '三级指标' },
      ...line(5, columns),
      ...{ A6: '产出指标', B6: '数量指标', C6: '养护绿地面积' },
      ...line(6, ['50公顷', '50公顷', '50公顷'].slice(0, columns.length)),
      ...{ A7: '产出指标', B7: '质量指标', C7: '绿地养护质量' },
      ...line(7, quality),
      ...{ A8: '满意度指标', B8: '服务对象满意度', C8: '市民满意度' },
      ...line(8, satisfaction),
    },
  });
}

const findings = (snapshot: ReturnType<typeof form>, rule: string) =>
  check(snapshot).forms.flatMap((checked) =>
    checked.findings
      .filter((finding) => finding.rule.id === rule)
      .map(({ at, message }) => [at && toA1(at), message]),
  );

test('a fault in both periods gives one finding at the first target, which names the other target', () => {
  const found = findings(form(PERIODS, ['良好', '较好'], ['≥90%', '≥90%']), 'target/quality');
  expect(found).toEqual([
    ['D7', expect.stringMatching(/^第7行“绿地养护质量”：目标值“良好”.+同一行的 E7“较好”也是如此。$/)],
  ]);
});

test('a fault in one period gives a finding that names no other target', () => {
  const found = findings(form(PERIODS, ['≥95%', '良好'], ['≥90%', '≥90%']), 'target/quality');
  expect(found).toEqual([['E7', expect.not.stringContaining('同一行')]]);
});

test('the same fault in the targets of two places gives one finding at the first place', () => {
  const found = findings(
    form(['甲县', '乙县', '丙县'], ['良好', '≥95%', '良好'], ['≥90%', '≥90%', '≥90%']),
    'target/quality',
  );
  expect(found).toEqual([['D7', expect.stringContaining('同一行的 F7“良好”也是如此')]]);
});

test('the suggested correction changes the targets of both periods', () => {
  const snapshot = form(PERIODS, ['≥95%', '≥95%'], ['满意', '很满意']);
  const [checked] = check(snapshot).forms;
  const fix = checked?.findings.find(({ rule }) => rule.id === 'target/satisfaction')?.fix;
  const edits = fix && 'edits' in fix ? fix.edits : [];
  expect(edits.map(({ at, after }) => [toA1(at), after])).toEqual([
    ['D8', '≥90%'],
    ['E8', '≥90%'],
  ]);
  const { after } = correct(snapshot, ({ rule }) => (rule.id === 'target/satisfaction' ? {} : null));
  expect(after.forms[0]?.findings.map(({ rule }) => rule.id)).not.toContain('target/satisfaction');
});
