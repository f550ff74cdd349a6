/** Where a reason for a kept warning is stored: in the workbook, or on this computer if the person chooses that. The real office.js. */
import type { Frame } from 'playwright-core';
import { rightForm } from '../support/right-form';
import { excelLab } from './support/emulated-excel';

const ONE_WARNING = rightForm({ 绩效目标: { F16: null } });
const REASON = '延续项目，单价依据见上年合同。';
const CHOICE = '只保存在这台电脑上，不写入工作簿';

const lab = excelLab();
const button = (root: Frame, name: string | RegExp) => root.getByRole('button', { name, exact: true });

/** Opens the form in which the reason for the one warning is written. */
async function openForm(root: Frame): Promise<void> {
  await root.locator('[data-row] > div [data-main]').filter({ hasText: 'F16' }).click();
  await button(root, '写理由…').click();
}

test('kept on this computer, it leaves no trace in the workbook, costs no step of Ctrl+Z, and is there again', async () => {
  const pane = await lab.openPane(ONE_WARNING);
  const { host } = pane;
  await openForm(pane.root);
  await pane.root.getByRole('checkbox', { name: CHOICE }).check();
  await host.evaluate(() =>
    window.excel.faults.disturb({
      ...({ kind: 'edit', sheet: '绩效目标', by: 'person' } as const),
      ...{ cell: 'Z99', content: '旁边' },
    }),
  );
  await pane.root.getByRole('textbox', { name: '保留这条警告的理由' }).fill(REASON);
  await button(pane.root, '保存说明').click();
  await pane.root.getByText('1 项已说明').first().waitFor();
  expect(await host.evaluate(() => window.excel.settings())).toEqual({});
  expect(await host.evaluate(() => window.excel.undoSteps())).toBe(1);
  await pane.reopen();
  await pane.root.getByText('1 项已说明').first().waitFor();
});

test('an .xls would lose it: the form says so before anything is written', async () => {
  const { root, host } = await lab.openPane({ ...ONE_WARNING, name: '申报表.xls' });
  await openForm(root);
  await root.getByText('“申报表.xls”这种格式的文件保存不了理由').waitFor();
  expect(await host.evaluate(() => window.excel.settings())).toEqual({});
});
