import '@testing-library/jest-dom/jest-globals';
import { readFileSync } from 'node:fs';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect } from '@jest/globals';
import { REASONS } from '../../../../src/rules/reasons';
import { openXlsx } from '../../../../src/xlsx';
import { BLANK } from '../../../support/blank-form';
import { rightForm } from '../../../support/right-form';
import { workbookOf } from '../../../support/snapshots';
import { everythingLoaded, openPage, openPane, openRow, openTab, drawPane } from '../render-pane';

const WRONG_AMOUNT = { 绩效目标: { D16: 29 } };

describe('the result', () => {
  test('shows that a correct form may be submitted, with its three amounts', async () => {
    await openPane(rightForm());
    expect(screen.getByRole('status')).toHaveTextContent('可以提交');
    expect(screen.getByText('没有发现问题。')).toBeInTheDocument();
    expect(screen.getAllByText('60.00')).toHaveLength(3);
    expect(screen.getAllByText('相符')).toHaveLength(2);
    expect(screen.getByText('版本 1.2.3')).toBeInTheDocument();
  });

  test('shows the cell and the difference of a wrong amount', async () => {
    const pane = await openPane(rightForm(WRONG_AMOUNT));
    expect(screen.getByRole('status')).toHaveTextContent('不能提交');
    const errors = screen.getByRole('region', { name: '错误' });
    expect(errors).toHaveTextContent('绩效目标!D16');
    expect(errors).toHaveTextContent('金额不等于单价×数量');
    await pane.user.click(within(errors).getByRole('button', { expanded: false, name: /D16/ }));
    await everythingLoaded();
    expect(errors).toHaveTextContent('29.00');
    expect(errors).toHaveTextContent('30.00');
  });

  test('counts the rules that could not be checked, and lists them first with the reasons', async () => {
    const { user } = await openPane(rightForm({ 项目总体情况: { E7: null } }));
    await user.click(screen.getByRole('button', { name: /条规则无问题，1 条未核对$/ }));
    const list = screen.getByRole('list', { name: '核对明细' });
    expect(within(list).getAllByRole('listitem')[0]).toHaveTextContent(/未核对：/);
  });

  test('says once that the rules of a section without a table were not checked', async () => {
    const file = readFileSync('test/forms/breakdown-in-prose.xlsx');
    const { user } = await openPane(await openXlsx(file, 'breakdown-in-prose.xlsx').read());
    await user.click(screen.getByRole('button', { name: /16 条未核对$/ }));
    expect(screen.getByText('明细金额 = 单价 × 数量').closest('li')).toHaveTextContent(
      /数量未核对：“项目构成分解”只有文字，没有表格。$/,
    );
  });

  test('lists what was verified', async () => {
    const { user } = await openPane(rightForm());
    const summary = screen.getByRole('button', { name: /条规则无问题/ });
    await user.click(summary);
    const list = screen.getByRole('list', { name: '核对明细' });
    const passed = [...list.textContent.matchAll(/核对 (\d+) 处，通过/g)];
    expect(summary).toHaveTextContent(`${passed.length} 条规则无问题，查看明细`);
    expect(within(list).getByText('明细金额 = 单价 × 数量').closest('li')).toHaveTextContent(
      '核对 3 处，通过：3 项明细金额全部相符',
    );
  });
});

describe('findings', () => {
  const SEVERAL = { 绩效目标: { D16: 29, F16: null, F13: '满意' } };

  test('can be grouped by problem or place, filtered by section, severity and correction, and searched', async () => {
    const { user } = await openPane(rightForm(SEVERAL));
    const rowOf = (cell: string) => screen.queryByRole('button', { name: new RegExp(`绩效目标!${cell}`) });
    expect(screen.getByRole('region', { name: '警告' })).toHaveTextContent('绩效目标!F16');
    await user.selectOptions(screen.getByRole('combobox', { name: '分组方式' }), '按位置');
    expect(screen.getByRole('region', { name: '绩效目标' })).toHaveTextContent('绩效目标!D16');
    await user.selectOptions(screen.getByRole('combobox', { name: '部分' }), '项目构成分解');
    expect(rowOf('F13')).not.toBeInTheDocument();
    await user.selectOptions(screen.getByRole('combobox', { name: '部分' }), '各部分');
    await user.click(screen.getByRole('checkbox', { name: '可修正' }));
    expect(rowOf('F16')).not.toBeInTheDocument();
    expect(rowOf('F13')).toBeInTheDocument();
    await user.type(screen.getByRole('searchbox', { name: '搜索问题' }), '没有这样的话');
    expect(screen.getByText('没有符合筛选条件的问题。')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: '清除筛选' }));
    await user.selectOptions(screen.getByRole('combobox', { name: '类别' }), '警告 1');
    expect(rowOf('D16')).not.toBeInTheDocument();
    expect(rowOf('F16')).toBeInTheDocument();
  });

  test('of one problem show each message once, in the row or in its details', async () => {
    const { user } = await openPane(rightForm({ 绩效目标: { F16: null, F17: null } }));
    await user.click(screen.getByRole('button', { expanded: false, name: /单价、数量依据未填/ }));
    const messages = () => screen.getByRole('region', { name: '警告' }).textContent.match(/第16行/g);
    expect(messages()).toHaveLength(1);
    await openRow(user, /F16/);
    expect(messages()).toHaveLength(1);
  });

  test('show the reason, what to do, and the source', async () => {
    const { user, session } = await openPane(rightForm(WRONG_AMOUNT));
    await openRow(user, /D16/);
    await user.click(screen.getByRole('button', { name: '原因与依据' }));
    const id = session.store.get().outcome?.result.forms[0]?.findings[0]?.rule.id ?? '';
    const { why, how, basis } = REASONS[id] ?? {};
    for (const text of [why, how, basis]) {
      expect(await screen.findByText(text ?? 'no rule')).toBeInTheDocument();
    }
  });

  test('asks once to confirm a meaningless reason; a draft is kept after Escape and on another tab', async () => {
    const pane = await openPane(rightForm({ 绩效目标: { F16: null } }));
    const { user } = pane;
    const field = () => screen.getByRole('textbox', { name: '保留这条警告的理由' });
    await openRow(user, /F16/);
    await user.click(screen.getByRole('button', { name: '写理由…' }));
    await everythingLoaded();
    await user.type(field(), 'abc');
    await user.keyboard('{Escape}');
    await openTab(pane, /修正预览/);
    await openTab(pane, /问题/);
    await user.click(screen.getByRole('button', { name: '写理由…' }));
    expect(field()).toHaveValue('abc');
    fireEvent.keyDown(field(), { key: 'Escape', isComposing: true });
    expect(field()).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: '保存说明' }));
    expect(screen.getByText('“abc”看不出保留的原因。仍要保存吗？')).toBeInTheDocument();
    expect(screen.getByRole('status')).toHaveTextContent('需说明');
    await user.click(screen.getByRole('button', { name: '仍然保存' }));
    expect(screen.getByRole('status')).toHaveTextContent('可以提交');
  });

  test('a draft is kept during a check, and removed when it is discarded', async () => {
    const { user, session } = await openPane(rightForm({ 绩效目标: { F16: null } }));
    const field = () => screen.getByRole('textbox', { name: '保留这条警告的理由' });
    await openRow(user, /F16/);
    await user.click(screen.getByRole('button', { name: '写理由…' }));
    await everythingLoaded();
    await user.type(field(), '合同价未定');
    await act(() => session.check());
    expect(field()).toHaveValue('合同价未定');
    await user.click(screen.getByRole('button', { name: '放弃' }));
    await user.click(screen.getByRole('button', { name: '写理由…' }));
    expect(field()).toHaveValue('');
  });

  test('keys of an input method only change the text: explanation, new value, search', async () => {
    const pane = await openPane(rightForm({ 绩效目标: { F13: '满意', F16: null } }));
    const { user, session } = pane;
    const write = jest.spyOn(session, 'writeCorrections');
    const check = jest.spyOn(session, 'check').mockResolvedValue();
    const compose = (field: HTMLElement): void => {
      for (const key of ['Enter', 'Escape', 'F8', 'ArrowDown', 'Home']) {
        fireEvent.keyDown(field, { key, isComposing: true });
        fireEvent.keyDown(field, { key, isComposing: true, ctrlKey: true });
        fireEvent.keyDown(field, { key, isComposing: true, ctrlKey: true, shiftKey: true });
      }
      expect(field).toBeInTheDocument();
      expect(field).toHaveFocus();
    };
    const search = screen.getByRole('searchbox', { name: '搜索问题' });
    await user.type(search, 'F1');
    compose(search);
    expect(search).toHaveValue('F1');
    await user.clear(search);

    await openRow(user, /F13/);
    const value = screen.getByRole('textbox', { name: '绩效目标!F13 新值' });
    await user.click(value);
    compose(value);
    expect(value).toHaveValue('≥90%');

    await openRow(user, /F16/);
    await user.click(screen.getByRole('button', { name: '写理由…' }));
    await everythingLoaded();
    const reason = screen.getByRole('textbox', { name: '保留这条警告的理由' });
    await user.type(reason, '合同价');
    compose(reason);
    // Some browsers report a key of a composition as `Process` instead of marking the event.
    fireEvent.keyDown(reason, { key: 'Process', ctrlKey: true });
    expect(reason).toHaveValue('合同价');
    expect(session.store.get().explanations.size).toBe(0);
    expect(write).not.toHaveBeenCalled();
    expect(check).not.toHaveBeenCalled();
    expect(await pane.host.content('绩效目标!F13')).toBe('满意');

    // Outside a composition the same keys save the reason.
    fireEvent.keyDown(reason, { key: 'Enter', ctrlKey: true });
    await waitFor(() => expect(session.store.get().explanations.size).toBe(1));
    fireEvent.keyDown(search, { key: 'Enter', ctrlKey: true, shiftKey: true });
    expect(check).toHaveBeenCalledTimes(1);
  });

  test('the result can be copied as plain text', async () => {
    const { user } = await openPane(rightForm(WRONG_AMOUNT));
    await user.click(screen.getByRole('button', { name: '复制校验结果' }));
    expect(await screen.findByText('已复制到剪贴板。')).toBeInTheDocument();
    const text = await navigator.clipboard.readText();
    expect(text).toContain('绩效目标!D16');
    expect(text).toContain('不能提交');
  });
});

describe('corrections', () => {
  test('shows that the workbook was never saved before anything is written', async () => {
    // The only correction is not preselected: 只写这一处 would be the first write.
    const pane = drawPane(rightForm({ 绩效目标: { F13: '满意' } }));
    pane.host.isNeverSaved = true;
    await act(() => pane.session.check());
    expect(screen.getByText(/工作簿还没有保存过，写回后请先保存/)).toBeInTheDocument();
    pane.host.isNeverSaved = false;
    await act(() => pane.session.check());
    expect(screen.queryByText(/工作簿还没有保存过/)).not.toBeInTheDocument();
  });

  test('只写这一处 writes one correction alone, keeps its row with 撤销, and opens the next finding', async () => {
    const { host, user } = await openPane(rightForm({ 绩效目标: { D16: 29, F13: '满意' } }));
    await openRow(user, /F13/);
    await user.click(screen.getByRole('button', { name: '只写这一处' }));
    expect(await host.content('绩效目标!F13')).toBe('≥90%');
    expect(await host.content('绩效目标!D16')).toBe(29);
    expect(screen.getByRole('button', { name: /D16/, expanded: true })).toHaveFocus();
    await user.click(screen.getByRole('button', { name: '撤销 绩效目标!F13' }));
    expect(await host.content('绩效目标!F13')).toBe('满意');
    expect(screen.getByRole('checkbox', { name: '绩效目标!F13 满意 → ≥90%' })).not.toBeChecked();
  });

  test('a typed value shows its effect, and is selected only if it solves the problem', async () => {
    const { user } = await openPane(rightForm({ 绩效目标: { F13: '满意' } }));
    await openRow(user, /F13/);
    const field = screen.getByRole('textbox', { name: '绩效目标!F13 新值' });
    await user.clear(field);
    await user.type(field, '很满意');
    expect(await screen.findByText(/^写回后仍有：满意度写法不当/)).toBeInTheDocument();
    expect(screen.getByRole('checkbox', { name: '绩效目标!F13 满意 → 很满意' })).not.toBeChecked();
    await user.clear(field);
    await user.type(field, '≥95%');
    await waitFor(() =>
      expect(screen.getByRole('checkbox', { name: '绩效目标!F13 满意 → ≥95%' })).toBeChecked(),
    );
    expect(screen.queryByText(/^写回后仍有/)).not.toBeInTheDocument();
  });

  test('reports a row inserted since the check, and checks the current sheet', async () => {
    const pane = await openPane(rightForm(WRONG_AMOUNT));
    await openTab(pane, /修正预览/);
    await pane.host.workbook.insertTopRow('绩效目标');
    await pane.user.click(screen.getByRole('button', { name: '写回工作簿（1 个单元格）' }));
    expect(
      screen.getByText('表格已变化，没有写入任何单元格；已重新校验，请核对后再写回'),
    ).toBeInTheDocument();
    expect(screen.getByText('工作表“绩效目标”的行或列有增减。')).toBeInTheDocument();
    expect(screen.queryByText(/已写回 0/)).toBeNull();
    expect(screen.getByRole('checkbox', { name: /绩效目标!D17 29 → 30/ })).toBeInTheDocument();
  });
});

describe('pages', () => {
  test('settings apply at once; an invalid threshold is rejected', async () => {
    const pane = await openPane(rightForm());
    await openPage(pane, '设置');
    fireEvent.keyDown(screen.getByRole('heading', { name: '设置' }), { key: 'Escape', isComposing: true });
    expect(screen.getByRole('heading', { name: '设置' })).toBeInTheDocument();
    const field = screen.getByRole('textbox', { name: /满意度目标值/ });
    await pane.user.type(field, '120');
    expect(screen.getByText('请输入 0 到 100 之间的数字。')).toBeInTheDocument();
    await pane.user.clear(field);
    await pane.user.type(field, '85');
    await pane.user.click(screen.getByRole('switch', { name: '自动校验' }));
    expect(pane.session.store.get().settings).toMatchObject({ satisfactionThreshold: 85, autoCheck: true });
  });
});

describe('other states', () => {
  test('shows the progress of reading', () => {
    drawPane(rightForm());
    expect(screen.getByRole('status')).toHaveTextContent('正在校验');
    expect(screen.getByRole('progressbar', { name: '正在校验' })).toBeInTheDocument();
  });

  test('for a workbook without a form, shows the sheets that were read and what was looked for', async () => {
    const { user } = await openPane(workbookOf({ 通讯录: { A1: '姓名' }, 备注: { A1: '无' } }));
    expect(screen.getByRole('status')).toHaveTextContent('这不是申报表');
    for (const name of ['查看过的工作表', '查找的内容'])
      expect(screen.getByRole('heading', { name })).toBeInTheDocument();
    const items = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(items).toEqual(
      expect.arrayContaining([expect.stringContaining('通讯录'), expect.stringContaining('备注')]),
    );
    await user.click(screen.getByRole('button', { name: '一键校验' }));
    expect(screen.getByRole('status')).toHaveTextContent('这不是申报表');
  });

  test('a blank form is 尚未填写, not a list of errors', async () => {
    await openPane(rightForm(BLANK));
    expect(screen.getByRole('status')).toHaveTextContent('尚未填写');
    expect(screen.queryByRole('tab')).not.toBeInTheDocument();
    expect(screen.getByRole('heading', { name: '已认出的部分' })).toBeInTheDocument();
  });

  test('a failure can be copied in detail, and 重试 checks again', async () => {
    const pane = drawPane(rightForm());
    pane.host.workbook.failures.set('read', new Error('broken'));
    await act(() => pane.session.check());
    expect(screen.getByRole('alert')).toHaveTextContent('没有完成校验');
    await pane.user.click(screen.getByRole('button', { name: '复制详情' }));
    expect(await navigator.clipboard.readText()).toContain('broken');
    await pane.user.click(screen.getByRole('button', { name: '重试' }));
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
    expect(screen.getByRole('status')).toHaveTextContent('可以提交');
  });

  test('a live region announces the result of a check', async () => {
    const pane = drawPane(rightForm({ 绩效目标: { D16: 29 } }));
    const [announcer] = pane.container.querySelectorAll('[aria-live="polite"]');
    await act(() => pane.session.check());
    expect(announcer).toHaveTextContent('不能提交。1 项错误');
    await act(() => pane.host.type('绩效目标!D16', 30));
    expect(announcer).toHaveTextContent('已过期');
    await act(() => pane.session.check());
    expect(announcer).toHaveTextContent('可以提交');
    expect(announcer).toBeInTheDocument();
  });

  test('closing a message returns the focus, or moves it to 一键校验', async () => {
    const pane = await openPane(rightForm());
    const more = screen.getByRole('button', { name: '更多' });
    const fail = async () => {
      pane.host.workbook.failures.set('read', new Error('broken'));
      await act(() => pane.session.check());
    };
    await fail();
    more.focus();
    act(() => screen.getByRole('button', { name: '关闭提示' }).focus());
    await pane.user.keyboard('{Enter}');
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
    await waitFor(() => expect(more).toHaveFocus());
    await fail();
    more.blur();
    act(() => screen.getByRole('button', { name: '关闭提示' }).focus());
    await pane.user.keyboard('{Enter}');
    await waitFor(() => expect(screen.getByRole('button', { name: '一键校验' })).toHaveFocus());
  });
});
