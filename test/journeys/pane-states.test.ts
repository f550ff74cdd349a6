/** If Excel refuses, fails or changes, the pane names the reason, offers a next step, and never writes only a part. */
import type { Disturbance } from '../../src/workbench/host/faults';
import { rightFile, templateFile } from './support/forms';
import { openPane } from './support/pane';

const pane = openPane();

const oneFault = () => pane.start(rightFile({ 绩效目标: { D16: 29 } }), '一处错误.xlsx');

const amount = () => pane.cellValue('绩效目标', 'D16');

/** @param meanwhile happens after the person has pressed the button and before the pane reads the workbook again */
async function write(meanwhile?: Disturbance): Promise<void> {
  await pane.openTab('修正预览');
  if (meanwhile) await pane.disturb(meanwhile, { readsMerges: true });
  await pane.button('写回工作簿（1 个单元格）').click();
}

test('names a protected sheet before any write; 重试 writes after the sheet was unprotected', async () => {
  await oneFault();
  await pane.disturb({ kind: 'protect-sheet', sheet: '绩效目标', on: true });
  await write();
  await pane.root
    .getByText(/受保护/)
    .first()
    .waitFor();
  expect(await amount()).toBe(29);
  await pane.disturb({ kind: 'protect-sheet', sheet: '绩效目标', on: false });
  await pane.check();
  await write();
  await pane.root.getByText('已写回 1 个单元格').waitFor();
  expect(await amount()).toBe(30);
});

test('reports a read-only workbook and writes nothing', async () => {
  await oneFault();
  // A refused batch is tried cell by cell.
  for (const nth of [1, 2])
    await pane.fail({ at: { kind: 'write', nth }, when: 'before', outcome: { error: 'AccessDenied' } });
  await write();
  await pane.root
    .getByText(/只读|受保护/)
    .first()
    .waitFor();
  expect(await amount()).toBe(29);
});

test('keeps the value of a cell that another person changes during the write', async () => {
  await oneFault();
  await write({ kind: 'edit', sheet: '绩效目标', cell: 'D16', content: 47 });
  await pane.root.getByText('绩效目标!D16 已被改为 47，请重新校验').waitFor();
  expect(await amount()).toBe(47);
});

test('writes nothing and checks again if the sheet was renamed', async () => {
  await oneFault();
  await write({ kind: 'rename-sheet', sheet: '绩效目标', name: '绩效目标表' });
  await pane.root.getByText('工作表“绩效目标”已改名为“绩效目标表”').waitFor();
  await pane.openTab('问题');
  await pane.finding('绩效目标表!D16').first().waitFor();
});

test('writes nothing and checks again if rows were inserted', async () => {
  await oneFault();
  await write({ kind: 'insert-rows', sheet: '绩效目标', row: 1, count: 2 });
  await pane.root.getByText('工作表“绩效目标”的行或列有增减').waitFor();
  await pane.openTab('问题');
  await pane.finding('绩效目标!D18').first().waitFor();
});

test('定位 reports that the sheet of a finding was deleted', async () => {
  await oneFault();
  await pane.disturb({ kind: 'delete-sheet', sheet: '绩效目标' });
  await pane.finding('绩效目标!D16').first().getByRole('button', { name: '定位' }).click();
  await pane.alert.filter({ hasText: '找不到工作表“绩效目标”' }).waitFor();
  await pane.button('关闭提示').click();
  expect(await pane.alert.count()).toBe(0);
});

test('shows progress while a workbook is being read', async () => {
  await pane.page.evaluate(() =>
    window.workbench.faults.fail({
      at: { kind: 'read' },
      when: 'before',
      outcome: { silence: true },
      lasts: true,
    }),
  );
  // The focus starts a quiet check, which may delay the check of the click; its result is shown nevertheless.
  await pane.button('一键校验').click();
  await pane.waitForStatus('正在校验…');
  await pane.root.getByRole('button', { name: '一键校验', disabled: true }).waitFor();
});

test('shows sheets and sections during the first check, also if no worker can start', async () => {
  const other = await pane.another();
  await other.page.addInitScript(() => Reflect.deleteProperty(window, 'Worker'));
  await other.page.evaluate(() => window.workbench.faults.delay(1_000, { kind: 'read' }));
  await other.restart();
  await other.says('正在读取工作簿…');
  const frame = await other.lab.pane(other.page);
  const messages = await frame.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        // Progress is drawn only if a check takes long. With this clock every call of Date.now returns a second more
        // than the previous one.
        const RealDate = Date;
        let passed = 0;
        window.Date = class extends RealDate {
          constructor(...given: [] | [number | string | Date]) {
            if (given.length === 0) super(RealDate.now() + (passed += 1_000));
            else super(given[0]);
          }
        } as DateConstructor;
        const lines = new Set<string>();
        const look = (): void => {
          for (const line of document.body.innerText.split('\n')) lines.add(line);
          if (!document.querySelector('[role=tabpanel]')) return;
          observer.disconnect();
          resolve([...lines]);
        };
        const observer = new MutationObserver(look);
        observer.observe(document.body, { childList: true, characterData: true, subtree: true });
      }),
  );
  expect(messages).toContainEqual(expect.stringMatching(/^正在读取工作表：第 \d+\/3 张$/));
  expect(messages).toContainEqual(expect.stringMatching(/^正在核对绩效目标（规则 \d+\/\d+）$/));
  await other.page.context().close();
});

test.each([
  ['a template', () => pane.start(templateFile(), '模板.xlsx')],
  [
    'a failure before any result',
    async () => {
      await pane.fail({
        ...({ at: { kind: 'read' }, when: 'before' } as const),
        ...({ outcome: { transport: 'sessionLost' }, lasts: true } as const),
      });
      await pane.restart();
      await pane.alert.filter({ hasText: '没有完成校验' }).waitFor();
    },
  ],
])('更多 is available with %s', async (_, arrive) => {
  await arrive();
  await pane.openPage('设置');
  await pane.button('返回').click();
  await pane.openPage('关于');
});
