/** The main job as a person does it in the workbench: check, see what is wrong, have it corrected, take it back, save. */
import { unzipSync } from 'fflate';
import { check } from '../../src/check';
import { placeText } from '../../src/taskpane/format';
import { outcomes } from '../../src/taskpane/words';
import { openXlsx } from '../../src/xlsx/xlsx-workbook';
import { openPane } from './support/pane';
import { contentOf, goToCell, sampleForm, type } from './support/workbench';

const SAMPLES = ['minhang-2020.xlsx', 'minhang-2020-printed.xlsx', 'minhang-2020-four-sheets.xlsx'];
const AMOUNT = '绩效目标!D18';
const CORRECTION = `${AMOUNT} 45 → 46`;

const pane = openPane('workbench');

/** The file that 另存为 gives to the browser. */
async function saveAs(): Promise<Buffer> {
  const [download] = await Promise.all([
    pane.page.waitForEvent('download'),
    pane.page.getByRole('button', { name: '另存为' }).click(),
  ]);
  return contentOf(download);
}

test('opens with the sample form, and the pane has checked it without a click', async () => {
  await pane.checked();
  await pane.statusSays('不能提交');
  expect(await pane.page.getByText('minhang-2020.xlsx', { exact: true }).count()).toBe(1);
  expect(await pane.named('heading', '住宅小区建设“美丽家园”三年行动计划').count()).toBe(1);
});

test('reports every amount, the total and the funds as verified, with their counts', async () => {
  await pane.button(/^已核对/).click();
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
  expect(await errors.getByText('“项目类别”没有勾选').count()).toBe(1);
  for (const amount of ['明细合计', '金额合计', '当年预算']) {
    const term = pane.root.getByText(amount, { exact: true }).locator('..');
    expect(await term.innerText()).toContain('296.00');
  }
});

test('proposes the quantities of the breakdown and the threshold, and the missing stage', async () => {
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

describe('a wrong amount', () => {
  test('typed into the grid makes the result out of date; 一键校验 names cell, amounts and difference', async () => {
    await goToCell(pane.page, AMOUNT);
    await type(pane.page, '45');
    await pane.statusSays('已过期');
    await pane.check();
    await pane.openTab('问题');
    const errors = pane.named('region', '错误');
    const finding = errors.getByRole('listitem').filter({ hasText: AMOUNT });
    expect(await finding.getByRole('paragraph').innerText()).toBe(
      '第18行“小区物联网建设”：明细金额 45.00 万元，单价 11.50 × 数量 4 = 46.00 万元，相差 1.00 万元。',
    );
  });

  test('is put right by 写回工作簿, which leaves the total', async () => {
    await pane.finding(AMOUNT).filter({ hasText: '45.00' }).getByRole('button', { name: '去修正' }).click();
    await pane.tickOnly(CORRECTION);
    await pane.button('写回工作簿（1 处）').click();
    await pane.root.getByText('已写回 1 处，跳过 0 处，失败 0 处').waitFor();
    expect(await pane.cellValue('绩效目标', 'D18')).toBe(46);
    expect(await pane.cellValue('绩效目标', 'D23')).toBe(296);
    expect(await pane.finding(AMOUNT).filter({ hasText: '45.00' }).count()).toBe(0);
  });

  test('comes back with 撤销本次修改, and with it the finding', async () => {
    await pane.button('撤销本次修改').click();
    await pane.root.getByText('已撤销 1 处，跳过 0 处，失败 0 处').waitFor();
    expect(await pane.cellValue('绩效目标', 'D18')).toBe(45);
    await pane.openTab('问题');
    await pane.finding(AMOUNT).filter({ hasText: '45.00' }).waitFor();
  });

  test('is all that distinguishes the file saved by 另存为 from the one opened', async () => {
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

test('all safe corrections at once leave nothing to correct directly, and the file as it was when undone', async () => {
  await pane.start();
  await pane.openTab('修正预览');
  await pane.button(/^写回工作簿（\d+ 处）$/).click();
  await pane.root.getByText(/^已写回 \d+ 处，跳过 0 处，失败 0 处$/).waitFor();
  await pane.openTab('修正预览');
  expect(await pane.named('region', '可直接修正').count()).toBe(0);
  await pane.button('撤销本次修改').click();
  await pane.root.getByText(/^已撤销 \d+ 处，跳过 0 处，失败 0 处$/).waitFor();
  expect((await saveAs()).equals(sampleForm())).toBe(true);
});

test.each(SAMPLES)('%s: the pane shows exactly the findings of the core', async (name) => {
  await pane.start(sampleForm(name), name);
  const { forms } = check(await openXlsx(sampleForm(name), name).read());
  const findings = forms[0]?.findings ?? [];
  const shown = await pane.findings.evaluateAll((items) =>
    items.map((item) => {
      const [kind, place] = item.querySelectorAll('span');
      return [kind?.textContent, place?.textContent, item.querySelector('p')?.textContent];
    }),
  );
  const words = { error: '错误', warning: '警告', hint: '提示' };
  expect(shown).toHaveLength(findings.length);
  expect(shown).toEqual(
    expect.arrayContaining(
      findings.map(({ severity, at, message }) => [words[severity], at ? placeText(at) : '整张表', message]),
    ),
  );
  await pane.button(/^已核对/).click();
  const verified = await pane.named('list', '核对明细').getByRole('listitem').allInnerTexts();
  for (const { rule, places, status } of forms[0]?.checked ?? []) {
    const line = verified.find((text) => text.startsWith(rule.title));
    const problems = findings.filter((finding) => finding.rule.id === rule.id).length;
    const outcome = status === 'failed' ? `发现 ${problems} 项问题` : outcomes[status];
    expect(line).toContain(places > 0 ? `核对 ${places} 处，${outcome}` : outcome);
  }
});
