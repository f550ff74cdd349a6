import { OVERVIEW, rightForm } from '../../support/right-form';
import type { RuleCases } from '../../support/rule-cases';

const at = `${OVERVIEW}!B19`;
const resources = (B19: string) => rightForm({ [OVERVIEW]: { B19 } });

export const cases: RuleCases = {
  valid: [
    { name: '元 after every amount', form: rightForm() },
    { name: '元 in a 万元 form', form: resources('预算200000元。') },
    {
      name: 'counts, years and numbers of documents are not amounts',
      form: resources('2026年改造1200户，见某府发〔2025〕1000号。'),
    },
    {
      name: 'counts and measures after a purchased thing, and numbers that are not round',
      form: resources('采购设备30000台，改造120000平方米，道路改造12345，服务人口300000。'),
    },
    {
      name: 'counts after a word for money',
      form: resources('补助1200名学生用于交通，安排2026由区级统筹。'),
    },
    {
      name: 'a calculation of things',
      form: resources('每周4场*12周=48场。'),
    },
  ],
  invalid: [
    {
      name: 'a result without a unit',
      form: resources('设备4*75000=300000，另行采购。'),
      findings: [{ at, says: ['“300000”'], fix: null }],
    },
    {
      name: 'an amount after 预算',
      form: resources('设备预算300000。'),
      findings: [{ at, says: ['“300000”', '元'] }],
    },
    {
      name: 'an amount before what it is used for',
      form: resources('申请资金1200000用于项目实施，投入经费300000由区级财政安排。'),
      findings: [{ at, says: ['“1200000”', '“300000”'], fix: null }],
    },
    {
      name: 'a large round number directly after its purpose',
      form: resources('助餐点设备采购300000，居家适老化改造240000。'),
      findings: [{ at, says: ['“300000”', '“240000”'], fix: null }],
    },
    {
      name: 'two amounts in one cell: one finding',
      form: resources('设备4*75000=300000，改造20*12000=240000。'),
      findings: [{ at, says: ['“300000”', '“240000”'] }],
    },
  ],
};
