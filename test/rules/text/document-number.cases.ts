import { OVERVIEW, rightForm } from '../../support/right-form';
import type { RuleCases } from '../../support/rule-cases';

const at = `${OVERVIEW}!B9`;
const basis = (B9: string) => rightForm({ [OVERVIEW]: { B9 } });
const refused = (name: string, text: string, after: string, says: string[] = []) => ({
  name,
  form: basis(text),
  findings: [{ at, says, fix: { kind: 'safe' as const, edits: { [at]: after } } }],
});

export const cases: RuleCases = {
  valid: [
    { name: 'the standard form', form: rightForm(), places: 1 },
    { name: 'no number at all', form: basis('依据：有关规定。'), places: 0, status: 'not-applicable' },
    {
      name: 'years in brackets that are not a document number',
      form: basis('依据：《计划（2018-2020）》、预算（2018）。'),
      places: 0,
      status: 'not-applicable',
    },
    {
      name: 'a house number',
      form: basis('依据：某小区（2018）8号楼改造。'),
      places: 0,
      status: 'not-applicable',
    },
    { name: 'an order', form: basis('依据：国务院令第8号。'), places: 0, status: 'not-applicable' },
  ],
  invalid: [
    refused('square brackets', '依据：某府发[2018]8号。', '依据：某府发〔2018〕8号。', [
      '“[2018]8号”',
      '“〔2018〕8号”',
    ]),
    refused('full-width square brackets', '依据：某府发［2018］8号', '依据：某府发〔2018〕8号'),
    refused('black brackets', '依据：某府发【2018】8号', '依据：某府发〔2018〕8号'),
    refused('round brackets', '依据：某府发（2018）8号', '依据：某府发〔2018〕8号'),
    refused('第', '依据：某府发〔2018〕第8号', '依据：某府发〔2018〕8号'),
    refused('a leading zero', '依据：某府发〔2018〕008号', '依据：某府发〔2018〕8号'),
    refused('full-width digits and blanks', '依据：某府发[２０１８] ８ 号', '依据：某府发〔2018〕8号'),
    refused(
      'two in one cell: one finding',
      '依据：甲发[2018]8号、乙发[2019]9号',
      '依据：甲发〔2018〕8号、乙发〔2019〕9号',
      ['[2018]8号', '[2019]9号'],
    ),
    {
      name: 'a year of two digits: no fix is offered',
      form: basis('依据：某府发[18]8号'),
      findings: [{ at, says: ['四位'], fix: null }],
    },
  ],
};
