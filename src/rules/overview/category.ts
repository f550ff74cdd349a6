import type { TextCell } from '../../form/cells';
import { replaceText } from '../../form/change';
import type { Choice } from '../../form/marks';
import type { CategoryBoxes } from '../../form/overview';
import { isBlankText } from '../../language/text/text';
import { quoteAll } from '../../figures/wording';
import {
  defineRule,
  NOTHING_TO_CHECK,
  type ProposedFix,
  type RuleFinding,
  type Verdict,
  type RuleReasons,
} from '../rule';

const SEVERAL = { key: 'several', name: '项目类别多选', severity: 'error' } as const;

/** 项目类别: exactly one box is ticked, or the category is written in words. */
export const rule = defineRule({
  id: 'overview/category',
  title: '项目类别勾选且只勾选一项',
  aspect: 'completeness',
  problems: [{ key: 'none', name: '项目类别没有选定', severity: 'error' }, SEVERAL],
  fix: 'suggested',
  needs: ['overview'],
  check({ form }) {
    const { fields, categories } = form.overview;
    const field = fields.category;
    const inBoxes = categories.map((boxes) => verdictOn(boxes, field));
    const first = inBoxes[0]?.verified ?? null;
    if (!field || categories.some(({ label }) => label === field.label)) {
      return inBoxes.length === 0 ? NOTHING_TO_CHECK : combineVerdicts(inBoxes, first);
    }
    const fault = inWords(field);
    const findings = fault ? [{ at: field.at, subject: SUBJECT, ...fault }] : [];
    return combineVerdicts(
      [{ findings, verified: `${field.label}已填写` }, ...inBoxes],
      `${field.label}已填写`,
    );
  },
});

export const reasons: RuleReasons = {
  why: '项目类别决定按哪类项目审核，不勾或多勾，就看不出它属于哪一类。',
  how: '从选项中选定一项。本工具不替您决定，只帮您写入勾选。',
  basis: '财预〔2015〕88号（绩效目标的审核）；具体要求为本工具建议',
};

const SUBJECT = { kind: 'field', id: 'category' } as const;

interface OneVerdict {
  readonly findings: readonly RuleFinding[];
  readonly verified: string;
}

function combineVerdicts(all: readonly OneVerdict[], verified: string | null): Verdict {
  return { places: all.length, findings: all.flatMap(({ findings }) => findings), verified: verified ?? '' };
}

/** Checks that exactly one of a label's boxes is ticked. */
function verdictOn({ label, at, choices }: CategoryBoxes, field: TextCell | undefined): OneVerdict {
  const ticked = choices.filter(({ mark }) => mark.ticked === true);
  const verified = `${label}已勾选${quoteAll(ticked.map(({ name }) => name))}`;
  if (ticked.length === 1) return { findings: [], verified };
  const names = quoteAll(choices.map(({ name }) => name));
  const message =
    ticked.length === 0
      ? `“${label}”没有勾选，请从${names}中选定一项。`
      : `“${label}”勾选了 ${ticked.length} 项：${quoteAll(ticked.map(({ name }) => name))}，只能勾选一项。`;
  const place = field?.label === label ? field.at : at;
  const fault = { ...(ticked.length > 0 && { problem: SEVERAL }), message, fix: oneOf(choices, ticked) };
  return { findings: [{ at: place, subject: SUBJECT, ...fault }], verified };
}

/** Categories that exclude each other, as the form prints them. */
const EXCLUSIVE = /一次性项目|经常性项目|中期预算试点项目/g;

/** The fault of a category without boxes: it is blank or still lists several categories. */
function inWords(cell: TextCell): Pick<RuleFinding, 'problem' | 'message' | 'fix'> | null {
  const { text, label } = cell;
  if (isBlankText(text)) return { message: `“${label}”没有填写。` };
  const names = [...new Set(text.match(EXCLUSIVE))];
  if (names.length < 2) return null;
  const alternatives = names.map((name) => ({
    label: `只写“${name}”`,
    changes: [replaceText(cell, name)],
  }));
  const message = `“${label}”写了 ${names.length} 项：${quoteAll(names)}，请只写一项。`;
  return { problem: SEVERAL, message, fix: { kind: 'suggested', alternatives } };
}

/** One alternative per choice: tick that choice and untick the others. */
function oneOf(choices: readonly Choice[], ticked: readonly Choice[]): ProposedFix {
  const offered = ticked.length > 0 ? ticked : choices;
  return {
    kind: 'suggested',
    alternatives: offered.map((chosen) => ({
      label: ticked.length > 0 ? `只保留“${chosen.name}”` : `勾选“${chosen.name}”`,
      changes: [
        ...(chosen.mark.ticked === true ? [] : [chosen.mark.tick]),
        ...ticked.filter((other) => other !== chosen).map(({ mark }) => mark.untick),
      ],
    })),
  };
}
