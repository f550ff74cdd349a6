import { defineSetRule, projectTitle, type SetForm } from '../set-rule';
import type { RuleReasons } from '../rule';

/** Share of the forms that must be of one year before other years are reported. */
const MOST = 2 / 3;

/** Reports a form of another year than the others, for example last year's file. */
export const rule = defineSetRule({
  id: 'set/year',
  title: '同一批申报表的年度一致',
  aspect: 'completeness',
  problems: [{ key: 'differs', name: '年度与同批表不同', severity: 'warning' }],
  check(forms) {
    const byYear = new Map<number, SetForm[]>();
    for (const form of forms) {
      const { year } = form.digest;
      if (year !== null) byYear.set(year, [...(byYear.get(year) ?? []), form]);
    }
    const dated = [...byYear.values()].reduce((sum, ofYear) => sum + ofYear.length, 0);
    const usual = [...byYear].find(([, ofYear]) => ofYear.length >= 2 && ofYear.length / dated >= MOST);
    if (!usual) return { places: 0, findings: [], verified: '' };
    const [year, [example]] = usual;
    const findings = forms.flatMap((form) => {
      const other = form.digest.year;
      if (other === null || other === year || !example) return [];
      const { yearPlace, projectPlace } = form.digest;
      return {
        at: { form, place: yearPlace ?? projectPlace },
        other: { form: example, place: example.digest.yearPlace },
        message: `申报年度是 ${other} 年，这一批里有 ${usual[1].length} 份是 ${year} 年的，例如${projectTitle(example)}。请确认是否放错了文件或写错了年度。`,
      };
    });
    return { places: dated, findings, verified: `${dated} 份申报表都是 ${year} 年的` };
  },
});

export const reasons: RuleReasons = {
  why: '一批申报表里混进别的年度的，往往是放错了文件，或者拿上年的表改填时忘了改年度。',
  how: '确认这份申报表是否属于这一批；属于的，把年度改对。',
};
