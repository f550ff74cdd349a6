/** What is copied. The clipboard belongs to the whole browser, which other files use meanwhile: only this one may copy. */
import { rightFile } from './support/forms';
import { heard, listen } from './support/grid-changes';
import { focused, openPane } from './support/pane';
import { goToCell, readCell } from './support/workbench';

const SHEET = '绩效目标';

const pane = openPane('workbench');

const clipboard = () => pane.page.evaluate(() => navigator.clipboard.readText());
const loseConnection = () =>
  pane.fail({ at: { kind: 'read' }, when: 'before', outcome: { transport: 'sessionLost' } });

describe('the result', () => {
  test('复制校验结果 puts it on the clipboard as plain text', async () => {
    await pane.edit('绩效目标', 'D19', '61');
    await pane.check();
    await pane.button('复制校验结果').click();
    await pane.root.getByText('已复制到剪贴板。').waitFor();
    const text = await clipboard();
    expect(text).toContain('不能提交');
    expect(text).toContain('minhang-2020.xlsx');
    expect(text).toContain('住宅小区建设“美丽家园”三年行动计划');
    expect(text).toContain('第19行“信息平台建设”：明细金额 61.00 万元，单价 15.00 × 数量 4 = 60.00 万元');
    expect(text).not.toMatch(/<[a-z]/);
  });

  test('by keyboard, 复制校验结果 keeps the focus', async () => {
    await pane.start();
    await pane.enter();
    await pane.go('Tab', pane.button('复制校验结果'));
    await pane.press('Enter');
    await pane.says('已复制到剪贴板。');
    await focused(pane.button('复制校验结果'));
    expect(await clipboard()).toContain('不能提交');
  });
});

describe('the connection breaks during a check', () => {
  beforeEach(() => pane.start(rightFile({ [SHEET]: { D16: 29 } }), '一处错误.xlsx'));

  test('the details are copied; 重试 checks', async () => {
    await loseConnection();
    await pane.button('一键校验').click();
    await pane.alert.filter({ hasText: '没有完成校验' }).waitFor();
    expect(await pane.alert.innerText()).toContain('与 Excel 的连接中断了');
    await pane.button('复制详情').click();
    await pane.root.getByText('已复制到剪贴板。').waitFor();
    expect(await clipboard()).toContain('没有完成校验');
    await pane.button('重试').click();
    await pane.alert.waitFor({ state: 'detached' });
    await pane.checked();
    await pane.statusSays('不能提交');
  });

  test('by keyboard: the details are copied, it is closed, and what failed is done again', async () => {
    await pane.enter();
    await loseConnection();
    await pane.press('Control+Shift+Enter');
    await pane.alert.filter({ hasText: '没有完成校验' }).waitFor();
    await pane.go('Tab', pane.button('复制详情'));
    await pane.press('Enter');
    await pane.says('已复制到剪贴板。');
    await pane.go('Shift+Tab', pane.button('重试'));
    await pane.press('Enter');
    await pane.alert.waitFor({ state: 'detached' });
    await pane.checked();
    await pane.statusSays('不能提交');
    await focused(pane.panel.getByRole('button', { name: '复制校验结果' }));
    await loseConnection();
    await pane.press('Control+Shift+Enter');
    await pane.go('Tab', pane.button('关闭提示'));
    await pane.press('Enter');
    await focused(pane.panel.getByRole('button', { name: '复制校验结果' }));
    expect(await pane.alert.count()).toBe(0);
  });
});

test('copying and pasting in the grid is one change, and brings the value', async () => {
  await pane.start();
  const frame = await pane.lab.pane(pane.page);
  await listen(frame);
  await goToCell(pane.page, `${SHEET}!D18`);
  await pane.page.keyboard.press('Control+c');
  // Univer fills the clipboard by and by.
  await pane.page.waitForFunction(async () => (await navigator.clipboard.readText()).includes('46'));
  await goToCell(pane.page, `${SHEET}!D20`);
  await pane.page.keyboard.press('Control+v');
  expect(await heard(frame, 1)).toEqual(['RangeEdited D20']);
  expect(await readCell(frame, SHEET, 'D20')).toBe(46);
});
