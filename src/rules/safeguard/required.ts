import type { Safeguard } from '../../form/safeguards';
import { isBlankOrNone } from '../../language/numbers/number-text';
import { tickedStages } from '../../figures/safeguards/safeguard-rows';
import { rowTitle, clip } from '../../figures/wording';
import { defineRule, type RuleReasons } from '../rule';

export const rule = defineRule({
  id: 'safeguard/required',
  title: '每行制度都写明文件名称和具体措施',
  aspect: 'completeness',
  problems: [{ key: 'blank', name: '制度文件或措施未填', severity: 'error' }],
  needs: ['safeguards'],
  check({ form: { safeguards } }) {
    const columns = (['document', 'measure'] as const).filter(
      (column) => !safeguards.missingColumns.includes(column),
    );
    const rows = safeguards.rows.filter((row) => !isSpare(row, safeguards.rows));
    const findings = rows.flatMap((row) => {
      const blank = columns.filter((column) => isBlankOrNone(row[column].text));
      const [first] = blank;
      if (first === undefined) return [];
      const missing = blank.map((column) => `“${TITLES[column]}”`).join('和');
      const name = clip(row.document.text || row.category.text || row.measure.text);
      const subject = { kind: 'safeguard' as const, safeguard: row, stages: [] };
      return [
        { at: row[first].at, subject, message: `${rowTitle(row.row, name)}没有填写${missing}，请补全。` },
      ];
    });
    const lost = (['document', 'measure'] as const).filter((column) => !columns.includes(column));
    return {
      places: columns.length > 0 ? rows.length : 0,
      findings,
      verified: `${rows.length} 行制度的文件名称和具体措施都已填写`,
      ...(lost.length > 0 && {
        unchecked: `未找到${lost.map((column) => `“${TITLES[column]}”`).join('、')}列，未核对是否填写。`,
      }),
    };
  },
});

export const reasons: RuleReasons = {
  why: '只有类别、没有文件或措施的一行，看不出项目靠什么制度管理，评审时等于没有保障。',
  how: '补全文件名称（制度或通知的全称）和它对本项目的具体措施；没有对应制度的空行请删去。',
};

const TITLES = { document: '文件名称', measure: '具体措施' } as const;

/** An unused row of the template: blank, and its category is filled in elsewhere, is 其他, or is blank too. */
function isSpare(row: Safeguard, rows: readonly Safeguard[]): boolean {
  if (!isBlankOrNone(row.document.text) || !isBlankOrNone(row.measure.text)) return false;
  if (tickedStages(row).length > 0) return false;
  if (isBlankOrNone(row.category.text) || /^其[他它]/.test(row.category.text)) return true;
  return rows.some(
    (other) =>
      other !== row && other.category.text === row.category.text && !isBlankOrNone(other.document.text),
  );
}
