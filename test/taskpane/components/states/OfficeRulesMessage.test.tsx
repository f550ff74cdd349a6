/** Messages about the office's rules. */
import '@testing-library/jest-dom/jest-globals';
import { expect, test } from '@jest/globals';
import { act, screen, within } from '@testing-library/react';
import { rightForm } from '../../../support/right-form';
import { drawPane, openPage } from '../render-pane';

async function paneWith(rules: string | null) {
  const pane = drawPane(rightForm());
  pane.host.officeRules.mockResolvedValue(rules);
  await act(() => pane.session.check());
  return pane;
}

test('shows faults by line and key, in the pane and in the report, until they are repaired', async () => {
  const pane = await paneWith('{\n  "decimals": "2"\n}');
  const alert = screen.getByRole('alert');
  expect(alert).toHaveTextContent('没有采用本单位的规则设置');
  expect(alert).toHaveTextContent('第2行 decimals：类型不对，应为数字。');
  await openPage(pane, '校验报告');
  expect(screen.getByText(/本单位的规则设置没有采用/)).toBeInTheDocument();
  pane.host.officeRules.mockResolvedValue('{ "decimals": 2 }');
  await act(() => pane.session.check());
  expect(screen.queryByRole('alert')).toBeNull();
});

test('识别结果 shows the office’s rules, the year and the money unit', async () => {
  const pane = await paneWith('{ "title": "某区规则" }');
  expect(screen.queryByRole('alert')).toBeNull();
  await openPage(pane, '识别结果');
  const fact = (name: string) => screen.getByText(name, { selector: 'dt' }).nextElementSibling;
  expect(fact('规则设置')).toHaveTextContent('某区规则');
  expect(fact('年度')).toHaveTextContent('2026年');
  await pane.user.click(screen.getByRole('button', { name: '项目构成分解：各列' }));
  expect(screen.getByText('D 列，万元')).toBeInTheDocument();
});

test('lists a rule that the office switched off before the passed rules', async () => {
  const pane = await paneWith('{ "severities": { "breakdown/amount": "off" } }');
  await pane.user.click(screen.getByRole('button', { name: /条规则无问题/ }));
  const [first] = within(screen.getByRole('list', { name: '核对明细' })).getAllByRole('listitem');
  expect(first).toHaveTextContent(/^明细金额 = 单价 × 数量已按本单位的设置关闭。$/);
});
