/** With any text in the cells of targets and safeguards, a check succeeds and its messages are plain words. */
import fc from '../../support/fast-check';
import { check } from '../../../src/check';
import { propertyRuns } from '../../support/property-runs';
import { rightForm, SAFEGUARDS, TARGETS } from '../../support/right-form';
import { anyText } from '../../support/any-text';

const pieces = fc.constantFrom(
  ...[
    '≥',
    '≤',
    '100',
    '%',
    '个',
    '套',
    '2026年',
    '12月',
    '底前',
    '满意',
    '及时',
    '保障',
    '；',
    '-',
    '~',
    '以上',
    '万元',
    '/亩',
    '**',
  ],
  ...[
    '例：',
    '按',
    '依据',
    '合同',
    '验收',
    '计划',
    '标准',
    '《',
    '》',
    '（',
    '）',
    '0',
    '.',
    ',',
    '——',
    '\n',
    '　',
    'XX',
    '__proto__',
  ],
);
const text = fc.oneof(
  fc.array(pieces, { maxLength: 8 }).map((all) => all.join('')),
  anyText({ maxLength: 12 }),
);
const value = fc.oneof(
  { weight: 4, arbitrary: text },
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.constant(null),
  fc.constant({ error: '#REF!' }),
);
const targetCells = fc.constantFrom(
  'D6',
  'F6',
  'D8',
  'F8',
  'F9',
  'F10',
  'D11',
  'F11',
  'C12',
  'D12',
  'F12',
  'F13',
  'G6',
  'D4',
  'C16',
  'G16',
);
const safeguardCells = fc.constantFrom('A5', 'B5', 'C5', 'D5', 'C6', 'E6', 'B7', 'C7', 'F7');

test('messages about random contents are complete sentences', () => {
  fc.assert(
    fc.property(
      fc.dictionary(targetCells, value),
      fc.dictionary(safeguardCells, value),
      (targets, safeguards) => {
        const result = check(rightForm({ [TARGETS]: targets, [SAFEGUARDS]: safeguards }));
        for (const { message } of result.forms.flatMap(({ findings }) => findings)) {
          expect(message).toMatch(/[。）]$/u);
          expect(message).not.toMatch(/undefined|null|NaN|\[object/);
        }
      },
    ),
    propertyRuns(60),
  );
});
