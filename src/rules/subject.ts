/** What a finding is about. User interfaces and corrections depend on this and not on the rule that found it. */
import type { BreakdownItem, BreakdownSubtotal, BreakdownTotal } from '../form/breakdown';
import type { Indicator } from '../form/indicators';
import type { FundId, OverviewFieldId } from '../form/overview';
import type { Safeguard, Stage } from '../form/safeguards';
import type { SectionId } from '../form/section';

export type Subject =
  /** The form as a whole. */
  | { readonly kind: 'form' }
  /** A section as a whole, or a text of it outside of its rows. */
  | { readonly kind: 'section'; readonly section: SectionId }
  | { readonly kind: 'field'; readonly id: OverviewFieldId }
  | { readonly kind: 'fund'; readonly id: FundId }
  /** `others`: the same row in other columns (periods, places), which have the same fault. */
  | { readonly kind: 'indicator'; readonly indicator: Indicator; readonly others?: readonly Indicator[] }
  | { readonly kind: 'item'; readonly item: BreakdownItem }
  /** 金额合计 or a 小计. */
  | { readonly kind: 'sum'; readonly line: BreakdownTotal | BreakdownSubtotal }
  /** A row of 制度保障 with the stages that the finding is about. */
  | { readonly kind: 'safeguard'; readonly safeguard: Safeguard; readonly stages: readonly Stage[] };

/** The section that a subject belongs to; `null` for the form as a whole. */
export function sectionOf(subject: Subject): SectionId | null {
  switch (subject.kind) {
    case 'form':
      return null;
    case 'section':
      return subject.section;
    case 'field':
    case 'fund':
      return 'overview';
    case 'indicator':
      return 'indicators';
    case 'item':
    case 'sum':
      return 'breakdown';
    case 'safeguard':
      return 'safeguards';
  }
}
