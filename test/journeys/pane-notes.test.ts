/** Data beside the form: reasons for warnings, the report, settings, and automatic checks. */
import { OVERVIEW, rightForm } from '../support/right-form';
import { sheetOf } from '../support/snapshots';
import { xlsxOf } from '../support/xlsx-builder';
import { eventually } from './support/eventually';
import { rightFile } from './support/forms';
import { hasFocus, openPane } from './support/pane';
import { contentOf } from './support/workbench';

const pane = openPane();

/** A form with one warning: an indicator whose 备注 asks for a unit. */
const ONE_WARNING = () => rightFile({ 绩效目标: { F16: null } });
const PLACE = '绩效目标!F16';
const REASON = '延续项目，单价依据见上年合同。';

const sheets = async () =>
  (await pane.lab.pane(pane.page)).evaluate(() =>
    Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load('items/name');
      await context.sync();
      return worksheets.items.map(({ name }) => name);
    }),
  );

test('识别结果 shows the recognized sections and their cells; 关于 shows the version', async () => {
  await pane.openPage('识别结果');
  for (const section of ['项目总体情况', '绩效目标', '项目构成分解', '制度保障'])
    expect(await pane.root.getByRole('listitem').filter({ hasText: section }).innerText()).toContain(
      '已读取',
    );
  await pane.button(/^项目构成分解：5 行/).click();
  await pane.button('D18').click();
  await pane.selected('绩效目标!D18');
  await pane.button('返回').click();
  await pane.openPage('关于');
  expect(await pane.root.getByText(/^版本 \d+\.\d+\.\d+$/).count()).toBeGreaterThan(0);
  await pane.button('返回').click();
});

describe('设置', () => {
  test('apply at once and are kept when the pane is opened again', async () => {
    await pane.openPage('设置');
    await pane.named('textbox', '满意度目标值（%）').fill('95');
    await pane.named('combobox', '金额小数位数').selectOption('3 位');
    await pane.reload();
    await pane.openPage('设置');
    expect(await pane.named('textbox', '满意度目标值（%）').inputValue()).toBe('95');
    await pane.button('返回').click();
    await pane.root.getByText('296.000').first().waitFor();
    await pane.openTab('修正预览');
    await pane.named('checkbox', '绩效目标!F13 满意 → ≥95%').waitFor();
  });

  test('reject a threshold that is not a percentage', async () => {
    await pane.openPage('设置');
    await pane.named('textbox', '满意度目标值（%）').fill('950');
    await pane.root.getByText('请输入 0 到 100 之间的数字。').waitFor();
    await pane.named('textbox', '满意度目标值（%）').fill('');
    await pane.button('返回').click();
  });
});

/** Works on the sample that the tests above have opened. */
describe('自动校验', () => {
  beforeAll(async () => {
    await pane.openPage('设置');
    await pane.named('combobox', '金额小数位数').selectOption({ index: 0 });
    await pane.named('switch', '自动校验').check();
    await pane.button('返回').click();
    await pane.openTab('问题');
  });

  test('checks after an edit', async () => {
    await pane.edit('绩效目标', 'D18', '45');
    await pane.finding('绩效目标!D18').filter({ hasText: '45' }).first().waitFor();
    expect(await pane.status.innerText()).not.toContain('已过期');
    await pane.edit('绩效目标', 'D19', '61');
    await pane.finding('绩效目标!D19').filter({ hasText: '61' }).first().waitFor();
  });

  test('ignores writes by the pane', async () => {
    await pane.openTab('修正预览');
    await pane.tickOnly('绩效目标!D18 45 → 46');
    await pane.button('写回工作簿（1 个单元格）').click();
    await pane.root.getByText('已写回 1 个单元格').waitFor();
    expect(await pane.status.innerText()).not.toMatch(/已过期|正在校验/);
  });
});

test('writes amounts as formulas if the setting is on, and the grid calculates them', async () => {
  await pane.start(rightFile({ 绩效目标: { D16: 29 } }), '公式.xlsx');
  await pane.openPage('设置');
  await pane.named('radio', /^公式/).check();
  await pane.button('返回').click();
  await pane.openTab('修正预览');
  await pane.button('写回工作簿（1 个单元格）').click();
  await pane.root.getByText('已写回 1 个单元格').waitFor();
  await pane.page.evaluate(() => window.workbench.settled());
  const cell = await pane.page.evaluate(() => window.workbench.cell('绩效目标', 'D16'));
  expect(cell).toMatchObject({
    content: { formula: expect.stringMatching(/^=.*E16.*G16/) as unknown },
    value: 30,
  });
});

describe('说明', () => {
  test('marks a warning with a reason as 已说明, and the form can be submitted', async () => {
    await pane.start(ONE_WARNING(), '说明.xlsx');
    await pane.waitForStatus('需说明');
    await (await pane.openFinding(PLACE)).getByRole('button', { name: '写理由…' }).click();
    const field = pane.named('textbox', '保留这条警告的理由');
    expect(await hasFocus(field)).toBe(true);
    await field.fill(REASON);
    await pane.button('保存说明').click();
    await pane.waitForStatus('可以提交');
    await pane.waitForStatus('1 项已说明');
    await pane.named('region', '已说明').getByRole('heading').getByRole('button').click();
    expect(await pane.named('region', '已说明').textContent()).toContain(REASON);
  });

  test('is kept after a new check and saved in the workbook', async () => {
    await pane.check();
    await pane.waitForStatus('1 项已说明');
    await pane.page.evaluate(() => localStorage.clear());
    await pane.reload();
    await pane.waitForStatus('1 项已说明');
    await pane.named('region', '已说明').getByRole('heading').getByRole('button').click();
    expect(await pane.named('region', '已说明').textContent()).toContain(REASON);
  });

  test('can be changed and removed', async () => {
    const line = pane.finding(PLACE).first().locator('> div [data-main]');
    if ((await line.getAttribute('aria-expanded')) === 'false') await line.click();
    await pane.button('修改说明').click();
    const field = pane.named('textbox', '保留这条警告的理由');
    expect(await field.inputValue()).toBe(REASON);
    await field.press('Escape');
    expect(await field.count()).toBe(0);
    await pane.button('修改说明').click();
    await pane.button('删除说明').click();
    await pane.waitForStatus('需说明');
  });
});

describe('校验报告', () => {
  test('offers no explanation for errors', async () => {
    await pane.start(rightFile({ 绩效目标: { D16: 29, F16: null } }), '报告.xlsx');
    const error = await pane.openFinding('绩效目标!D16');
    expect(await error.getByRole('button', { name: '定位' }).count()).toBe(1);
    expect(await error.getByRole('button', { name: '写理由…' }).count()).toBe(0);
  });

  test('contains project, time, rules, verified counts, reasons and written corrections', async () => {
    await (await pane.openFinding(PLACE)).getByRole('button', { name: '写理由…' }).click();
    await pane.named('textbox', '保留这条警告的理由').fill(REASON);
    await pane.button('保存说明').click();
    await pane.waitForStatus('1 项已说明');
    await pane.openTab('修正预览');
    await pane.button(/^写回工作簿（\d+ 个单元格）$/).click();
    await pane.waitForStatus('可以提交');
    await pane.openPage('校验报告');
    const text = await pane.named('article', '校验报告').innerText();
    for (const part of [
      '社区为老服务提升项目',
      '报告.xlsx',
      '规则版本',
      '校验时间',
      '金额核对',
      REASON,
      '29',
      '30',
    ])
      expect(text).toContain(part);
    expect(await pane.named('region', '已做的修正').getByRole('row').count()).toBeGreaterThan(1);
    expect(await pane.named('region', '已核对的内容').getByRole('row').count()).toBeGreaterThan(1);
  });

  test('is inserted as a separate sheet and replaces an older report', async () => {
    const before = await sheets();
    await pane.button('插入为工作表').click();
    await pane.root.getByText('已插入工作表“校验报告”').waitFor();
    expect(await sheets()).toEqual([...before, '校验报告']);
    expect(await pane.cellValue('校验报告', 'A1')).toMatch(/^绩效目标申报表校验报告/);
    await pane.button('插入为工作表').click();
    await eventually(async () => expect(await sheets()).toEqual([...before, '校验报告']));
    await pane.button('返回').click();
    // The report itself is not part of the checked content.
    expect(await pane.status.innerText()).not.toContain('已过期');
    await pane.check();
    await pane.waitForStatus('可以提交');
  });

  test('is saved as a self-contained HTML page', async () => {
    await pane.openPage('校验报告');
    const [download] = await Promise.all([
      pane.page.waitForEvent('download'),
      pane.button('保存为网页').click(),
    ]);
    expect(download.suggestedFilename()).toBe('校验报告-报告.html');
    const html = (await contentOf(download)).toString();
    expect(html).toContain(REASON);
    expect(html).toContain('社区为老服务提升项目');
    expect(html).not.toMatch(/<script|src=|href="http/);
  });

  test('does not replace a sheet of the person with the same name, and writes text as text', async () => {
    const form = rightForm({ [OVERVIEW]: { B4: '=1+1' } });
    const namesake = sheetOf('校验报告', { cells: { A1: '领导要的校验报告', A2: 5 } });
    await pane.reopen(xlsxOf({ ...form, sheets: [...form.sheets, namesake] }), '同名.xlsx');
    await pane.openPage('校验报告');
    const before = await sheets();
    await pane.button('插入为工作表').click();
    await eventually(async () => expect(await sheets()).toEqual([...before, '校验报告2']));
    expect(await pane.cellValue('校验报告', 'A1')).toBe('领导要的校验报告');
    expect(await pane.cellValue('校验报告', 'A2')).toBe(5);
    const placed = await (
      await pane.lab.pane(pane.page)
    ).evaluate(() =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem('校验报告2').getUsedRange();
        range.load('values');
        await context.sync();
        return range.values.flat() as unknown[];
      }),
    );
    expect(placed).toContain('=1+1');
  });
});
