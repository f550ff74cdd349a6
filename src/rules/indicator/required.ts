import type { Indicator } from '../../form/indicators';
import { cellKey } from '../../workbook/a1';
import { groupBy } from '../../workbook/group-by';
import { listOf } from '../../language/text/list';
import { stripInvisible } from '../../language/text/text';
import { rowTitle } from '../../figures/wording';
import { defineRule, unchecked, type RuleFinding, type RuleReasons } from '../rule';
import { indicatorTitle, mergeColumns, repeatedKey, shownTarget, type FaultyTarget } from '../target-verdict';

/** A column is meant to be filled in if it has at least this many targets per blank cell. */
const FILLED = 3;
/** If an indicator has at least this many other columns and all of them are blank, they were left blank on purpose. */
const MANY_PARTS = 3;

const NAME = { key: 'name', name: '目标值没有指标名称', severity: 'error' } as const;
const OMITTED = { key: 'forgotten', name: '其他列漏填目标值', severity: 'warning' } as const;

export const rule = defineRule({
  id: 'target/required',
  title: '每个指标都有名称和目标值',
  aspect: 'completeness',
  problems: [{ key: 'target', name: '指标没有目标值', severity: 'error' }, NAME, OMITTED],
  needs: ['indicators'],
  check({ form: { indicators } }) {
    const lost = (['name', 'target'] as const).filter((column) => indicators.missingColumns.includes(column));
    if (lost.length > 0) {
      const columns = lost.map((column) => `“${column === 'name' ? '三级目标' : '目标值'}”`).join('、');
      return unchecked(`未找到${columns}列，未核对指标和目标值是否成对。`);
    }
    const { rows } = indicators;
    const unnamed = rows.filter(
      (one) => one.name.text === '' && one.target.value.kind !== 'blank' && !isBudgetExecution(one),
    );
    // A blank target of the year is an error; blank targets of other columns in its row are the same fault. A dash in
    // it means that another column has the target: — under 合计 of a date.
    const filled = new Set(rows.filter(({ target }) => target.value.kind !== 'blank').map(repeatedKey));
    const blank = rows.filter(
      (one) =>
        one.name.text !== '' &&
        one.target.value.kind === 'blank' &&
        one.period === 'annual' &&
        !(one.target.text !== '' && filled.has(repeatedKey(one))),
    );
    const rowsOfErrors = new Set(blank.map(repeatedKey));
    const lacking = new Set([...blank, ...omittedTargets(rows)]);
    const faults = new Map<string, FaultyTarget>();
    for (const indicator of rows) {
      const key = cellKey(indicator.target.at);
      if (!lacking.has(indicator) || faults.has(key)) continue;
      const fault = rowsOfErrors.has(repeatedKey(indicator))
        ? `${indicatorTitle(indicator)}没有填写目标值，请补上。`
        : {
            problem: OMITTED,
            message: `${indicatorTitle(indicator)}的“${stripInvisible(indicator.target.label)}”没有填写，同一列的多数指标已经填写，请补上；确实没有的填“/”。`,
          };
      faults.set(key, { indicator, fault });
    }
    const findings = [...withoutName(unnamed), ...mergeColumns([...faults.values()])];
    return { places: rows.length, findings, verified: `${rows.length} 个指标都有名称和目标值` };
  },
});

export const reasons: RuleReasons = {
  why: '没有目标值的指标无从考核，没有名称的目标值不知道考核什么。',
  how: '补上缺少的目标值或指标名称；多余的行请删去。',
  basis: '财预〔2021〕101号：指标值应量化',
};

/** 预算执行率 in the column of a level is itself an indicator. */
function isBudgetExecution({ dimension, category }: Indicator): boolean {
  return [dimension, category].some(({ text }) => /预算执行率/.test(text));
}

/** Targets without a name: one finding for the columns of a row, also if each of them has a column for names. */
function withoutName(indicators: readonly Indicator[]): RuleFinding[] {
  const groups = groupBy(indicators, ({ name: { at } }) => `${at.row} ${at.sheet}`);
  return [...groups.values()].map((group) => {
    const [indicator] = group;
    const targets = new Set(group.map((one) => `“${shownTarget(one)}”`));
    const message = `${rowTitle(indicator.row, '')}的目标值${listOf([...targets], MAX_NAMED, '处')}没有写明是什么指标，请填写三级目标。`;
    return { at: indicator.name.at, subject: { kind: 'indicator', indicator }, problem: NAME, message };
  });
}

const MAX_NAMED = 6;

/**
 * Blank targets of other periods or places (中期, 全程, a village) in a column that is otherwise filled in. Projects of one
 * year leave the whole column blank, and `/` means that no target is set.
 */
function omittedTargets(rows: readonly Indicator[]): Indicator[] {
  const named = rows.filter(({ period, name }) => period === 'overall' && name.text !== '');
  // If all of several parts are blank, the indicator is only about the year or the whole.
  const ofOthers = [...groupBy(named, repeatedKey).values()]
    .filter((row) => row.length < MANY_PARTS || row.some(({ target }) => target.text !== ''))
    .flat();
  const columns = groupBy(ofOthers, ({ target: { at } }) => `${at.column} ${at.sheet}`);
  return [...columns.values()].flatMap((column) => {
    const blank = column.filter(({ target }) => target.value.kind === 'blank' && target.text === '');
    const filled = column.length - blank.length;
    return blank.length * FILLED <= filled ? blank : [];
  });
}
