/** Ticks of 制度保障阶段 in every style that a sheet may have: written as that sheet writes them, and taken back. */
import type { CellContent } from '../../src/workbook/cell';
import { rightForm, type Patch } from '../support/right-form';
import type { CellSketch } from '../support/snapshots';
import { excelLab, type OpenedPane } from './support/emulated-excel';

const SHEET = '制度保障';
const STAGES = ['立项和计划阶段', '实施阶段', '收尾和完成阶段'] as const;
const BOX = '《某街道财务管理制度》 实施阶段';

const lab = excelLab();
let pane: OpenedPane;
jest.setTimeout(60_000);

const content = (address: string) =>
  pane.host.evaluate(([name, at]) => window.excel.cell(name, at), [SHEET, address] as const);
const contents = () => pane.host.evaluate(() => window.excel.contents());

/** The three documents' marks in D5:F7: all ticked but the last one's 实施阶段. */
function marks(ticked: (stage: string) => CellSketch, unticked: (stage: string) => CellSketch): Patch {
  const cells = [5, 6, 7].flatMap((row) =>
    STAGES.map((stage, index): [string, CellSketch] => [
      `${'DEF'.charAt(index)}${row}`,
      row === 7 && index === 1 ? unticked(stage) : ticked(stage),
    ]),
  );
  return { [SHEET]: Object.fromEntries(cells) };
}

/** Stages named above their columns, a mark alone in each cell. */
function alone(
  ticked: CellSketch,
  unticked: CellSketch,
  more: Readonly<Record<string, CellSketch>> = {},
): Patch {
  const own = marks(
    () => ticked,
    () => unticked,
  );
  const [D4, E4, F4] = STAGES;
  return { [SHEET]: { ...own[SHEET], D4, E4, F4, ...more } };
}

const MERGES = ['A1:F1', 'A2:F2', 'A3:F3'];
const beside = (ticked: string, unticked: string): Patch =>
  marks(
    (stage) => `${stage}${ticked}`,
    (stage) => `${stage}${unticked}`,
  );
const before = (ticked: string, unticked: string): Patch =>
  marks(
    (stage) => `${ticked}${stage}`,
    (stage) => `${unticked}${stage}`,
  );
const LINK = '=IF($K$7,"☑","☐")';

/** How it looks, the sheet, where the tick is written and what then stands there. */
const STYLES: readonly (readonly [string, Patch, string, CellContent])[] = [
  ['☑ behind the name', beside(' ☑', ' ☐'), 'E7', '实施阶段 ☑'],
  ['a box with a tick behind it', beside('□√', '□'), 'E7', '实施阶段□√'],
  ['■ before the name', before('■', '□'), 'E7', '■实施阶段'],
  ['☒', beside(' ☒', ' ☐'), 'E7', '实施阶段 ☒'],
  ['circles', before('●', '○'), 'E7', '●实施阶段'],
  ['square brackets', before('[x] ', '[ ] '), 'E7', '[x] 实施阶段'],
  ['round brackets', before('（√）', '（  ）'), 'E7', '（√）实施阶段'],
  ['a tick or nothing behind the name', beside('✔', ''), 'E7', '实施阶段✔'],
  ['a tick alone in its cell, or an empty cell', alone('√', null), 'E7', '√'],
  ['a box alone in its cell', alone('☑', '☐'), 'E7', '☑'],
  ['是 and 否', alone('是', '否'), 'E7', '是'],
  ['TRUE and FALSE', alone(true, false), 'E7', true],
  ['native checkboxes', alone({ value: true, checkbox: true }, { value: false, checkbox: true }), 'E7', true],
  [
    'a cell that shows what the linked cell of a form control says',
    alone('☑', { formula: LINK, value: '☐' }, { K7: false }),
    'K7',
    true,
  ],
  [
    'the linked cell of a form control itself',
    alone(true, { formula: '=K7', value: false }, { K7: false }),
    'K7',
    true,
  ],
];

test.each(STYLES)('%s', async (_, patch, address, written) => {
  const headed = patch[SHEET] && 'E4' in patch[SHEET];
  pane = await lab.openPane(rightForm(patch, headed ? { [SHEET]: { merges: MERGES } } : {}));
  await pane.root.getByRole('button', { name: '一键校验', disabled: false }).waitFor();
  const then = await contents();
  const old = await content(address);
  await pane.root.getByRole('tab', { name: '制度保障阶段' }).click();
  const box = pane.root.getByRole('checkbox', { name: BOX, exact: true });
  await box.check();
  await pane.root.getByRole('button', { name: '写回工作簿（1 处）', exact: true }).click();
  await pane.root.getByText('已写回 1 处，跳过 0 处，失败 0 处').first().waitFor();
  expect(await content(address)).toEqual({
    ...old,
    content: written,
    value: written,
    text: expect.anything() as unknown,
  });
  expect(await contents()).toEqual({ ...then, [`${SHEET}!${address}`]: written });
  await pane.root.getByRole('checkbox', { name: BOX, exact: true, checked: true }).waitFor();
  await pane.root.getByRole('button', { name: '撤销本次修改' }).first().click();
  await pane.root.getByText('已撤销 1 处，跳过 0 处，失败 0 处').first().waitFor();
  expect(await contents()).toEqual(then);
  await pane.root.getByRole('checkbox', { name: BOX, exact: true, checked: false }).waitFor();
});
