import { OVERVIEW, rightForm } from '../../support/right-form';
import { describeRule } from '../../support/rule-cases';
import type { CellSketch } from '../../support/snapshots';

const phone = (value: CellSketch) => rightForm({ [OVERVIEW]: { F6: value } });
const combined = (value: string) =>
  rightForm({
    [OVERVIEW]: { A6: '项目负责人及电话：', B6: value, C6: null, D6: null, E6: null, F6: null },
  });
const at = `${OVERVIEW}!F6`;

describeRule('overview/phone', {
  valid: [
    ...[
      '54490000',
      '021-54490000',
      '021 5449 0000',
      '(021)54490000',
      '（021）５４４９００００',
      '0571-8765432',
      '13812345678',
      '138-1234-5678',
      '+86 138 1234 5678',
      '54490000-801',
      '021-54490000转801',
      '54490000 分机 12',
      '400-820-8820',
      '12345',
      '54490000、13812345678',
      '54490000/54490001',
      '54490000（办公）',
      '8765432',
    ].map((text) => ({ name: text, form: phone(text), places: 1 })),
    { name: 'stored as a number', form: phone(13812345678) },
    { name: 'name and number in one field', form: combined('王某 54490000') },
    { name: 'blank: required’s', form: phone(null), status: 'not-applicable' as const },
  ],
  invalid: [
    {
      name: 'a digit short',
      form: phone('1381234567'),
      findings: [{ at, says: ['1381234567', '位数'], fix: null }],
    },
    { name: 'a digit too many', form: phone('138123456789'), findings: [{ at, says: ['138123456789'] }] },
    { name: 'six digits', form: phone('544900'), findings: [{ at, says: ['544900'] }] },
    { name: 'masked', form: phone('138****5678'), findings: [{ at, says: ['“138****5678”'] }] },
    {
      name: 'one of two is wrong',
      form: phone('54490000、1381234'.replace('1381234', '13812345')),
      findings: [{ at, says: ['13812345'] }],
    },
    { name: 'words', form: phone('同上'), findings: [{ at, says: ['同上', '没有电话号码'] }] },
    {
      name: 'a name without a number',
      form: combined('王某'),
      findings: [{ at: `${OVERVIEW}!B6`, says: ['王某', '没有可用的电话号码'] }],
    },
  ],
});
