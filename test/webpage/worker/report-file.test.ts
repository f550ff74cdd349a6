/**
 * Page and pane show exactly the findings that the command line prints for a file. The pane is tested through the calls
 * of its session, whose results its screens show unchanged. That the pane gets the same cells from Excel as the others
 * from the file is tested in `test/contract`.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Report, ReportFinding } from '../../../src/check';
import { run } from '../../../src/cli/run';
import { LocalEngine } from '../../../src/engine/local';
import { WORKER_PACING } from '../../../src/engine/scheduling';
import { questionOf } from '../../../src/taskpane/session/derive';
import { DEFAULT_SETTINGS } from '../../../src/taskpane/session/settings';
import { FILE_ERRORS } from '../../../src/webpage/worker/error-codec';
import { reportFile } from '../../../src/webpage/worker/report-file';
import type { FileCheckOptions } from '../../../src/webpage/worker/worker-methods';
import { WorkbookError } from '../../../src/workbook/workbook';
import { toA1 } from '../../../src/workbook/a1';
import { openXlsx, XlsxError } from '../../../src/xlsx';
import { compoundFile } from '../../support/compound-file';
import { MemoryIo } from '../../support/memory-io';

const FORMS = path.resolve(__dirname, '../../forms');
const TERMS: FileCheckOptions = {
  settings: DEFAULT_SETTINGS,
  officeRules: { kind: 'none' },
  reasons: new Map(),
};

beforeAll(() => jest.spyOn(console, 'warn').mockImplementation());

interface FileMessages {
  readonly forms: readonly {
    readonly status: string;
    readonly project: string;
    readonly year: number | null;
    readonly findings: readonly Pick<ReportFinding, 'rule' | 'severity' | 'sheet' | 'cell' | 'message'>[];
  }[];
  readonly error?: string;
}

/** Status and findings of a file's forms, or the reason why it can't be used. */
function messagesOf({ forms, error }: FileMessages, name: string): readonly unknown[] {
  if (error !== undefined) return [error.replace(`${name}：`, '')];
  return forms.map(({ status, project, year, findings }) => [
    status,
    project,
    year,
    findings.map(({ rule, severity, sheet, cell, message }) => [rule, severity, sheet, cell, message]),
  ]);
}

/** Forms with many findings, right and blank ones, several in one workbook, an unknown table, and no form at all. */
const NAMES = [
  'minhang-2020',
  'national-2024',
  'blank-numbered',
  'indicators-only',
  'price-in-yuan',
  'projects-in-a-table',
  'report-by-its-title',
  'two-forms-with-titles',
  'unknown-table',
];

test.each(NAMES.map((name) => `${name}.xlsx`))(
  'the page, the pane and the command line report the same for %s',
  async (name) => {
    const bytes = new Uint8Array(readFileSync(path.join(FORMS, name)));
    const io = new MemoryIo({ [name]: bytes });
    await run(['check', '--json', name], io);
    const [byCommand] = (JSON.parse(io.stdout) as Report).files;
    const byPage = await reportFile(bytes, name, TERMS);
    expect(byCommand).toBeDefined();
    expect(messagesOf(byPage, name)).toEqual(byCommand && messagesOf(byCommand, name));
    expect(await messagesOfPane(bytes)).toEqual(
      byCommand?.forms.map(({ checked, ...form }) => [messagesOf({ forms: [form] }, name), checked]),
    );
  },
);

/** Status and findings of a file's forms, and the checked rules. */
async function messagesOfPane(bytes: Uint8Array): Promise<readonly unknown[] | undefined> {
  const { settings, officeRules } = TERMS;
  const question = questionOf({ settings, officeRules, explanations: new Map() });
  const result = await new LocalEngine(WORKER_PACING).check(await openXlsx(bytes, '').read(), question);
  return result?.forms.map(({ status, form: { projectName: project, year }, findings, checked }) => [
    messagesOf(
      {
        forms: [
          {
            status,
            project,
            year,
            findings: findings.map(({ rule, severity, at, message }) => ({
              rule: rule.id,
              severity,
              sheet: at && at.sheet,
              cell: at && toA1(at),
              message,
            })),
          },
        ],
      },
      '',
    ),
    checked.map(({ rule, places, status: outcome, why, verified }) => ({
      rule: rule.id,
      places,
      status: outcome,
      ...((why ?? verified) === undefined ? {} : { why: why ?? verified }),
    })),
  ]);
}

test('the report of an unreadable file has the reason', async () => {
  expect(await reportFile(new Uint8Array(), '某局/空的.xlsx', TERMS)).toEqual({
    file: '某局/空的.xlsx',
    forms: [],
    error: '这个文件是空的，没有任何内容。请重新取得文件后再试。',
    unusable: 'unreadable',
  });
});

test('the report of another spreadsheet format asks to save the file as .xlsx', async () => {
  const { unusable, error } = await reportFile(compoundFile('Workbook'), '旧表.xls', TERMS);
  expect(unusable).toBe('other-format');
  expect(error).toContain('请用 Excel 打开后另存为 .xlsx');
});

test.each([
  XlsxError.tooLarge('cells', 5, '表'),
  new XlsxError('encrypted', 'has a password'),
  new WorkbookError('sheet-protected', 'refused', '表'),
  new WorkbookError('busy', 'busy'),
])('“%s” is unchanged after a transfer from the worker', (error) => {
  const back = FILE_ERRORS.decode(structuredClone(FILE_ERRORS.encode(error)));
  expect(back).toBeInstanceOf(error.constructor);
  expect(Object.entries(back)).toEqual(Object.entries(error));
  expect(back.message).toBe(error.message);
});
