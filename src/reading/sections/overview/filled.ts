/** Whether anything of 项目总体情况 has been filled in. */
import type { OverviewFieldId } from '../../../form/overview';
import type { FormTables } from '../../../form/section';
import { isFilledText } from '../../../language/text/filled';

/** Fields that offices hand out filled in with the template, and boxes, whose text is always there. */
const PREFILLED: ReadonlySet<OverviewFieldId> = new Set(['declaringUnit', 'competentDepartment', 'category']);
/** Where every target is a placeholder, the project is printed with the template, too. */
const PREFILLED_TEMPLATE: ReadonlySet<OverviewFieldId> = new Set([...PREFILLED, 'projectName']);

export function isOverviewFilled({ overview }: FormTables, isTemplate: boolean): boolean {
  if (!overview) return false;
  const prefilled = isTemplate ? PREFILLED_TEMPLATE : PREFILLED;
  return (
    Object.entries(overview.fields).some(
      ([id, { text }]) => !prefilled.has(id as OverviewFieldId) && isFilledText(text),
    ) ||
    Object.values(overview.funds).some(({ reading }) => reading.kind !== 'blank') ||
    overview.categories.some(({ choices }) => choices.some(({ mark }) => mark.ticked === true))
  );
}
