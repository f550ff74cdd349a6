import type { DeclarationForm } from '../../form/declaration';
import type { OverviewFieldId } from '../../form/overview';
import type { TargetCell } from '../../form/indicators';
import { isEmptyListItem } from '../../language/text/placeholder';
import { saysNothing } from '../../language/numbers/number-text';
import { entriesOf } from '../entries';
import { defineRule } from '../rule';

/** Fields that offices hand out filled in with the template, and boxes, whose text is always there. */
const PREFILLED: ReadonlySet<OverviewFieldId> = new Set(['declaringUnit', 'competentDepartment', 'category']);
/** Where every target is a placeholder, the project and its indicators are printed with the template, too. */
const PREFILLED_TEMPLATE: ReadonlySet<OverviewFieldId> = new Set([...PREFILLED, 'projectName']);
/** What templates print in the place of an indicator's name: `指标1：`, `……`. */
const TEMPLATE_NAME =
  /^(?:[一二三]级)?(?:指标|目标)?\s*(?:[\d０-９一二三四五六七八九十]+\s*)?[:：]?$|^[.．。·…\s]+$/;

/** 空白模板: nothing has been filled in. */
export const rule = defineRule({
  id: 'structure/blank-form',
  severity: 'error',
  title: '申报表已经填写',
  why: '空白的申报表没有可以审核的内容。',
  how: '填写申报表后再校验；其余各项要等填写后才核对。',
  basis: '财预〔2015〕88号（绩效目标的审核）；具体要求为本工具建议',
  fix: 'none',
  needs: [],
  check({ form }) {
    const at =
      form.overview?.fields.projectName?.at ?? form.indicators?.header ?? form.breakdown?.header ?? null;
    const findings = isFilled(form)
      ? []
      : [{ at, subject: { kind: 'form' as const }, message: '申报表尚未填写。' }];
    return { places: 1, findings, verified: '申报表已填写' };
  },
});

function isFilled(form: DeclarationForm): boolean {
  const { overview, indicators, breakdown, safeguards } = form;
  const fields = entriesOf(overview?.fields ?? {});
  const isTemplate = hasOnlyPlaceholders(form);
  const prefilled = isTemplate ? PREFILLED_TEMPLATE : PREFILLED;
  return (
    fields.some(([id, { text }]) => !prefilled.has(id) && isFilledText(text)) ||
    Object.values(overview?.funds ?? {}).some(({ reading }) => reading.kind !== 'blank') ||
    (overview?.categoryChoices ?? []).some(({ mark }) => mark.ticked === true) ||
    (indicators?.rows ?? []).some(
      ({ name, target }) =>
        isFilledTarget(target) ||
        (!isTemplate && !TEMPLATE_NAME.test(name.text.trim()) && !isEmptyListItem(name.text)),
    ) ||
    (breakdown?.items ?? []).some(({ amount, unitPrice, quantity }) =>
      [amount, unitPrice, quantity].some((cell) => cell && cell.reading.kind !== 'blank'),
    ) ||
    (safeguards?.rows ?? []).some(
      ({ document, measure }) => isFilledText(document.text) || isFilledText(measure.text),
    )
  );
}

function isFilledTarget({ value }: TargetCell): boolean {
  return !['blank', 'placeholder'].includes(value.kind);
}

/** Targets that wait for their numbers, and none that has one: `≥**%`. */
function hasOnlyPlaceholders({ indicators }: DeclarationForm): boolean {
  const targets = (indicators?.rows ?? []).map(({ target }) => target);
  return targets.some(({ value }) => value.kind === 'placeholder') && !targets.some(isFilledTarget);
}

/** Blanks and dashes are nothing; nor is an empty list or an example that the template gives (`目标1：`, `例：…`). */
function isFilledText(text: string): boolean {
  return !saysNothing(text) && !isEmptyListItem(text) && !/^\s*[(（]?(?:例|示例|样例)[:：如]/.test(text);
}
