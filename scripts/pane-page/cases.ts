/** Workbooks of the pane's page, by name: `page.html?case=…`. */
import { openXlsx } from '../../src/xlsx';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import { BLANK } from '../../test/support/blank-form';
import { OVERVIEW, rightForm, TARGETS } from '../../test/support/right-form';
import { lastYearForm } from '../../test/support/year-rule-cases';
import { workbookOf } from '../../test/support/snapshots';
import { manyFindings } from './many-findings';

const SAMPLE = 'minhang-2020.xlsx';

export const CASES: Readonly<Record<string, () => Promise<WorkbookSnapshot>>> = {
  sample: () => sample(SAMPLE),
  city: () => sample('shanghai-city-2025.xlsx'),
  ready: () => Promise.resolve(rightForm()),
  explain: () => Promise.resolve(rightForm({ [TARGETS]: { F16: null } })),
  'wrong-amount': () => Promise.resolve(rightForm({ [TARGETS]: { D16: 29 } })),
  /** Amount, price and quantity disagree, and the form does not show which of them is wrong. */
  choices: () => Promise.resolve(rightForm({ [TARGETS]: { G16: 5 } })),
  blank: () => Promise.resolve(rightForm(BLANK)),
  'no-form': () => Promise.resolve(workbookOf({ 通讯录: { A1: '姓名', B1: '电话' }, 排班表: {} })),
  'two-forms': async () => twice(await sample(SAMPLE)),
  protected: async () => {
    const form = await sample(SAMPLE);
    return { ...form, sheets: form.sheets.map((sheet) => ({ ...sheet, protected: true })) };
  },
  'read-only': async () => ({ ...(await sample(SAMPLE)), readOnly: true }),
  manual: async () => ({ ...(await sample(SAMPLE)), calculation: 'manual' }),
  /** This year's form with last year's on separate sheets. */
  'two-years': () => {
    const current = rightForm();
    const last = lastYearForm({
      [OVERVIEW]: { B13: '二、当年预算：50.00', B21: '年内更新助餐点设备。' },
      [TARGETS]: { F13: '≥95%', E18: 0.45 },
    });
    const before = last.sheets.map((sheet) => ({
      ...sheet,
      id: `last-${sheet.id}`,
      name: `${sheet.name}（上年）`,
    }));
    return Promise.resolve({ ...current, sheets: [...current.sheets, ...before] });
  },
  many: () => Promise.resolve(manyFindings(rightForm())),
};

async function sample(name: string): Promise<WorkbookSnapshot> {
  const bytes = new Uint8Array(await (await fetch(`forms/${name}`)).arrayBuffer());
  return openXlsx(bytes, name).read();
}

/** The workbook with a copy of each sheet under another name. */
function twice(form: WorkbookSnapshot): WorkbookSnapshot {
  const copies = form.sheets.map((sheet) => ({ ...sheet, id: `${sheet.id}-2`, name: `${sheet.name} (2)` }));
  return { ...form, sheets: [...form.sheets, ...copies] };
}
