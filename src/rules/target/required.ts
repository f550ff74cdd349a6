import { cellKey } from '../../workbook/a1';
import { rowTitle } from '../../figures/wording';
import { defineRule, unchecked, type RuleFinding } from '../rule';
import { indicatorTitle, shownTarget } from '../target-verdict';

export const rule = defineRule({
  id: 'target/required',
  severity: 'error',
  title: '每个指标都有名称和目标值',
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
        findings.set(cellKey(name.at), { at: name.at, subject, message });
      }
      // 中期 or 全程 targets beside the year's own stay blank in a project of one year.
      if (name.text !== '' && blank && period === 'annual') {
        findings.set(cellKey(target.at), {
          at: target.at,
          subject,
          message: `${indicatorTitle(indicator)}没有填写目标值，请补上。`,
        });
      }
    }
    const count = indicators.rows.length;
    return {
      places: count,
      findings: [...findings.values()],
      verified: `${count} 个指标都有名称和目标值`,
    };
  },
});
