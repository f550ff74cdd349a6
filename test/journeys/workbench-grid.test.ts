/**
 * Changes by a person in the workbench's grid, as the add-in receives them through the real office.js. All tests share one window and
 * use different cells. Tests that move rows come first; the one that protects the sheet is the last.
 */
import type { Frame, Page } from 'playwright-core';
import { nextEvents, listen } from './support/grid-changes';
import { goToCell, readCell, TEST_TIMEOUT, type, WorkbenchLab } from './support/workbench';

const SHEET = '绩效目标';
let lab: WorkbenchLab;
let page: Page;
let pane: Frame;
beforeAll(async () => {
  lab = await WorkbenchLab.start();
  ({ page, pane } = await lab.open());
});
afterAll(() => lab.close());
jest.setTimeout(TEST_TIMEOUT);

function run(action: (context: Excel.RequestContext) => void): Promise<void> {
  return pane.evaluate(
    `Excel.run(async (context) => { (${action.toString()})(context); await context.sync(); })`,
  );
}

test('inserted rows move the cells below, are not saved cell by cell, and can be undone', async () => {
  await run((context) => {
    context.workbook.worksheets.getItem('绩效目标').getRange('18:19').insert('Down');
  });
  expect(await readCell(pane, SHEET, 'D20')).toBe(46);
  const unsaved = async () => {
    await page.evaluate(() => window.workbench.save());
    return page.locator('#messages').textContent();
  };
  expect(await unsaved()).toContain('插入、删除或移动过行列');
  await page.getByRole('button', { name: '知道了' }).click();
  await page.getByRole('button', { name: '撤销' }).click();
  await page.waitForFunction(() => window.workbench.cell('绩效目标', 'D18').value === 46);
  expect(await unsaved()).toBe('');
});

test('an entry, its undo and its redo raise one event each', async () => {
  await listen(pane);
  await goToCell(page, `${SHEET}!D18`);
  await type(page, '45');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+y');
  expect(await nextEvents(pane, 3)).toEqual(['RangeEdited D18', 'RangeEdited D18', 'RangeEdited D18']);
  expect(await readCell(pane, SHEET, 'D18')).toBe(45);
});

test('clearing a range raises one event', async () => {
  await goToCell(page, `${SHEET}!E21:G22`);
  await page.keyboard.press('Delete');
  expect(await nextEvents(pane, 1)).toEqual(['RangeEdited E21:G22']);
  expect(await readCell(pane, SHEET, 'G22')).toBe('');
});

test('making text bold raises no event', async () => {
  await goToCell(page, `${SHEET}!D19`);
  await page.keyboard.press('Control+b');
  await type(page, '60.5');
  expect(await nextEvents(pane, 1)).toEqual(['RangeEdited D19']);
});

test('copying and pasting raises one event and writes the value', async () => {
  await goToCell(page, `${SHEET}!E18`);
  await page.keyboard.press('Control+c');
  // Univer fills the clipboard asynchronously.
  await page.waitForFunction(async () => (await navigator.clipboard.readText()).includes('11.5'));
  await goToCell(page, `${SHEET}!E20`);
  await page.keyboard.press('Control+v');
  expect(await nextEvents(pane, 1)).toEqual(['RangeEdited E20']);
  expect(await readCell(pane, SHEET, 'E20')).toBe(11.5);
});

test('a cell formatted by the add-in keeps its formula, also after undo and redo', async () => {
  await run((context) => {
    const range = context.workbook.worksheets.getItem('绩效目标').getRange('D30');
    range.formulas = [['=SUM(D18:D22)']];
    range.numberFormat = [['0.0']];
  });
  const shown = async (): Promise<unknown> => {
    await page.evaluate(() => window.workbench.settled());
    return page.evaluate(() => {
      const { content, value, numberFormat } = window.workbench.cell('绩效目标', 'D30');
      return { content, value, numberFormat };
    });
  };
  const formatted = { content: { formula: '=SUM(D18:D22)' }, value: 295.5, numberFormat: '0.0' };
  expect(await shown()).toEqual(formatted);
  await page.getByRole('button', { name: '撤销' }).click();
  expect(await shown()).toEqual({ ...formatted, numberFormat: 'General' });
  await page.getByRole('button', { name: '重做' }).click();
  expect(await shown()).toEqual(formatted);
});

test('a formula inherits the number format of its precedents unless the add-in sets one', async () => {
  await run((context) => {
    const sheet = context.workbook.worksheets.getItem('绩效目标');
    sheet.getRange('D20').numberFormat = [['0.00']];
    sheet.getRange('D31:D32').formulas = [['=D20'], ['=D20']];
    sheet.getRange('D32').numberFormat = [['General']];
  });
  await page.evaluate(() => window.workbench.settled());
  const formats = await page.evaluate(() =>
    ['D31', 'D32'].map((address) => window.workbench.cell('绩效目标', address).numberFormat),
  );
  expect(formats).toEqual(['0.00', 'General']);
});

test('calculates a formula written by the add-in, and recalculates it when a person changes a precedent', async () => {
  await run((context) => {
    context.workbook.worksheets.getItem('绩效目标').getRange('D33').formulas = [['=SUM(D18:D22)']];
  });
  await page.evaluate(() => window.workbench.settled());
  expect(await page.evaluate(() => window.workbench.cell('绩效目标', 'D33').value)).toBe(295.5);
  await goToCell(page, `${SHEET}!D18`);
  await type(page, '56');
  await page.evaluate(() => window.workbench.settled());
  expect(await page.evaluate(() => window.workbench.cell('绩效目标', 'D33').value)).toBe(306.5);
  expect(await readCell(pane, SHEET, 'D33')).toBe('=SUM(D18:D22)');
});

/** Univer starts a calculation some time after a change. */
const START = 'formula.mutation.set-formula-calculation-start';
const NOTHING_CHANGED = {
  ...{ dirtyRanges: [], dirtyNameMap: {}, dirtyDefinedNameMap: {}, dirtyUnitFeatureMap: {} },
  ...{ dirtyUnitOtherFormulaMap: {}, clearDependencyTreeCache: {} },
};

test('undoing a formula during its calculation restores the former value', async () => {
  const after = await page.evaluate(
    async (begin) => {
      const { workbench } = window;
      const cell = ['绩效目标', 'J35'] as const;
      workbench.enter(...cell, '46');
      workbench.enter(...cell, '=1+1');
      await workbench.settled();
      void workbench.grid.api.executeCommand(...begin);
      // The grid has read the formulas then, and has not calculated them.
      for (let turn = 0; turn < 30; turn++) await Promise.resolve();
      await workbench.grid.api.undo();
      await workbench.settled();
      return workbench.cell(...cell);
    },
    [START, { ...NOTHING_CHANGED, forceCalculation: true }] as const,
  );
  expect(after).toMatchObject({ content: 46, value: 46 });
});

test('a calculation that Univer starts during another one neither ends the first nor is lost', async () => {
  const values = await page.evaluate(
    async (begin) => {
      const { workbench } = window;
      workbench.enter('绩效目标', 'J36', '1');
      workbench.enter('绩效目标', 'J37', '=J36*2');
      await workbench.settled();
      workbench.enter('绩效目标', 'J36', '5');
      const settled = workbench.settled();
      // Waits until the calculation has begun.
      for (let turn = 0; turn < 3; turn++) await Promise.resolve();
      void workbench.grid.api.executeCommand(...begin);
      await settled;
      const first = workbench.cell('绩效目标', 'J37').value;
      workbench.enter('绩效目标', 'J36', '6');
      const again = workbench.settled();
      for (let turn = 0; turn < 3; turn++) await Promise.resolve();
      workbench.enter('绩效目标', 'J36', '7');
      void workbench.grid.api.executeCommand(...begin);
      await again;
      return [first, workbench.cell('绩效目标', 'J37').value];
    },
    [START, { ...NOTHING_CHANGED, forceCalculation: false }] as const,
  );
  expect(values).toEqual([10, 14]);
});

test('text that looks like a formula or a number stays text', async () => {
  await run((context) => {
    context.workbook.worksheets.getItem('绩效目标').getRange('J18:J19').values = [["'=1+1"], ["'007"]];
  });
  await page.evaluate(() => window.workbench.settled());
  const values = await page.evaluate(() =>
    ['J18', 'J19'].map((address) => window.workbench.cell('绩效目标', address).value),
  );
  expect(values).toEqual(['=1+1', '007']);
});

test('a request of the add-in fails with InvalidOperationInCellEditMode while a person is typing', async () => {
  await goToCell(page, `${SHEET}!D21`);
  await page.keyboard.type('121');
  const error = await pane.evaluate(async () => {
    try {
      await Excel.run(async (context) => context.sync());
      return 'none';
    } catch (fault) {
      return fault instanceof OfficeExtension.Error ? fault.code : 'unknown';
    }
  });
  expect(error).toBe('InvalidOperationInCellEditMode');
  await page.keyboard.press('Enter');
  expect(await readCell(pane, SHEET, 'D21')).toBe(121);
});

test('recalculates formulas in manual mode only on request', async () => {
  await run((context) => {
    context.workbook.worksheets.getItem('绩效目标').getRange('D34').formulas = [['=D22*2']];
  });
  await run((context) => {
    context.workbook.application.calculationMode = 'Manual';
  });
  const result = () => page.evaluate(() => window.workbench.cell('绩效目标', 'D34').value);
  await run((context) => {
    context.workbook.worksheets.getItem('绩效目标').getRange('D22').values = [[51]];
  });
  expect(await result()).toBe(100);
  await run((context) => {
    context.workbook.worksheets.getItem('绩效目标').getRange('D34').calculate();
  });
  await page.evaluate(() => window.workbench.settled());
  expect(await result()).toBe(102);
  await run((context) => {
    context.workbook.application.calculationMode = 'Automatic';
  });
});

test('as in Excel, a row grows with a text that the add-in writes, unless its height is fixed', async () => {
  /** Heights of rows 41 and 42, in pixels. */
  const heights = (): Promise<readonly number[]> =>
    page.evaluate(() => {
      const sheet = window.workbench.grid.api.getActiveWorkbook()?.getSheetByName('绩效目标');
      return [40, 41].map((row) => sheet?.getRowHeight(row) ?? 0);
    });
  await page.evaluate(() => {
    const sheet = window.workbench.grid.api.getActiveWorkbook()?.getSheetByName('绩效目标');
    sheet?.setRowHeightsForced(41, 1, 30);
  });
  const [automatic = 0, fixed] = await heights();
  await run((context) => {
    const range = context.workbook.worksheets.getItem('绩效目标').getRange('J41:J42');
    const text = '这一段文字比原来长得多，在这一列里要占好几行才显示得完，所以行高必须增加。';
    range.format.wrapText = true;
    range.values = [[text], [text]];
  });
  const [fitted, kept] = await heights();
  expect(fitted).toBeGreaterThan(4 * automatic);
  expect([fixed, kept]).toEqual([30, 30]);
});

test('a protected sheet rejects a person’s entry with a message; an unlocked cell accepts it', async () => {
  await run((context) => {
    const sheet = context.workbook.worksheets.getItem('绩效目标');
    sheet.getRange('D20').format.protection.locked = false;
    sheet.protection.protect();
  });
  await goToCell(page, `${SHEET}!D19`);
  await type(page, '45');
  await type(page, '61');
  expect(await page.locator('#messages').textContent()).toContain('工作表“绩效目标”受保护');
  expect(await readCell(pane, SHEET, 'D19')).toBe(60.5);
  expect(await readCell(pane, SHEET, 'D20')).toBe(61);
});
