/**
 * Whether office.js sends telemetry or not, no screen of the pane violates its content security policy or asks another server. The
 * lab fails after the tests if one does.
 */
import type { Frame } from 'playwright-core';
import { rightForm } from '../support/right-form';
import { workbookOf } from '../support/snapshots';
import { excelLab } from './support/emulated-excel';
import { eventually } from './support/eventually';

const FAULTY = rightForm({ 绩效目标: { D16: 29 }, 制度保障: { B5: null } });
const TABS = ['修正预览', '制度保障阶段', '问题'];
const PAGES = ['校验报告', '识别结果', '设置', '键盘操作', '关于'];

const lab = excelLab();

const button = (root: Frame, name: string | RegExp) => root.getByRole('button', { name });
/** Waits until the part that is loaded on first use is shown. */
const loaded = (root: Frame) => root.getByText('正在载入…').waitFor({ state: 'detached' });

/** Waits for the files of office.js. The file for telemetry is loaded last, and only if it is on. */
function reports(root: Frame, expected: boolean): Promise<void> {
  return eventually(async () => {
    const files = await root
      .locator('body')
      .evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name.replace(/.*\//, '')));
    expect(files).toContain('office_strings.js');
    expect(files.includes('oteljs_agave.js')).toBe(expected);
  });
}

/** Opens the pane, and waits for the automatic check and the files of office.js. */
async function openPane(telemetry: boolean): Promise<Frame> {
  const { root } = await lab.openPane(FAULTY, '1.18', { traits: { telemetry } });
  await root.getByRole('button', { name: '一键校验', disabled: false }).waitFor();
  await reports(root, telemetry);
  return root;
}

test('starts without telemetry', () => openPane(false));

test('shows every screen, writes and undoes with telemetry', async () => {
  const root = await openPane(true);
  for (const name of PAGES) {
    await button(root, '更多').click();
    await root.getByRole('menuitem', { name, exact: true }).click();
    await root.getByRole('heading', { name, exact: true }).waitFor();
    await loaded(root);
    await button(root, '返回').click();
  }
  for (const name of TABS) {
    await root.getByRole('tab', { name }).click();
    await root.getByRole('tab', { name, selected: true }).waitFor();
    await loaded(root);
  }
  await root.getByRole('tab', { name: '修正预览' }).click();
  await button(root, /^写回工作簿（/).click();
  await root.getByText(/^已写回 \d+ 个单元格/).waitFor();
  await button(root, '撤销本次修改').click();
  await root
    .getByText(/^已撤销/)
    .first()
    .waitFor();
});

test.each([true, false])('starts the self-test with telemetry: %s', async (telemetry) => {
  const { root } = await lab.openPane(workbookOf({ Sheet1: {} }), '1.18', {
    page: 'selftest',
    traits: { telemetry },
  });
  await button(root, '开始自检').waitFor();
  await reports(root, telemetry);
});
