/** axe-core on every state. Colours need a real browser: see the tests in test/e2e. */
import { act, screen } from '@testing-library/react';
import axe from 'axe-core';
import { rightForm } from '../../support/right-form';
import { workbookOf } from '../../support/snapshots';
import { drawPane, openPage, openPane, openTab, type DrawnPane } from './render-pane';

const FAULTY = rightForm({
  绩效目标: { D16: 29, F16: null, F13: '满意' },
  项目总体情况: { B5: '☐一次性项目  ☐经常性项目  ☐中期预算试点项目' },
  制度保障: { E7: '实施阶段 ☐' },
});

const STATES: Readonly<Record<string, () => Promise<DrawnPane>>> = {
  reading: () => Promise.resolve(drawPane(rightForm())),
  ready: () => openPane(rightForm()),
  findings: async () => {
    const pane = await openPane(FAULTY);
    for (const button of screen.getAllByRole('button', { name: '原因与依据' })) await pane.user.click(button);
    for (const button of screen.getAllByRole('button', { name: '说明…' })) await pane.user.click(button);
    await pane.user.click(screen.getByRole('button', { name: /已核对/ }));
    await pane.user.click(screen.getByRole('button', { name: '构成' }));
    return pane;
  },
  corrections: async () => {
    const pane = await openPane(FAULTY);
    await openTab(pane, /修正预览/);
    return pane;
  },
  written: async () => {
    const pane = await openPane(FAULTY);
    await openTab(pane, /修正预览/);
    await pane.user.click(screen.getByRole('button', { name: /写回工作簿/ }));
    return pane;
  },
  stages: async () => {
    const pane = await openPane(FAULTY);
    await openTab(pane, /制度保障阶段/);
    return pane;
  },
  'out of date': async () => {
    const pane = await openPane(rightForm());
    await act(() => pane.host.type('绩效目标!D16', 29));
    return pane;
  },
  'no form': () => openPane(workbookOf({ 通讯录: { A1: '姓名' } })),
  failure: async () => {
    const pane = drawPane(rightForm());
    pane.host.workbook.failures.set('read', new Error('broken'));
    await act(() => pane.session.check());
    return pane;
  },
  ...Object.fromEntries(
    ['校验报告', '识别结果', '设置', '关于'].map((page) => [
      page,
      async () => {
        const pane = await openPane(FAULTY);
        await openPage(pane, page);
        return pane;
      },
    ]),
  ),
};

test.each(Object.keys(STATES))('%s has no fault that axe finds', async (name) => {
  const pane = await STATES[name]?.();
  if (!pane) throw new Error('no such state');
  const { violations } = await act(() =>
    axe.run(pane.container, { rules: { 'color-contrast': { enabled: false } } }),
  );
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`)).toEqual([]);
});
