/** Texts that the emulated Excel accepts as formulas. */
import { isWellFormed } from '../../../src/workbench/host/well-formed';

describe('isWellFormed', () => {
  it.each([
    'SUM(A1:A2)',
    "'a b'!A1*2",
    '{1,2;3,4}',
    'SUM(表1[金额])',
    '-A1%',
    'IF(A1,,2)',
    '@A1',
    'A1#',
    '"（a）"',
    'NOW()',
    "'[1]a b'!A1+[1]表!B2",
    '表!单价*2',
  ])('accepts %s', (formula) => expect(isWellFormed(`=${formula}`)).toBe(true));

  it.each([
    '',
    'SUM(A1',
    'A1)',
    'A1+',
    '*A1',
    'A1 A2',
    '一、建设',
    '"未完',
    '（A1）',
    '5次/年。',
    'A1,,)',
    '{1,2)',
    '2月!A1',
    "'a b'",
  ])('refuses %s', (formula) => expect(isWellFormed(`=${formula}`)).toBe(false));

  it('refuses long malformed formulas quickly', () => {
    expect(isWellFormed('=' + '['.repeat(20_000))).toBe(false);
    expect(isWellFormed('=' + 'a['.repeat(10_000))).toBe(false);
  });
});
