/** Warnings about corrections of a workbook. */
import { writeWarningsIn } from '../../src/engine/write-warnings';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import { edit, finding } from '../support/made-finding';
import { rightForm } from '../support/right-form';

const AMOUNT = '绩效目标!D16';
const BASIS = '项目总体情况!B9';

describe('the write warning of a correction', () => {
  const LAST_AMOUNT = '绩效目标!D17';
  const warningOf = (form: WorkbookSnapshot, ...edits: ReturnType<typeof edit>[]) =>
    writeWarningsIn(form)(finding('breakdown/amount', AMOUNT, { kind: 'safe', edits }));

  test('is the warning of any of its cells', () => {
    const form = rightForm({ 绩效目标: { D17: { value: 24, richText: true } } });
    const edits = [edit(AMOUNT, 29, 30), edit(LAST_AMOUNT, 24, 25)];
    expect(warningOf({ ...form, limits: { losesFonts: true } }, ...edits)).toBe('fonts');
    expect(warningOf(form, ...edits)).toBeNull();
  });

  test('is the warning of any of its alternatives', () => {
    const form = rightForm({}, { 绩效目标: { protected: true } });
    const alternatives = [
      { label: '改依据', edits: [edit(BASIS, '甲', '乙')] },
      { label: '改金额', edits: [edit(AMOUNT, 29, 30)] },
    ];
    const about = finding('breakdown/amount', AMOUNT, { kind: 'suggested', alternatives });
    expect(writeWarningsIn(form)(about)).toBe('protected');
    expect(writeWarningsIn(rightForm())(about)).toBeNull();
  });

  test('does not exist for an unlocked cell of a protected sheet', () => {
    const form = rightForm(
      { 绩效目标: { D16: { value: 29, unlocked: true } } },
      { 绩效目标: { protected: true } },
    );
    expect(warningOf(form, edit(AMOUNT, 29, 30))).toBeNull();
    expect(warningOf(form, edit(LAST_AMOUNT, 24, 25))).toBe('protected');
  });

  test('is “merged” for a cell inside a merged area', () => {
    const form = rightForm({}, { 绩效目标: { merges: ['D16:D17'] } });
    expect(warningOf(form, edit(LAST_AMOUNT, 24, 25))).toBe('merged');
    expect(warningOf(form, edit(AMOUNT, 29, 30))).toBeNull();
  });

  test('does not exist if the finding has no correction', () => {
    expect(writeWarningsIn(rightForm())(finding('breakdown/amount', AMOUNT))).toBeNull();
  });
});
