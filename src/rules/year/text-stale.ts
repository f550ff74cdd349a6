import type { ComparableText } from '../../figures/years/comparable-form';
import { clip } from '../../figures/wording';
import { announcedYear, sentencesOf } from '../../figures/years/announced-year';
import { compactText } from '../../language/text/text';
import { defineYearRule } from '../year-rule';
import type { RuleReasons } from '../rule';

/** Reports a sentence copied from last year's form that still announces last year's work. */
export const rule = defineYearRule({
  id: 'year/text-stale',
  title: '没有照抄上年的打算',
  aspect: 'completeness',
  problems: [{ key: 'stale', name: '照抄上年的打算', severity: 'warning' }],
  check({ last: lastForm, current: form, years }) {
    const { last: lastYear, current: year } = years;
    if (lastYear === null || year === null || lastYear >= year) return [];
    const before = new Map<string, ComparableText>();
    for (const paragraph of lastForm.paragraphs)
      for (const sentence of sentencesOf(paragraph.text)) before.set(compactText(sentence), paragraph);
    return form.paragraphs.flatMap((paragraph) =>
      sentencesOf(paragraph.text).flatMap((sentence) => {
        const earlier = before.get(compactText(sentence));
        const stale = earlier && announcedYear(sentence, lastYear, year);
        if (!earlier || stale == null) return [];
        const message = `“${paragraph.name}”照抄了上年的句子“${clip(sentence.trim(), 40)}”，${stale}年已经过去。请改成今年的打算。`;
        return [{ at: paragraph, last: earlier, message }];
      }),
    );
  },
});

export const reasons: RuleReasons = {
  why: '照抄上年的句子，把已经过去的年份写成将来要做的事，审核时一眼就能看出没有重新填写。',
  how: '改成今年要做的事和今年的日期。',
};
