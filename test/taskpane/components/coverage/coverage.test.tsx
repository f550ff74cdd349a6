/** 资金与绩效对照: the marks in 构成 select cells, those in the report do not. */
import '@testing-library/jest-dom/jest-globals';
import { act, screen, within } from '@testing-library/react';
import { expect } from '@jest/globals';
import { rightForm, TARGETS } from '../../../support/right-form';
import { everythingLoaded, openPage, openPane } from '../render-pane';

const FORM = rightForm({ [TARGETS]: { F8: '若干' } });
const NAME = '资金与绩效对照';

test('构成 shows where the form mentions each item, and each mark selects its cell', async () => {
  const { user, host } = await openPane(FORM);
  await user.click(screen.getByRole('button', { name: '构成' }));
  await everythingLoaded();
  const table = within(screen.getByRole('table', { name: NAME }));
  expect(screen.getByText('有可衡量指标的资金 54.00 万元，占 90%。')).toBeInTheDocument();
  expect(table.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual([
    '明细',
    '主体活动',
    '年度目标',
    '数量',
    '质量',
    '时效',
    '效益',
  ]);
  const row = within(table.getByRole('row', { name: /为老服务培训/ }));
  await user.click(row.getByRole('button', { name: '数量：为老服务培训，不能衡量，定位 绩效目标!D8' }));
  expect(host.workbook.memory.selected).toMatchObject({ sheet: TARGETS, row: 7, column: 3 });
  await user.click(row.getByRole('button', { name: '主体活动：写到了，定位 绩效目标!D4' }));
  expect(host.workbook.memory.selected).toMatchObject({ sheet: TARGETS, row: 3, column: 3 });
  await user.click(row.getByRole('button', { name: '为老服务培训费' }));
  expect(host.workbook.memory.selected).toMatchObject({ sheet: TARGETS, row: 17, column: 3 });
  expect(row.getAllByText('没有')).toHaveLength(4);
});

test('the arrow keys move between rows, and Tab leaves the table', async () => {
  const { user } = await openPane(FORM);
  await user.click(screen.getByRole('button', { name: '构成' }));
  await everythingLoaded();
  const table = within(screen.getByRole('table', { name: NAME }));
  const first = table.getByRole('button', { name: '助餐点设备采购' });
  act(() => first.focus());
  await user.keyboard('{ArrowDown}');
  expect(table.getByRole('button', { name: '居家适老化改造服务' })).toHaveFocus();
  expect(first).toHaveAttribute('tabindex', '-1');
});

test('the report shows the same marks as images with names', async () => {
  const pane = await openPane(FORM);
  await openPage(pane, '校验报告');
  const table = within(await screen.findByRole('table', { name: NAME }));
  expect(table.getByRole('img', { name: '数量：为老服务培训，不能衡量' })).toBeInTheDocument();
  expect(table.queryAllByRole('button')).toEqual([]);
});
