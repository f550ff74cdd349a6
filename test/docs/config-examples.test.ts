/** The examples of docs/config.md are valid, are documented completely, and have the described effect. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check, type CheckedForm } from '../../src/check';
import { readOfficeConfig } from '../../src/check/office-config';
import { LABELS } from '../../src/reading';
import { toA1 } from '../../src/workbook/a1';
import { configSchema, type ProfileConfig } from '../../src/profiles/config';
import { rightForm, TARGETS, type Patch } from '../support/right-form';

const DOCS = join(__dirname, '../../docs');
const manual = readFileSync(join(DOCS, 'config.md'), 'utf8');

function example(name: string): ProfileConfig {
  const text = readFileSync(join(DOCS, 'examples', name), 'utf8');
  const reading = readOfficeConfig(text);
  if (!('config' in reading)) throw new Error(JSON.stringify(reading.faults));
  return reading.config;
}

function checked(patch: Patch[string], config?: ProfileConfig): CheckedForm {
  const [form] = check(rightForm({ [TARGETS]: patch }), config ? { config } : {}).forms;
  if (!form) throw new Error('no form');
  return form;
}

const lines = ({ findings }: CheckedForm): string[] =>
  findings.map(({ severity, rule, at }) => `${severity} ${rule.id} ${at ? toA1(at) : '—'}`);

/** The findings about the amounts. */
const amounts = (form: CheckedForm): string[] => lines(form).filter((line) => line.includes(' breakdown/'));

describe('six-decimals.json', () => {
  const rules = example('six-decimals.json');

  test('accepts an amount with all its decimals, and reports one rounded to two', () => {
    const exact = { D17: 24.00864, E17: 1.200432, D16: 29.99136, E16: 7.49784 };
    expect(amounts(checked(exact, rules))).toEqual([]);
    const rounded = { D17: 24.01, E17: 1.200432, D16: 29.99, E16: 7.4975 };
    expect(amounts(checked(rounded))).toEqual([]);
    expect(amounts(checked(rounded, rules))).toEqual(['error breakdown/amount D17']);
  });

  test('reports a missing basis as an error, and ignores punctuation', () => {
    const patch = { F16: null, G6: '更新助餐点设备,含安装' };
    expect(lines(checked(patch))).toEqual(['warning breakdown/basis F16', 'hint text/punctuation G6']);
    expect(lines(checked(patch, rules))).toEqual(['error breakdown/basis F16']);
  });
});

describe('cost-and-satisfaction.json', () => {
  const rules = example('cost-and-satisfaction.json');

  test('reports nothing on a correct form', () => {
    expect(lines(checked({}, rules))).toEqual([]);
  });

  test('reports a missing cost indicator as an error', () => {
    const patch = { C11: '质量', D11: '助餐点抽检合格率', F11: '≥95%' };
    expect(checked(patch).status).toBe('explain');
    expect(lines(checked(patch, rules))).toEqual(['error target/cost D5']);
  });

  test('reports satisfaction below 90% as an error', () => {
    expect(lines(checked({ F13: '≥85%' }))).toEqual([]);
    expect(lines(checked({ F13: '≥85%' }, rules))).toEqual(['error target/satisfaction F13']);
  });

  test('recognizes the bureau’s label for 目标值', () => {
    // Without numbers the column is not recognized by its contents.
    const targets = Object.fromEntries([6, 7, 8, 9, 10, 11, 12, 13].map((row) => [`F${row}`, '良好']));
    const patch = { F5: '考核标准', ...targets };
    expect(lines(checked(patch))).toContain('error structure/column-missing D5');
    expect(lines(checked(patch, rules))).toContain('error target/satisfaction F13');
    expect(lines(checked({ F5: '考核标准' }, rules))).toEqual([]);
  });
});

describe('docs/config.md', () => {
  test.each(Object.keys(configSchema.entries))('explains %s', (key) => {
    expect(manual).toContain(`\`${key}\``);
  });

  test.each(readdirSync(join(DOCS, 'examples')))('contains the example %s unchanged', (name) => {
    expect(manual).toContain(readFileSync(join(DOCS, 'examples', name), 'utf8').trim());
  });

  test.each([...LABELS.ids])('lists the label %s', (id) => {
    expect(manual).toContain(`\`${id}\``);
  });
});
