import type { TextCell } from '../../form/cells';
import { findDates } from '../../language/dates/dates';
import { NARRATIVE_FIELDS, type Overview, type OverviewFieldId } from '../../form/overview';
import { comparableProse, sharedShare, SHORTEST_PARAGRAPH } from '../../language/text/comparable-prose';
import { clip } from '../../figures/wording';
import { cellKey } from '../../workbook/a1';
import { defineRule, type RuleFinding } from '../rule';

/** A paragraph is a copy if at least this share of it is elsewhere. */
const COPIED = 0.8;
/** The paragraphs that must not repeat others. */
const ORIGINAL: readonly OverviewFieldId[] = ['feasibility', 'annualGoal'];
/** 需要说明的其他问题 may quote what it explains. */
const OTHERS: readonly OverviewFieldId[] = NARRATIVE_FIELDS.filter((id) => id !== 'otherMatters');

/** 照抄: 年度目标 or 可行性 repeats another paragraph. */
export const rule = defineRule({
  id: 'narrative/copied',
  title: '可行性和年度目标不照抄其他栏目',
  aspect: 'completeness',
  problems: [{ key: 'copied', name: '文字照抄其他栏目', severity: 'warning' }],
  why: '可行性要说明凭什么做得成，年度目标要说明本年做到什么程度；照抄其他栏目，等于没有填写。',
  how: '可行性写条件、队伍、资金和经验；年度目标写本年度要完成的数量和达到的效果。',
  basis: '本工具建议',
  fix: 'none',
  needs: ['overview'],
  check({ form }) {
    const fields = form.overview.fields;
    const isOneYear = runsOneYear(fields);
    const paragraphs = new Map(OTHERS.map((id) => [id, comparableProse(fields[id]?.text ?? '')]));
    const findings: RuleFinding[] = [];
    let places = 0;
    for (const id of ORIGINAL) {
      const field = fields[id];
      const text = paragraphs.get(id) ?? '';
      if (!field || text.length < SHORTEST_PARAGRAPH) continue;
      places += 1;
      const others = OTHERS.filter(
        (other) => other !== id && !(isOneYear && id === 'annualGoal' && other === 'overallGoal'),
      );
      const source = mostAlike(
        text,
        others.flatMap((other) => {
          const cell = fields[other];
          // One cell for both fields (总体目标及年度目标) is no copy.
          const isOther = cell && cellKey(cell.at) !== cellKey(field.at);
          return isOther ? [{ cell, paragraph: paragraphs.get(other) ?? '' }] : [];
        }),
      );
      if (!source) continue;
      findings.push({
        at: field.at,
        subject: { kind: 'field', id },
        message: `“${field.label}”与“${source.label}”的文字重复（“${clip(field.text)}”），请写出自己的内容。`,
      });
    }
    return { places, findings, verified: `${places} 段文字没有照抄其他栏目` };
  },
});

/** In a project of one year, 总目标 and 年度目标 may be the same. */
function runsOneYear({ startDate, endDate, period }: Overview['fields']): boolean {
  const texts = [startDate, endDate, period].map((field) => field?.text ?? '');
  return new Set(texts.flatMap(findDates).flatMap(({ written }) => written.year ?? [])).size === 1;
}

/** The paragraph that shares most with a text, if all paragraphs together contain enough of it; otherwise `null`. */
function mostAlike(
  text: string,
  others: readonly { readonly cell: TextCell; readonly paragraph: string }[],
): TextCell | null {
  const together = sharedShare(text, others.map(({ paragraph }) => paragraph).join(''));
  if (together < COPIED) return null;
  const shares = others
    .map(({ cell, paragraph }) => ({ cell, share: sharedShare(text, paragraph) }))
    .sort((a, b) => b.share - a.share);
  return shares[0]?.cell ?? null;
}
