import type { TextCell } from '../../form/cells';
import { findDates } from '../../language/dates/dates';
import { NARRATIVE_FIELDS, type Overview, type OverviewFieldId } from '../../form/overview';
import { comparableProse, sharedShare, MIN_PARAGRAPH } from '../../language/text/comparable-prose';
import { clip } from '../../figures/wording';
import { cellKey } from '../../workbook/a1';
import { defineRule, type RuleFinding, type RuleReasons } from '../rule';

/** A paragraph is a copy if at least this share of it is elsewhere. */
const COPIED = 0.8;
/** 总目标 is a copy if at least this share of it is in one of these paragraphs. */
const COPIED_GOAL = 0.9;
const GOAL_SOURCES = ['necessity', 'summary', 'feasibility'] as const;
/** The paragraphs that must not repeat others. */
const ORIGINAL = ['feasibility', 'annualGoal'] as const;
/** 需要说明的其他问题 may quote what it explains. */
const OTHERS: readonly OverviewFieldId[] = NARRATIVE_FIELDS.filter((id) => id !== 'otherMatters');

/** 照抄: 年度目标 or 可行性 repeats another paragraph. */
export const rule = defineRule({
  id: 'narrative/copied',
  title: '可行性、年度目标和总目标不照抄其他栏目',
  aspect: 'completeness',
  problems: [{ key: 'copied', name: '文字照抄其他栏目', severity: 'warning' }],
  needs: ['overview'],
  check({ form }) {
    const { fields } = form.overview;
    const compared = comparedFields(fields);
    const findings = [...copiedFields(form.overview)].flatMap(([id, source]): RuleFinding[] => {
      const field = fields[id];
      return field ? [findingOf(id, field, source)] : [];
    });
    return {
      places: compared.length,
      findings,
      verified: `${compared.length} 段文字没有照抄其他栏目`,
    };
  },
});

export const reasons: RuleReasons = {
  why: '可行性要说明凭什么做得成，年度目标要说明本年做到什么程度；照抄其他栏目，等于没有填写。',
  how: '可行性写条件、队伍、资金和经验；年度目标写本年度要完成的数量和达到的效果。',
};

type ComparedId = (typeof ORIGINAL)[number] | 'overallGoal';

/** The paragraphs long enough to be compared. */
function comparedFields(fields: Overview['fields']): ComparedId[] {
  return ([...ORIGINAL, 'overallGoal'] as const).filter(
    (id) => comparableProse(fields[id]?.text ?? '').length >= MIN_PARAGRAPH,
  );
}

/** The paragraphs that repeat another one, each with the field that it repeats. */
export function copiedFields({ fields }: Overview): ReadonlyMap<ComparedId, TextCell> {
  const isOneYear = runsOneYear(fields);
  const paragraphOf = (id: OverviewFieldId): string => comparableProse(fields[id]?.text ?? '');
  const copied = new Map<ComparedId, TextCell>();
  for (const id of comparedFields(fields)) {
    const field = fields[id];
    if (!field) continue;
    // One cell for both fields (总体目标及年度目标) is not a copy. If 可行性 repeats 总目标, only 可行性 is reported.
    const isOther = (other: OverviewFieldId): boolean => {
      const cell = fields[other];
      return cell !== undefined && cellKey(cell.at) !== cellKey(field.at);
    };
    const source =
      id === 'overallGoal'
        ? GOAL_SOURCES.filter(
            (other) =>
              isOther(other) &&
              !(other === 'feasibility' && copied.get('feasibility') === field) &&
              sharedShare(paragraphOf(id), paragraphOf(other)) >= COPIED_GOAL,
          ).map((other) => fields[other])[0]
        : mostAlike(
            paragraphOf(id),
            OTHERS.filter(
              (other) =>
                other !== id &&
                !(isOneYear && id === 'annualGoal' && other === 'overallGoal') &&
                isOther(other),
            ).flatMap((other) => {
              const cell = fields[other];
              return cell ? [{ cell, paragraph: paragraphOf(other) }] : [];
            }),
          );
    if (source) copied.set(id, source);
  }
  return copied;
}

function findingOf(id: OverviewFieldId, field: TextCell, source: TextCell): RuleFinding {
  const message = `“${field.label}”与“${source.label}”的文字重复（“${clip(field.text)}”），请写出自己的内容。`;
  return { at: field.at, subject: { kind: 'field', id }, message };
}

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
