import {
  amountDifference,
  amountText,
  changeParts,
  contentText,
  differenceText,
  placeText,
} from '../../src/taskpane/format';
import type { PreviewEdit } from '../../src/taskpane/session/preview';
import type { CellContent } from '../../src/workbook/cell';
import { refOf } from './pane-host';

function edit(before: CellContent, after: CellContent, spans?: PreviewEdit['spans']): PreviewEdit {
  const at = refOf('绩效目标!D18');
  return {
    key: '绩效目标!D18',
    at,
    before,
    after,
    suggested: after,
    editable: false,
    ...(spans ? { spans } : {}),
  };
}

test('places and contents are written as the person sees them', () => {
  expect(placeText(refOf('绩效目标!D18'))).toBe('绩效目标!D18');
  expect(
    [null, '', 45, 0.1 + 0.2, 1e21, true, '是', { formula: '=A1' }].map((one) => contentText(one, '（空）')),
  ).toEqual(['（空）', '（空）', '45', '0.3', '1000000000000000000000', 'TRUE', '是', '=A1']);
});

test('differences have their sign and no noise', () => {
  expect(differenceText(45, 46)).toBe('+1');
  expect(differenceText(0.3, 0.1)).toBe('-0.2');
  expect(differenceText('45', 46)).toBeNull();
  expect(amountDifference('296.00', '1296.00', 2)).toBe('+1,000.00');
  expect(amountDifference('296.00', '296', 2)).toBeNull();
  expect(amountDifference(null, '296', 2)).toBeNull();
  expect(amountText('1296', 2, '无')).toBe('1,296.00');
  expect(amountText(null, 2, '无')).toBe('无');
});

describe('changes', () => {
  test('of short contents are shown whole', () => {
    expect(changeParts(edit(45, 46), '（空）')).toEqual({
      parts: [{ head: '', before: '45', after: '46', tail: '' }],
      more: 0,
    });
  });

  const long = `${'甲'.repeat(30)},${'乙'.repeat(30)},${'丙'.repeat(30)}`;

  test('of long texts show each changed place with a little around it', () => {
    const at = refOf('绩效目标!D18');
    const spans = [30, 61].map((start) => ({ at, start, end: start + 1, insert: '，' }));
    expect(changeParts(edit(long, long.replaceAll(',', '，'), spans), '（空）').parts).toEqual([
      { head: `…${'甲'.repeat(6)}`, before: ',', after: '，', tail: `${'乙'.repeat(6)}…` },
      { head: `…${'乙'.repeat(6)}`, before: ',', after: '，', tail: `${'丙'.repeat(6)}…` },
    ]);
  });

  test('of long texts without known places show what differs', () => {
    const { parts } = changeParts(edit(long, long.replace('乙', '丁')), '（空）');
    expect(parts).toEqual([
      { head: `…${'甲'.repeat(5)},`, before: '乙', after: '丁', tail: `${'乙'.repeat(6)}…` },
    ]);
  });

  test('too many places are counted', () => {
    const at = refOf('绩效目标!D18');
    const spans = [0, 10, 20, 30, 40].map((start) => ({ at, start, end: start, insert: '、' }));
    expect(changeParts(edit(long, `${long}、`, spans), '（空）').more).toBe(2);
  });
});
