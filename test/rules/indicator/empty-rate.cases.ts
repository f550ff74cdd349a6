import { rightForm, TARGETS } from '../../support/right-form';
import type { InvalidCase, RuleCases, ValidCase } from '../../support/rule-cases';

const quality = (name: string, target: string) => rightForm({ [TARGETS]: { D9: name, F9: target } });
const quiet = (name: string, target = '100%'): ValidCase => ({
  name: `${name} ${target}`,
  form: quality(name, target),
  places: 1,
});
const other = (name: string, target: string): ValidCase => ({
  ...quiet(name, target),
  places: 0,
  status: 'not-applicable',
});
const empty = (name: string): InvalidCase => ({
  name,
  form: quality(name, '100%'),
  findings: [{ at: `${TARGETS}!F9`, says: [`第9行“${name}”`, '“100%”'], fix: null }],
});

export const cases: RuleCases = {
  valid: [
    { name: 'a rate', form: rightForm(), places: 1 },
    quiet('设备验收合格率'),
    quiet('覆盖面'),
    quiet('资金使用合规性'),
    quiet('任务完成情况'),
    quiet('培训覆盖比例'),
    quiet('数据准确度'),
    quiet('救护员持证上岗'),
    quiet('村内道路户户通'),
    quiet('困难群众应保尽保'),
    other('道路建设质量', '合格率100%'),
    other('道路建设', '≥95%'),
    other('道路建设', '合格'),
  ],
  invalid: [
    empty('道路建设'),
    empty('管理制度'),
    empty('改造路面'),
    empty('物业规范化建设'),
    {
      name: 'an influence',
      form: rightForm({ [TARGETS]: { D14: '长效管理机制', F14: '100%' } }),
      findings: [{ at: `${TARGETS}!F14` }],
    },
  ],
};
