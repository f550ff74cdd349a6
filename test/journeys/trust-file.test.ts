/**
 * A file with drawings, macros and other common contents is opened in the workbench, corrected by the pane and saved.
 * Only the written cells and the request that Excel recalculate differ.
 */
import { unzipSync } from 'fflate';
import { STALE_RESULTS_REMOVED } from '../../src/xlsx/parts/workbook-part';
import { OVERVIEW_PART, richForm, TARGETS_PART } from '../support/rich-form';
import { openPane } from './support/pane';
import { contentOf } from './support/workbench';

/** The first amount, the legal basis in two fonts, and a text. */
const CORRECTIONS = [/^绩效目标!D18 45 → 46/, /^项目总体情况!B9 .*〔2018〕8号/, /^绩效目标!C21 /];

const pane = openPane('workbench');

async function saveAs(): Promise<Record<string, Uint8Array>> {
  const [download] = await Promise.all([
    pane.page.waitForEvent('download'),
    pane.page.getByRole('button', { name: '另存为' }).click(),
  ]);
  return unzipSync(await contentOf(download));
}

const text = (parts: Record<string, Uint8Array>, part: string): string =>
  Buffer.from(parts[part] ?? []).toString('utf8');

/** Separates the cells of these addresses from the rest of a worksheet's XML. */
function apart(xml: string, addresses: readonly string[]): { rest: string; cells: string[] } {
  const cells: string[] = [];
  const cell = new RegExp(`<c r="(?:${addresses.join('|')})"(?:[^>]*/>|.*?</c>)`, 'gs');
  return { rest: xml.replace(cell, (found) => (cells.push(found), '')), cells };
}

// Besides its macros it has everything that an .xlsx may have, too.
describe('全样.xlsm', () => {
  const bytes = richForm({ macros: true });
  const before = unzipSync(bytes);
  let after: Record<string, Uint8Array>;

  beforeAll(async () => {
    await pane.start(bytes, '全样.xlsm');
    await pane.openTab('修正预览');
    await pane.tickOnly(...CORRECTIONS);
    await pane.button(`写回工作簿（${CORRECTIONS.length} 个单元格）`).click();
    await pane.root.getByText(`已写回 ${CORRECTIONS.length} 个单元格`).waitFor();
    after = await saveAs();
  });

  test('leaves all parts byte for byte, except the corrected sheets and the workbook part', () => {
    expect(Object.keys(after)).toEqual(Object.keys(before));
    const changed = Object.keys(before).filter(
      (part) => Buffer.compare(before[part] ?? new Uint8Array(), after[part] ?? new Uint8Array()) !== 0,
    );
    // The hidden sheet has a formula that depends on the amount. Its stored result is removed.
    expect(changed.sort()).toEqual(
      ['xl/workbook.xml', OVERVIEW_PART, TARGETS_PART, 'xl/worksheets/sheet4.xml'].sort(),
    );
  });

  test('changes only the corrected cells and the formula results that depend on them', () => {
    const targets = [before, after].map((parts) => apart(text(parts, TARGETS_PART), ['D18', 'C21', 'L31']));
    expect(targets[1]?.rest).toBe(targets[0]?.rest);
    expect(targets[0]?.cells[0]).toMatch(/^<c r="D18" s="9"[^>]*><v>45<\/v><\/c>$/);
    expect(targets[1]?.cells[0]).toMatch(/^<c r="D18" s="9"[^>]*><v>46<\/v><\/c>$/);
    expect(targets[1]?.cells[1]).toMatch(/^<c r="C21" s="4" t="inlineStr">.*应急保障能力建设<\/t>/);
    expect(targets[1]?.cells[2]).toMatch(/^<c r="L31"><f>D18\*2<\/f><\/c>$/);
    const basis = [before, after].map((parts) => apart(text(parts, OVERVIEW_PART), ['B9']));
    expect(basis[1]?.rest).toBe(basis[0]?.rest);
  });

  test('keeps the fonts and the label of a corrected text', () => {
    const { cells } = apart(text(after, OVERVIEW_PART), ['B9']);
    const runs = [...(cells[0] ?? '').matchAll(/<r>(<rPr>.*?<\/rPr>)<t[^>]*>(.*?)<\/t><\/r>/gs)];
    expect(runs.map(([, font]) => font)).toEqual([
      '<rPr><b/><sz val="11"/><rFont val="宋体"/></rPr>',
      '<rPr><sz val="11"/><rFont val="宋体"/><color rgb="FFC00000"/></rPr>',
    ]);
    expect(runs[1]?.[2]).toContain('〔2018〕8号');
  });

  test('changes the workbook part only to request a recalculation', () => {
    const plain = (parts: Record<string, Uint8Array>) =>
      text(parts, 'xl/workbook.xml')
        .replace(' fullCalcOnLoad="1"', '')
        .replace(`<!--${STALE_RESULTS_REMOVED}-->`, '');
    expect(plain(after)).toBe(plain(before));
  });

  test('restores every part of the opened file when the corrections are undone', async () => {
    await pane.button('撤销本次修改').click();
    await pane.root.getByText(`已撤销 ${CORRECTIONS.length} 个单元格`).waitFor();
    const back = await saveAs();
    for (const part of Object.keys(before))
      expect([part, text(back, part)]).toEqual([part, text(before, part)]);
  });
});
