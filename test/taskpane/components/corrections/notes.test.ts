import type { WriteReport } from '../../../../src/correction';
import { writeNotes, type NoteOptions } from '../../../../src/taskpane/components/corrections/notes';
import type { CellContent, CellEdit } from '../../../../src/workbook/cell';
import { refOf } from '../../../support/snapshots';

const LONG = '这一段文字写回以后比原来的长，可能要多占一行';
const IN_EXCEL: NoteOptions = { interrupted: false, isOneSheet: false, keepsHeights: true };

const editOf = (place: string, before: CellContent, after: CellContent): CellEdit => ({
  at: refOf(place),
  before,
  after,
});
const reportOf = (applied: readonly CellEdit[], changes: Partial<WriteReport> = {}): WriteReport => ({
  applied,
  skipped: [],
  failed: [],
  inverse: [],
  rearranged: [],
  rearrangedMeanwhile: [],
  overwritten: [],
  filled: [],
  takenBack: false,
  snapshot: null,
  ...changes,
});

const GROWN = reportOf([
  editOf('绩效目标!F12', '短', LONG),
  editOf('绩效目标!F8', '短', LONG),
  editOf('绩效目标!G8', '短', LONG),
  editOf('制度保障!D7', LONG, '短'),
  editOf('制度保障!D8', '保障', '6个'),
  editOf('制度保障!D9', 29, 30),
]);

test('lists each row whose text became longer once, in order', () => {
  expect(writeNotes(GROWN, IN_EXCEL)).toEqual([
    '“绩效目标”第 8、12 行的文字变长了，行高可能不够，请看一下是否显示完整',
  ]);
});

test('does not list rows if their heights adjust automatically', () => {
  expect(writeNotes(GROWN, { ...IN_EXCEL, keepsHeights: false })).toEqual([]);
});

test('omits the sheet name if the workbook has one sheet', () => {
  const report = reportOf(GROWN.applied.slice(0, 1), {
    skipped: [{ edit: editOf('绩效目标!D16', 29, 30), why: 'changed', now: 31 }],
  });
  expect(writeNotes(report, { ...IN_EXCEL, isOneSheet: true })).toEqual([
    'D16 已被改为 31，请重新校验',
    '第 12 行的文字变长了，行高可能不够，请看一下是否显示完整',
  ]);
});
