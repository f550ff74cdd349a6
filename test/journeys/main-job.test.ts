/**
 * The main job in the workbench: check, look at findings, write corrections, undo them, save. All tests share one
 * window, and each continues from the state that the previous one left.
 */
import { unzipSync } from 'fflate';
import { focused, hasFocus, openPane } from './support/pane';
import { contentOf, goToCell, sampleForm, type } from './support/workbench';

const AMOUNT = '绩效目标!D18';
const CORRECTION = `${AMOUNT} 45 → 46`;

const pane = openPane('workbench');
beforeAll(() => pane.page.emulateMedia({ reducedMotion: 'no-preference' }));

/** The file that the browser receives from 另存为. */
async function saveAs(): Promise<Buffer> {
  const [download] = await Promise.all([
    pane.page.waitForEvent('download'),
    pane.page.getByRole('button', { name: '另存为' }).click(),
  ]);
  return contentOf(download);
}

test('opens the sample form and checks it without a click', async () => {
  await pane.checked();
  await pane.waitForStatus('不能提交');
  expect(await pane.page.getByText('minhang-2020.xlsx', { exact: true }).count()).toBe(1);
  expect(await pane.named('heading', '住宅小区建设“美丽家园”三年行动计划').count()).toBe(1);
});

test('reports every amount, the total and the funds as verified, with their counts', async () => {
  await pane.button(/条规则无问题/).click();
  const list = pane.named('list', '核对明细');
  for (const text of [
    /明细金额 = 单价 × 数量\s*核对 5 处，通过：5 项明细金额全部相符/,
    /金额合计 = .*\s*核对 1 处，通过/,
    /项目资金各项相加相符\s*核对 3 处，通过/,
    /项目资金填的是一个数字\s*核对 4 处，通过/,
  ]) {
    expect(await list.getByRole('listitem').filter({ hasText: text }).count()).toBeGreaterThan(0);
  }
  const errors = pane.named('region', '错误');
  expect(await errors.getByText('项目类别没有选定').count()).toBe(1);
  for (const amount of ['明细合计', '金额合计', '当年预算']) {
    const term = pane.root.getByText(amount, { exact: true }).locator('..');
    expect(await term.innerText()).toContain('296.00');
  }
});

test('suggests the quantities of the breakdown, the threshold and the missing stage', async () => {
  await pane.openTab('修正预览');
  const suggested = pane.named('region', '需您确认');
  for (const name of [
    '绩效目标!F6 100% → 4个',
    '绩效目标!F7 100% → 1个',
    '绩效目标!F8 保障 → 6个',
    '绩效目标!F9 100% → 4个',
    '绩效目标!F13 满意 → ≥90%',
    '绩效目标!F16 满意 → ≥90%',
  ]) {
    expect(await suggested.getByRole('checkbox', { name, exact: true, checked: false }).count()).toBe(1);
  }
  await pane.openTab('制度保障阶段');
  expect(
    await pane.root.getByRole('cell', { name: '《新虹街道财务管理制度》 实施阶段 建议勾选' }).count(),
  ).toBe(1);
});

test('writes all safe corrections at once, and undoing them restores the original file', async () => {
  await pane.openTab('修正预览');
  await pane.button(/^写回工作簿（\d+ 个单元格）$/).click();
  await pane.root.getByText(/^已写回 \d+ 个单元格$/).waitFor();
  await pane.openTab('修正预览');
  expect(await pane.named('region', '可直接修正').count()).toBe(0);
  await pane.button('撤销本次修改').click();
  await pane.root.getByText(/^已撤销 \d+ 个单元格$/).waitFor();
  expect((await saveAs()).equals(sampleForm())).toBe(true);
});

describe('a wrong amount', () => {
  test('typed into the grid marks the result as 已过期; 一键校验 names cell, amounts and difference', async () => {
    await goToCell(pane.page, AMOUNT);
    await type(pane.page, '45');
    await pane.waitForStatus('已过期');
    await pane.check();
    await pane.openTab('问题');
    const finding = await pane.openFinding(AMOUNT);
    expect(await finding.getByRole('paragraph').first().innerText()).toBe(
      '第18行“小区物联网建设”：明细金额 45.00 万元，单价 11.50 × 数量 4 = 46.00 万元，相差 1.00 万元。',
    );
  });

  test('is corrected by 写回工作簿, which does not change the total', async () => {
    await pane.openTab('修正预览');
    await pane.tickOnly(CORRECTION);
    await pane.button('写回工作簿（1 个单元格）').click();
    await pane.root.getByText('已写回 1 个单元格').waitFor();
    expect(await pane.cellValue('绩效目标', 'D18')).toBe(46);
    expect(await pane.cellValue('绩效目标', 'D23')).toBe(296);
    expect(await pane.finding(AMOUNT).filter({ hasText: '45' }).count()).toBe(0);
  });

  test('is restored by 撤销本次修改, together with its finding', async () => {
    await pane.button('撤销本次修改').click();
    await pane.root.getByText('已撤销 1 个单元格').waitFor();
    expect(await pane.cellValue('绩效目标', 'D18')).toBe(45);
    await pane.openTab('问题');
    await pane.finding(AMOUNT).filter({ hasText: '45' }).first().waitFor();
  });

  test('is the only difference between the opened file and the file saved by 另存为', async () => {
    const [before, after] = [sampleForm(), await saveAs()].map((bytes) => unzipSync(bytes));
    expect(Object.keys(after ?? {})).toEqual(Object.keys(before ?? {}));
    const changed = Object.keys(before ?? {}).filter(
      (part) => !Buffer.from(before?.[part] ?? []).equals(Buffer.from(after?.[part] ?? [])),
    );
    const [sheet = ''] = changed;
    expect(changed).toEqual([expect.stringMatching(/^xl\/worksheets\/sheet\d+\.xml$/)]);
    const cell = /<c r="D18"[^>]*>(?<content>.*?)<\/c>/;
    const [old, now] = [before, after].map((parts) => Buffer.from(parts?.[sheet] ?? []).toString());
    expect(cell.exec(old ?? '')?.groups).toEqual({ content: '<v>46</v>' });
    expect(cell.exec(now ?? '')?.groups).toEqual({ content: '<v>45</v>' });
    expect(now?.replace(cell, '') === old?.replace(cell, '')).toBe(true);
  });
});

test('a wrong amount is typed, checked, corrected and restored with a few keys and no mouse', async () => {
  await pane.go('F6', pane.page.getByLabel('名称框'));
  await pane.page.keyboard.type('绩效目标!D18');
  await pane.press('Enter');
  await pane.page.keyboard.type('44');
  await pane.press('Enter');
  await pane.waitForStatus('已过期');

  await pane.enter();
  await pane.press('Tab', 'Enter');
  await focused(pane.button('一键校验'));
  await pane.press('Enter');
  await pane.waitForStatus('5 项错误');
  expect(await hasFocus(pane.button('一键校验'))).toBe(true);

  const row = pane.finding('绩效目标!D18').first();
  const main = row.locator('> div [data-main]');
  // The focus returns to the row it was on. Findings about money come first.
  await pane.go('Shift+Tab', pane.button('复制校验结果'));
  await pane.press('Shift+Tab', 'Home');
  await focused(pane.button(/^错误 5/));
  await pane.press('ArrowDown');
  await focused(main);
  await pane.press('Enter');
  await pane.selected('绩效目标!D18');
  await pane.go('Tab', row.getByRole('button', { name: '只写这一处' }));
  await pane.press('Enter');
  await pane.root.getByText('绩效目标!D18 已写回').first().waitFor({ state: 'attached' });
  expect(await pane.cellValue('绩效目标', 'D18')).toBe(46);

  // The next finding has the focus, and the row that was written offers to undo it.
  await pane.press('ArrowUp');
  await focused(pane.button('撤销 绩效目标!D18'));
  await pane.press('Enter');
  await pane.says('已撤销 1 个单元格');
  await focused(pane.status);
  expect(await pane.cellValue('绩效目标', 'D18')).toBe(44);
});

test('a write waits with a message while a cell is being edited, and then continues by itself', async () => {
  await goToCell(pane.page, '绩效目标!J2');
  await pane.page.keyboard.type('正在输入');
  await pane.openTab('修正预览');
  await pane.tickOnly('绩效目标!D18 44 → 46');
  await pane.button('写回工作簿（1 个单元格）').click();
  await pane.root.getByText('如果有单元格正在编辑，请先按回车').waitFor();
  expect(await pane.cellValue('绩效目标', 'D18')).toBe(44);
  // Clicking on another cell ends the editing as Enter does.
  await pane.page.getByRole('region', { name: '工作簿' }).click({ position: { x: 300, y: 300 } });
  await pane.root.getByText('已写回 1 个单元格').waitFor();
  expect(await pane.cellValue('绩效目标', 'J2')).toBe('正在输入');
  expect(await pane.alert.count()).toBe(0);
  expect(await pane.cellValue('绩效目标', 'D18')).toBe(46);
});

test('自动校验 checks after an edit and leaves the focus in the grid', async () => {
  await pane.openPage('设置');
  await pane.named('switch', '自动校验').check();
  await pane.button('返回').click();
  await goToCell(pane.page, '绩效目标!D18');
  await type(pane.page, '45');
  await pane.finding('绩效目标!D18').filter({ hasText: '45' }).first().waitFor();
  expect(await pane.status.innerText()).not.toContain('已过期');
  await type(pane.page, '61');
  await pane.finding('绩效目标!D19').filter({ hasText: '61' }).first().waitFor();
  expect(await pane.cellValue('绩效目标', 'D19')).toBe(61);
});
