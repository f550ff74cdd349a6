/** What a person types into the grid while the pane is beside it. */
import { rightFile } from './support/forms';
import { openPane } from './support/pane';
import { goToCell, type } from './support/workbench';

const pane = openPane('workbench');

test('a cell is being edited: it is said that writing waits, and it goes on by itself', async () => {
  await pane.start(rightFile({ 绩效目标: { D16: 29 } }), '一处错误.xlsx');
  await goToCell(pane.page, '绩效目标!J2');
  await pane.page.keyboard.type('正在输入');
  await pane.openTab('修正预览');
  await pane.button('写回工作簿（1 处）').click();
  await pane.root.getByText('如果有单元格正在编辑，请先按回车').waitFor();
  expect(await pane.cellValue('绩效目标', 'D16')).toBe(29);
  // Clicking on another cell ends the editing, too.
  await pane.page.getByRole('region', { name: '工作簿' }).click({ position: { x: 300, y: 300 } });
  await pane.root.getByText('已写回 1 处，跳过 0 处，失败 0 处').waitFor();
  expect(await pane.cellValue('绩效目标', 'J2')).toBe('正在输入');
  expect(await pane.alert.count()).toBe(0);
  expect(await pane.cellValue('绩效目标', 'D16')).toBe(30);
});

test('自动校验 checks after an edit, and leaves the keyboard in the grid', async () => {
  await pane.start();
  await pane.openPage('设置');
  await pane.named('switch', '自动校验').check();
  await pane.button('返回').click();
  await goToCell(pane.page, '绩效目标!D18');
  await type(pane.page, '45');
  await pane.finding('绩效目标!D18').filter({ hasText: '45.00' }).waitFor();
  expect(await pane.status.innerText()).not.toContain('已过期');
  await type(pane.page, '61');
  expect(await pane.cellValue('绩效目标', 'D19')).toBe(61);
  await pane.finding('绩效目标!D19').filter({ hasText: '61.00' }).waitFor();
});
