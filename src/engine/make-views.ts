/** Turns results of checks and corrections into the plain data that user interfaces show. */
import { BLANK_FORM } from '../check/check-forms';
import { sectionsOf } from '../check/recognition';
import type { CheckedForm, CheckResult, Finding } from '../check/result';
import { choiceKey } from '../correction/choice';
import { STAGES, type Safeguard } from '../form/safeguards';
import type { Profile } from '../profiles/profile';
import type { Rule } from '../rules/rule';
import { sectionOf } from '../rules/subject';
import { cellKey } from '../workbook/a1';
import type { CellContent } from '../workbook/cell';
import { indexOf } from '../workbook/snapshot-index';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { losesFonts } from '../workbook/write-limits';
import { writeWarningsIn, type WriteWarningOf } from './write-warnings';
import type {
  CheckedView,
  FindingView,
  FormView,
  ResultView,
  RuleName,
  SafeguardsView,
  SafeguardView,
  StageView,
} from './views';

/** @param standardOf the profile of a form without the person's settings for decimals and threshold */
export function viewOfResult(
  id: number,
  result: CheckResult,
  snapshot: WorkbookSnapshot,
  standardOf: (checked: CheckedForm) => Profile,
): ResultView {
  const warningOf = writeWarningsIn(snapshot);
  const forms = result.forms.map((checked): CheckedView => {
    const { form, profile, figures, findings, status, totals } = checked;
    const standard = standardOf(checked);
    return {
      form: viewOfForm(checked, snapshot),
      profile: { title: profile.title, decimals: profile.decimals },
      standard: {
        decimals: standard.decimals,
        satisfactionThreshold: standard.satisfactionThreshold,
      },
      blank: findings.some(({ rule }) => rule.id === BLANK_FORM),
      sections: sectionsOf(form),
      status,
      totals,
      filledBreakdown: figures.writtenSum?.toFixed() ?? null,
      findings: findings.map((finding) => viewOfFinding(finding, warningOf)),
      checked: checked.checked.map(({ rule, ...outcome }) => ({ ...outcome, rule: nameOf(rule) })),
    };
  });
  return { ...result, id, forms };
}

/** @param warningOf the warning for the person before an edit of the finding is written */
export function viewOfFinding(finding: Finding, warningOf: WriteWarningOf): FindingView {
  const { key, rule, problem, severity, at, subject, message, fix, explanation } = finding;
  return {
    key,
    choice: choiceKey(finding),
    rule: nameOf(rule),
    problem,
    severity,
    at,
    section: sectionOf(subject),
    message,
    ...(fix ? { fix } : {}),
    ...(explanation === undefined ? {} : { explanation }),
    writeWarning: warningOf(finding),
  };
}

function nameOf({ id, severity, title }: Rule): RuleName {
  return { id, severity, title };
}

function viewOfForm(checked: CheckedForm, snapshot: WorkbookSnapshot): FormView {
  const { id, projectName, year, sheets, moneyUnit, breakdown, overview } = checked.form;
  return {
    id,
    projectName,
    unit: overview?.fields.declaringUnit?.text ?? '',
    year,
    sheets,
    moneyUnit,
    items: breakdown?.items.length ?? null,
    safeguards: safeguardsOf(checked, snapshot),
  };
}

function safeguardsOf(checked: CheckedForm, snapshot: WorkbookSnapshot): SafeguardsView | null {
  const { safeguards } = checked.form;
  if (!safeguards) return null;
  const suggestions = suggestionsOf(checked);
  const rows = safeguards.rows.map((row) => viewOfSafeguard(row, suggestions.get(row)));
  const places = rows
    .flatMap(({ stages }) => Object.values(stages))
    .flatMap(({ tick, untick }) => [tick.at, untick.at]);
  const index = indexOf(snapshot);
  return {
    rows,
    contents: new Map<string, CellContent>(places.map((at) => [cellKey(at), index.content(at)])),
    losingFonts: new Set(places.filter((at) => losesFonts(snapshot, index.cell(at))).map(cellKey)),
  };
}

function viewOfSafeguard(
  { row, category, document, measure, stages }: Safeguard,
  suggestions: ReadonlyMap<string, string> | undefined,
): SafeguardView {
  const views = STAGES.flatMap((stage): readonly (readonly [string, StageView])[] => {
    const mark = stages[stage];
    if (!mark) return [];
    const { at, ticked, tick, untick } = mark;
    return [[stage, { at, ticked, tick, untick, suggestion: suggestions?.get(stage) ?? null }]];
  });
  return {
    row,
    category: category.text,
    document: document.text,
    documentAt: document.at,
    measure: measure.text,
    stages: Object.fromEntries(views),
  };
}

/** Stages that corrections of a row's findings would tick, with the reason for each. */
function suggestionsOf({ findings }: CheckedForm): ReadonlyMap<Safeguard, ReadonlyMap<string, string>> {
  const suggestions = new Map<Safeguard, Map<string, string>>();
  for (const { subject, fix, message } of findings) {
    if (subject.kind !== 'safeguard' || !fix) continue;
    const reasons = suggestions.get(subject.safeguard) ?? new Map<string, string>();
    for (const stage of subject.stages) reasons.set(stage, message);
    suggestions.set(subject.safeguard, reasons);
  }
  return suggestions;
}
