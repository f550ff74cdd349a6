/** The text that the pane copies. */
import { eventually } from './support/eventually';
import { focused, openPane } from './support/pane';

const pane = openPane();

const clipboard = () => pane.page.evaluate(() => navigator.clipboard.readText());
const clearClipboard = () => pane.page.evaluate(() => navigator.clipboard.writeText(''));
/** The connection stays broken until `restoreConnection`, because the check that follows the focus reads, too. */
const loseConnection = () =>
  pane.fail({ at: { kind: 'read' }, when: 'before', outcome: { transport: 'sessionLost' }, lasts: true });
const restoreConnection = () => pane.page.evaluate(() => window.workbench.faults.reset());

describe('the result', () => {
  test('复制校验结果 keeps the keyboard focus', async () => {
    await pane.enter();
    await pane.go('Tab', pane.button('复制校验结果'));
    await pane.press('Enter');
    await pane.says('已复制到剪贴板。');
    await focused(pane.button('复制校验结果'));
    expect(await clipboard()).toContain('不能提交');
  });

  test('复制校验结果 copies the result as plain text', async () => {
    await pane.edit('绩效目标', 'D19', '61');
    await pane.check();
    await clearClipboard();
    await pane.button('复制校验结果').click();
    await pane.panel.getByText('已复制到剪贴板。').waitFor();
    // The message may still be that of the previous copy.
    await eventually(async () => expect(await clipboard()).toContain('不能提交'));
    const text = await clipboard();
    expect(text).toContain('minhang-2020.xlsx');
    expect(text).toContain('住宅小区建设“美丽家园”三年行动计划');
    expect(text).toContain('第19行“信息平台建设”：明细金额 61.00 万元，单价 15.00 × 数量 4 = 60.00 万元');
    expect(text).not.toMatch(/<[a-z]/);
  });
});

describe('a lost connection during a check', () => {
  test('复制详情 copies the details, and 重试 checks again', async () => {
    await loseConnection();
    await pane.button('一键校验').click();
    await pane.alert.filter({ hasText: '没有完成校验' }).waitFor();
    expect(await pane.alert.innerText()).toContain('与 Excel 的连接中断了');
    await pane.button('复制详情').click();
    await pane.alert.getByText('已复制到剪贴板。').waitFor();
    expect(await clipboard()).toContain('没有完成校验');
    await restoreConnection();
    await pane.button('重试').click();
    await pane.alert.waitFor({ state: 'detached' });
    await pane.checked();
    await pane.waitForStatus('不能提交');
  });

  test('the message can be copied, closed and retried with the keyboard', async () => {
    await pane.enter();
    await loseConnection();
    await pane.press('Control+Shift+Enter');
    await pane.alert.filter({ hasText: '没有完成校验' }).waitFor();
    await pane.go('Tab', pane.button('复制详情'));
    await pane.press('Enter');
    await pane.alert.getByText('已复制到剪贴板。').waitFor();
    await pane.go('Shift+Tab', pane.button('重试'));
    await restoreConnection();
    await pane.press('Enter');
    await pane.alert.waitFor({ state: 'detached' });
    await pane.checked();
    await pane.waitForStatus('不能提交');
    await focused(pane.panel.getByRole('button', { name: '复制校验结果' }));
    await loseConnection();
    await pane.press('Control+Shift+Enter');
    await pane.go('Tab', pane.button('关闭提示'));
    await pane.press('Enter');
    await focused(pane.panel.getByRole('button', { name: '复制校验结果' }));
    expect(await pane.alert.count()).toBe(0);
  });
});
