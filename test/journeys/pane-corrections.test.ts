/** A person chooses, changes, writes and undoes corrections and stages. */
import { rightFile } from './support/forms';
import { openPane } from './support/pane';
import { OPEN_AMOUNT } from '../support/right-form';

const pane = openPane();

describe('修正预览', () => {
  beforeEach(() => pane.openTab('修正预览'));

  test('ticks safe corrections only, lists errors first, and puts punctuation in a closed group', async () => {
    const safe = pane.named('region', '可直接修正');
    const suggested = pane.named('region', '需您确认');
    expect(await safe.getByRole('listitem').count()).toBe(0);
    await pane.openTextOnly();
    const [first] = await suggested.getByRole('listitem').allInnerTexts();
    expect(first).toContain('项目总体情况!B5');
    expect(await suggested.getByRole('checkbox', { checked: true }).count()).toBe(0);
    expect(await safe.getByRole('checkbox', { checked: false }).count()).toBe(0);
    expect(await safe.getByRole('checkbox').count()).toBeGreaterThan(1);
    expect(await safe.getByRole('deletion').count()).toBeGreaterThan(0);
    expect(await safe.getByRole('insertion').count()).toBeGreaterThan(0);
  });

  test('全选可直接修正 unticks and ticks all, and is indeterminate when only some are ticked', async () => {
    await pane.openTextOnly();
    const all = pane.named('checkbox', '全选可直接修正');
    const boxes = pane.named('region', '可直接修正').getByRole('listitem').getByRole('checkbox');
    await all.click();
    expect(await boxes.and(pane.root.getByRole('checkbox', { checked: true })).count()).toBe(0);
    await pane.named('button', '写回工作簿').waitFor();
    await boxes.first().check();
    await pane.root.getByRole('button', { name: /^写回工作簿（1 个单元格）$/ }).waitFor();
    expect(await all.evaluate((box: HTMLInputElement) => box.indeterminate)).toBe(true);
    await all.click();
    expect(await boxes.and(pane.root.getByRole('checkbox', { checked: false })).count()).toBe(0);
  });

  test('writes the alternative that the person chose', async () => {
    await pane.tickOnly();
    const choice = pane.named('radiogroup', '项目总体情况!B5');
    expect(await choice.getByRole('radio', { name: '暂不修正' }).isChecked()).toBe(true);
    await choice.getByRole('radio', { name: /^勾选“经常性项目”/ }).check();
    await pane.button('写回工作簿（1 个单元格）').click();
    await pane.says('已写回 1 个单元格');
    expect(await pane.cellValue('项目总体情况', 'B5')).toMatch(
      /☐一次性项目\s+☑经常性项目\s+☐中期预算试点项目/,
    );
    expect(await pane.finding('项目总体情况!B5').count()).toBe(0);
  });

  test('skips a cell that was changed after the check, and names it', async () => {
    const safe = '绩效目标!C21 应急保障能力建设_1 → 应急保障能力建设';
    await pane.tickOnly(safe, '绩效目标!C22 住宅小区物业规范化建设_1 → 住宅小区物业规范化建设');
    await pane.edit('绩效目标', 'C21', '应急演练');
    await pane.button('写回工作簿（2 个单元格）').click();
    await pane.says('已写回 1 个单元格，跳过 1 个');
    await pane.says('绩效目标!C21 已被改为 “应急演练”，请重新校验');
    expect(await pane.cellValue('绩效目标', 'C21')).toBe('应急演练');
    expect(await pane.cellValue('绩效目标', 'C22')).toBe('住宅小区物业规范化建设');
  });

  test('writes a suggested value that the person changed, and undoes it after the pane is reopened', async () => {
    await pane.tickOnly();
    await pane.named('textbox', '绩效目标!F13 新值').fill('≥95%');
    await pane.root.getByRole('checkbox', { name: '绩效目标!F13 满意 → ≥95%', checked: true }).waitFor();
    await pane.button('写回工作簿（1 个单元格）').click();
    // The message of the earlier write begins with the same words but continues with 跳过.
    await pane.root
      .getByText(/^已写回 1 个单元格(?!，跳过)/)
      .first()
      .waitFor();
    expect(await pane.cellValue('绩效目标', 'F13')).toBe('≥95%');
    await pane.reload();
    await pane.button('撤销本次修改').click();
    await pane.says('已撤销 1 个单元格');
    expect(await pane.cellValue('绩效目标', 'F13')).toBe('满意');
    await pane.reload();
    expect(await pane.button('撤销本次修改').count()).toBe(0);
  });
});

test('corrects an amount together with the total that depends on it', async () => {
  await pane.start(rightFile({ 绩效目标: { D16: 29, D19: 59 } }), '合计.xlsx');
  await pane.openTab('修正预览');
  await pane.named('checkbox', '绩效目标!D16 29 → 30').waitFor();
  await pane.named('checkbox', '绩效目标!D19 59 → 60').waitFor();
  await pane.button('写回工作簿（2 个单元格）').click();
  await pane.says('已写回 2 个单元格');
  await pane.waitForStatus('可以提交');
});

describe('随之更正', () => {
  const follows = () => pane.named('region', '随之更正');

  beforeEach(async () => {
    await pane.start(rightFile(OPEN_AMOUNT), '待定.xlsx');
    await pane.openTab('修正预览');
    expect(await follows().count()).toBe(0);
  });

  test('shows the total that depends on a chosen amount, ticks it and writes both', async () => {
    await pane.named('radio', /明细金额改为 30/).check();
    const total = follows().getByRole('checkbox', { name: '绩效目标!D19 50 → 60' });
    await total.waitFor();
    expect(await total.isChecked()).toBe(true);
    await pane.button('写回工作簿（2 个单元格）').click();
    await pane.says('已写回 2 个单元格');
    expect(await pane.cellValue('绩效目标', 'D16')).toBe(30);
    expect(await pane.cellValue('绩效目标', 'D19')).toBe(60);
  });

  test('a dependent correction can be unticked; a suggested one is not ticked', async () => {
    await pane.named('radio', /明细金额改为 30/).check();
    await follows().getByRole('checkbox', { name: '绩效目标!D19 50 → 60' }).uncheck();
    await pane.button('写回工作簿（1 个单元格）').waitFor();
    await pane.named('radio', /单价改为 5/).check();
    const cost = follows().getByRole('checkbox', { name: '绩效目标!F11 ≤60万元 → ≤50万元' });
    await cost.waitFor();
    expect(await cost.isChecked()).toBe(false);
    await cost.check();
    await pane.button('写回工作簿（2 个单元格）').click();
    await pane.says('已写回 2 个单元格');
    expect(await pane.cellValue('绩效目标', 'F11')).toBe('≤50万元');
    expect(await pane.cellValue('绩效目标', 'D19')).toBe(50);
  });
});

describe('制度保障阶段', () => {
  const DOCUMENT = '《新虹街道财务管理制度》';
  const box = (stage: string) => pane.named('checkbox', `${DOCUMENT} ${stage}`);

  beforeAll(async () => {
    await pane.start();
    await pane.openTab('制度保障阶段');
  });

  test('shows the ticks of the sheet, the suggested ones and the reason', async () => {
    expect(await box('立项和计划阶段').isChecked()).toBe(false);
    expect(await box('收尾和完成阶段').isChecked()).toBe(true);
    const described = await box('实施阶段').getAttribute('aria-describedby');
    expect(await pane.root.locator(`[id="${described ?? ''}"]`).innerText()).toContain('账簿、记录');
    const headers = await pane.root.getByRole('columnheader').allInnerTexts();
    expect(headers).toEqual(['文件名称', '立项和计划', '实施', '收尾和完成']);
  });

  test('采纳全部建议 ticks, 写回工作簿 writes in the style of the sheet, 撤销本次修改 undoes the write', async () => {
    const before = await pane.cellValue('制度保障', 'E8');
    await pane.button('采纳全部建议').click();
    expect(await box('实施阶段').isChecked()).toBe(true);
    await pane.root.getByText('将勾选').waitFor();
    await pane.button('写回工作簿（1 个单元格）').click();
    await pane.says('已写回 1 个单元格');
    // The other rows of this sheet are ticked like this, as the form was printed.
    const like = await pane.cellValue('制度保障', 'E5');
    expect(await pane.cellValue('制度保障', 'E8')).toBe(like);
    expect(await box('实施阶段').isChecked()).toBe(true);
    await pane.button('撤销本次修改').click();
    await pane.says('已撤销 1 个单元格');
    expect(await pane.cellValue('制度保障', 'E8')).toBe(before);
    expect(await box('实施阶段').isChecked()).toBe(false);
  });

  test('removes an existing tick and writes the cell', async () => {
    await box('收尾和完成阶段').uncheck();
    await pane.root.getByText('将取消').waitFor();
    await pane.button('写回工作簿（1 个单元格）').click();
    await pane.says('已写回 1 个单元格');
    expect(await pane.cellValue('制度保障', 'F8')).toBe('收尾和完成阶段 ☐');
  });

  test('selects the cell of a document when its name is clicked', async () => {
    await pane.button(DOCUMENT).click();
    await pane.selected('制度保障!B8');
  });
});
