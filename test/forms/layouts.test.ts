/** Sample workbooks of other layouts (made by make.mjs), each with all expected results in the .expected.json beside it. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check, type CheckedForm, type Finding } from '../../src/check';
import { toA1 } from '../../src/workbook/a1';
import { isFormula, type CellContent } from '../../src/workbook/cell';
import { openXlsx } from '../../src/xlsx';

interface ExpectedForm {
  readonly project: string;
  readonly year: number | null;
  readonly layout: string;
  readonly profile: string;
  readonly unit: string;
  /** `section: state`. */
  readonly sections: Readonly<Record<string, string>>;
  readonly status: string;
  /** `severity rule sheet!cell → after`, in the report's order; `→` only if there is a correction. */
  readonly findings: readonly string[];
  /** Rules that could not be applied. */
  readonly notChecked: readonly string[];
}

interface Expected {
  readonly about: string;
  readonly forms: readonly ExpectedForm[];
}

const SUFFIX = '.expected.json';
const names = readdirSync(__dirname)
  .filter((file) => file.endsWith(SUFFIX))
  .map((file) => file.slice(0, -SUFFIX.length));

function described({ form, profile, status, findings, checked }: CheckedForm): ExpectedForm {
  return {
    project: form.projectName,
    year: form.year,
    layout: form.layout.id,
    profile: profile.id,
    unit: form.moneyUnit,
    sections: form.sections,
    status,
    findings: findings.map(line),
    notChecked: checked.flatMap((one) => (one.status === 'not-checked' ? [one.rule.id] : [])),
  };
}

function line({ severity, rule, at, fix }: Finding): string {
  const place = at ? `${at.sheet}!${toA1(at)}` : '—';
  const alternatives = fix && 'alternatives' in fix ? fix.alternatives.map(({ label }) => label) : [];
  const edits = fix && 'edits' in fix ? fix.edits.map(({ after }) => shown(after)) : alternatives;
  return [severity, rule.id, place, ...(fix ? ['→', fix.kind, edits.join('；')] : [])].join(' ');
}

function shown(content: CellContent): string {
  return isFormula(content) ? content.formula : String(content);
}

test('there are at least eight layouts, and each has a workbook', () => {
  expect(names.length).toBeGreaterThanOrEqual(8);
  const workbooks = readdirSync(__dirname).filter(
    (file) => file.endsWith('.xlsx') && !file.startsWith('minhang'),
  );
  expect(workbooks).toEqual(names.map((name) => `${name}.xlsx`));
});

test('the workbooks are up to date with their descriptions', () => {
  const script = join(__dirname, './make.mjs');
  expect(() => execFileSync(process.execPath, [script, '--check'], { stdio: 'pipe' })).not.toThrow();
});

test.each(names)('gives the expected results for %s', async (name) => {
  const expected = JSON.parse(readFileSync(join(__dirname, name + SUFFIX), 'utf8')) as Expected;
  const file = `${name}.xlsx`;
  const { forms } = check(await openXlsx(readFileSync(join(__dirname, file)), file).read());
  expect(forms.map(described)).toEqual(expected.forms);
});
