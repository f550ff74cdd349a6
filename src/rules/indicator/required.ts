import type { Indicator } from '../../form/indicators';
import { cellKey } from '../../workbook/a1';
import { stripInvisible } from '../../language/text/text';
import { rowTitle } from '../../figures/wording';
import { defineRule, unchecked, type RuleFinding } from '../rule';
import { indicatorTitle, shownTarget } from '../target-verdict';

/** A column is meant to be filled in if it has at least this many targets per blank cell. */
const FILLED = 3;

const NAME = { key: 'name', name: '目标值没有指标名称', severity: 'error' } as const;
const FORGOTTEN = { key: 'forgotten', name: '其他列漏填目标值', severity: 'warning' } as const;

export const rule = defineRule({
  id: 'target/required',
  title: '每个指标都有名称和目标值',
  aspect: 'completeness',
  problems: [{ key: 'target', name: '指标没有目标值', severity: 'error' }, NAME, FORGOTTEN],
  why: '没有目标值的指标无从考核，没有名称的目标值不知道考核什么。',
  how: '补上缺少的目标值或指标名称；多余的行请删去。',
  basis: '财预〔2021〕101号：指标值应量化',
  fix: 'none',
  needs: ['indicators'],
  check({ form: { indicators } }) {
    const lost = (['name', 'target'] as const).filter((column) => indicators.missingColumns.includes(column));
    if (lost.length > 0) {
      const columns = lost.map((column) => `“${column === 'name' ? '三级目标' : '目标值'}”`).join('、');
      return unchecked(`未找到${columns}列，未核对指标和目标值是否成对。`);
    }
    const findings = new Map<string, RuleFinding>();
    for (const indicator of indicators.rows) {
      const { row, name, target, period } = indicator;
      const subject = { kind: 'indicator', indicator } as const;
      const blank = target.value.kind === 'blank';
      if (name.text === '' && !blank) {
        const message = `${rowTitle(row, '')}的目标值“${shownTarget(indicator)}”没有写明是什么指标，请填写三级目标。`;
        findings.set(cellKey(name.at), { at: name.at, subject, problem: NAME, message });
      }
      if (name.text !== '' && blank && period === 'annual') {
        findings.set(cellKey(target.at), {
          at: target.at,
          subject,
          message: `${indicatorTitle(indicator)}没有填写目标值，请补上。`,
        });
      }
    }
    for (const indicator of forgotten(indicators.rows)) {
      const { at, label } = indicator.target;
      findings.set(cellKey(at), {
        at,
        subject: { kind: 'indicator', indicator },
        problem: FORGOTTEN,
        message: `${indicatorTitle(indicator)}的“${stripInvisible(label)}”没有填写，同一列的多数指标已经填写，请补上；确实没有的填“/”。`,
      });
    }
    const count = indicators.rows.length;
    return {
      places: count,
      findings: [...findings.values()],
      verified: `${count} 个指标都有名称和目标值`,
    };
  },
});

/**
 * Blank targets of other periods or places (中期, 全程, a village) in a column that is otherwise filled in. Projects of one year
 * leave the whole column blank, and `/` means that there is no target.
 */
function forgotten(rows: readonly Indicator[]): Indicator[] {
  const columns = new Map<string, Indicator[]>();
  for (const indicator of rows) {
    const { period, name, target } = indicator;
    if (period !== 'overall' || name.text === '') continue;
    const key = `${target.at.column} ${target.at.sheet}`;
    const column = columns.get(key);
    if (column) column.push(indicator);
    else columns.set(key, [indicator]);
  }
  return [...columns.values()].flatMap((column) => {
    const blank = column.filter(({ target }) => target.value.kind === 'blank' && target.text === '');
    const filled = column.length - blank.length;
    return blank.length * FILLED <= filled ? blank : [];
  });
}
