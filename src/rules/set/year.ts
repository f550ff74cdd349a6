import { defineSetRule, projectTitle } from '../set-rule';
import type { RuleReasons } from '../rule';
import { groupBy } from '../../workbook/group-by';

/** Share of the forms that must be of one year before other years are reported. */
const MAJORITY = 2 / 3;

/** Reports a form of another year than the others, for example last year's file. */
export const rule = defineSetRule({
  id: 'set/year',
  title: '同一批申报表的年度一致',
  aspect: 'completeness',
  problems: [{ key: 'differs', name: '年度与同批表不同', severity: 'warning' }],
  check(forms) {
    const dated = forms.filter(({ form }) => form.year !== null);
    const byYear = groupBy(dated, ({ form }) => form.year);
    const usual = [...byYear].find(
      ([, ofYear]) => ofYear.length >= 2 && ofYear.length / dated.length >= MAJORITY,
    );
    if (!usual) return { places: 0, findings: [], verified: '' };
    const [year, same] = usual;
    const [example] = same;
    const findings = dated
      .filter(({ form }) => form.year !== year)
      .map((form) => ({
        at: { form, place: form.form.yearCell ?? form.form.projectCell },
        other: { form: example, place: example.form.yearCell },
        message: `申报年度是 ${form.form.year} 年，这一批里有 ${same.length} 份是 ${year} 年的，例如${projectTitle(example)}。请确认是否放错了文件或写错了年度。`,
      }));
    return { places: dated.length, findings, verified: `${dated.length} 份申报表都是 ${year} 年的` };
  },
});

export const reasons: RuleReasons = {
  why: '一批申报表里混进别的年度的，往往是放错了文件，或者拿上年的表改填时忘了改年度。',
  how: '确认这份申报表是否属于这一批；属于的，把年度改对。',
};
