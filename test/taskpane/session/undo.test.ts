import { loadUndo, saveUndo, type UndoPlan } from '../../../src/taskpane/session/undo';
import { rightForm } from '../../support/right-form';
import { refOf } from '../../support/snapshots';
import { INVALID_TEXTS, TestHost } from '../pane-host';

const NOW = new Date('2026-11-24T12:03:00Z');
const host = () => new TestHost(rightForm());

describe('the undo plan', () => {
  const plan: UndoPlan = {
    edits: [{ at: refOf('绩效目标!D16'), before: 30, after: { formula: '=E16*G16' } }],
    guard: {
      sheets: [
        {
          id: 'a',
          name: '绩效目标',
          rows: [{ row: 15, columns: [3], line: [[2, 'string:甲']], around: [[], [], [[0, '=']], [], []] }],
        },
      ],
    },
    at: NOW.toISOString(),
  };

  test('is loaded only for the document that it was saved for', () => {
    const { memory } = host();
    saveUndo(memory, 'one', plan);
    expect(loadUndo(memory, 'one')).toEqual(plan);
    expect(loadUndo(memory, 'another')).toBeNull();
    expect(loadUndo(memory, null)).toBeNull();
    saveUndo(memory, 'one', null);
    expect(loadUndo(memory, 'one')).toBeNull();
  });

  test('is kept for the last five documents', () => {
    const { memory } = host();
    for (const name of ['a', 'b', 'c', 'd', 'e', 'f']) saveUndo(memory, name, plan);
    expect(loadUndo(memory, 'a')).toBeNull();
    expect(loadUndo(memory, 'b')).toEqual(plan);
    expect(loadUndo(memory, 'f')).toEqual(plan);
  });

  test.each(INVALID_TEXTS)('is null if the stored text is %s', (text) => {
    const { memory } = host();
    memory.set('jixiao.undo', text);
    expect(loadUndo(memory, 'one')).toBeNull();
  });
});
