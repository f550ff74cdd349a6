/** 参考写法 of a vague target. */
import '@testing-library/jest-dom/jest-globals';
import { screen } from '@testing-library/react';
import { expect } from '@jest/globals';
import { rightForm, TARGETS } from '../../../support/right-form';
import { everythingLoaded, openPane, openRow, type DrawnPane } from '../render-pane';

const VAGUE = rightForm({ [TARGETS]: { D9: '设备采购质量', F9: '良好' } });

async function openExamples(): Promise<DrawnPane> {
  const pane = await openPane(VAGUE);
  await openRow(pane.user, /F9/);
  await pane.user.click(screen.getByRole('button', { name: '参考写法' }));
  await everythingLoaded();
  return pane;
}

async function contentOfF9({ host }: DrawnPane) {
  const { sheets } = await host.workbook.memory.read();
  const cells = sheets.find(({ name }) => name === TARGETS)?.cells ?? [];
  return cells.find(({ row, column }) => row === 8 && column === 5)?.value;
}

test('offers texts with their sources, none of them selected', async () => {
  const pane = await openExamples();
  const offered = screen.getAllByRole('radio');
  expect(offered.map((radio) => radio.closest('label')?.textContent)).toEqual([
    '验收合格率≥98%天津市河北区人民法院 2023 年项目支出绩效目标表',
    '验收合格率≥95%本工具建议',
  ]);
  for (const radio of offered) expect(radio).not.toBeChecked();
  expect(screen.queryByRole('button', { name: '只写这一处' })).toBeNull();
  expect(await contentOfF9(pane)).toBe('良好');
});

test('a chosen text can be edited, is shown next to the old text, and is written', async () => {
  const pane = await openExamples();
  const { user } = pane;
  await user.click(screen.getByRole('radio', { name: /≥98%/ }));
  const field = screen.getByRole('textbox', { name: '绩效目标!F9 新值' });
  expect(field).toHaveValue('验收合格率≥98%');
  await user.clear(field);
  await user.type(field, '验收合格率≥99%');
  expect(screen.getByText('绩效目标!F9 良好 → 验收合格率≥99%')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: '只写这一处' }));
  expect(await contentOfF9(pane)).toBe('验收合格率≥99%');
  expect((await screen.findAllByText(/已写回/)).length).toBeGreaterThan(0);
});
