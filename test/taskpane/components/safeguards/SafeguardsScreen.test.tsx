import '@testing-library/jest-dom/jest-globals';
import { screen } from '@testing-library/react';
import { expect } from '@jest/globals';
import { rightForm } from '../../../support/right-form';
import { openPane, openTab } from '../render-pane';

const UNTICKED = { 制度保障: { D5: '立项和计划阶段 ☐', E5: '实施阶段 ☐', F5: '收尾和完成阶段 ☐' } };

test('shows a reason for several stages of a document once, and describes each of its checkboxes by it', async () => {
  await openTab(await openPane(rightForm(UNTICKED)), /制度保障阶段/);
  const reason = screen.getByText(/没有勾选任何保障阶段/);
  expect(reason).toHaveTextContent(/^立项和计划阶段、实施阶段、收尾和完成阶段 第5行/);
  for (const stage of ['立项和计划', '实施', '收尾和完成']) {
    expect(
      screen.getByRole('checkbox', { name: new RegExp(`项目管理.*${stage}阶段$`) }),
    ).toHaveAccessibleDescription(reason.textContent);
  }
});
