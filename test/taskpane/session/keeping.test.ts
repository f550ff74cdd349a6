/** What is kept between openings: settings, reasons, what undoes the last write. */
import { MAX_REASON, type Explanations } from '../../../src/check/explanations';
import { SHANGHAI } from '../../../src/profiles/shanghai';
import {
  changeExplanations,
  loadExplanations,
  MAX_REASONS,
  isMeaningful,
  recentReasons,
  withExplanations,
} from '../../../src/taskpane/session/explanations';
import {
  DEFAULT_SETTINGS,
  loadSettings,
  meanSame,
  saveSettings,
} from '../../../src/taskpane/session/settings';
import { loadUndo, saveUndo, type UndoPlan } from '../../../src/taskpane/session/undo';
import { rightForm } from '../../support/right-form';
import { refOf } from '../../support/snapshots';
import { TestHost } from '../pane-host';

const NOW = new Date('2026-11-24T12:03:00Z');
const host = () => new TestHost(rightForm());
/** What another program, or an older version of this one, may have left. */
const RUBBISH = [
  '',
  'null',
  '[]',
  '{}',
  '{"version":9}',
  'not json',
  '{"__proto__":{"decimals":2}}',
  '[{"document":1}]',
];

describe('settings', () => {
  test('come back as they were', () => {
    const { memory } = host();
    const chosen = { ...DEFAULT_SETTINGS, profile: SHANGHAI.id, decimals: 4, amounts: 'formulas' } as const;
    saveSettings(memory, chosen);
    expect(loadSettings(memory)).toEqual(chosen);
  });

  test.each(RUBBISH)('%s gives the defaults', (text) => {
    const { memory } = host();
    memory.set('jixiao.settings', text);
    expect(loadSettings(memory)).toEqual(DEFAULT_SETTINGS);
  });

  test('a profile that no longer exists is forgotten, the rest stays', () => {
    const { memory } = host();
    saveSettings(memory, { ...DEFAULT_SETTINGS, profile: 'gone', decimals: 3 });
    expect(loadSettings(memory)).toEqual({ ...DEFAULT_SETTINGS, decimals: 3 });
  });

  test.each([
    [{ profile: SHANGHAI.id }, false],
    [{ decimals: 3 }, false],
    [{ satisfactionThreshold: 85 }, false],
    [{ amounts: 'formulas' }, false],
    [{ autoCheck: true }, true],
    [{}, true],
  ] as const)('with %j mean the same: %s', (change, expected) => {
    expect(meanSame(DEFAULT_SETTINGS, { ...DEFAULT_SETTINGS, ...change })).toBe(expected);
  });
});

describe('reasons', () => {
  test('come back as they were', async () => {
    const { documentTexts } = host();
    const explanations = withExplanations(new Map(), ['key'], ' 合同价 ', NOW, new Set());
    await changeExplanations(documentTexts, () => explanations);
    expect(loadExplanations(documentTexts)).toEqual(
      new Map([['key', { reason: '合同价', at: NOW.toISOString() }]]),
    );
  });

  test('of a co-author stay, though this pane has not seen them', async () => {
    const { documentTexts } = host();
    const add = (key: string, reason: string) =>
      changeExplanations(documentTexts, (now) => withExplanations(now, [key], reason, NOW, new Set()));
    await add('theirs', '按合同');
    const kept = await add('ours', '合同价');
    expect([...kept.keys()]).toEqual(['theirs', 'ours']);
    expect(loadExplanations(documentTexts)).toEqual(kept);
  });

  test.each(RUBBISH)('%s gives none', async (text) => {
    const { documentTexts } = host();
    await documentTexts.change('jixiao.explanations', () => text);
    expect(loadExplanations(documentTexts).size).toBe(0);
  });

  test('stay small: long ones are cut, old ones of what is no longer found go', async () => {
    let explanations: Explanations = new Map();
    for (let index = 0; index <= MAX_REASONS; index += 1) {
      const key = `rule|绩效目标!F${index}|${'长'.repeat(200)}`;
      explanations = withExplanations(explanations, [key], '长'.repeat(2 * MAX_REASON), NOW, new Set());
    }
    expect(explanations.size).toBe(MAX_REASONS);
    const { documentTexts, inDocument } = host();
    await changeExplanations(documentTexts, () => explanations);
    const [stored = ''] = [...inDocument.values()];
    expect(new TextEncoder().encode(stored).length).toBeLessThan(100_000);
    expect(loadExplanations(documentTexts).size).toBe(MAX_REASONS);
  });

  test('stay as long as their findings do, however many there are', async () => {
    const found = new Set(Array.from({ length: MAX_REASONS + 5 }, (_, index) => `found ${index}`));
    let explanations: Explanations = withExplanations(new Map(), ['no longer found'], '理由', NOW, new Set());
    for (const key of found) explanations = withExplanations(explanations, [key], '理由', NOW, found);
    expect([...explanations.keys()]).toEqual([...found]);
    const { documentTexts } = host();
    await changeExplanations(documentTexts, () => explanations);
    expect(loadExplanations(documentTexts)).toEqual(explanations);
  });
});

describe('what undoes the last write', () => {
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

  test('comes back for its own document only', () => {
    const { memory } = host();
    saveUndo(memory, 'one', plan);
    expect(loadUndo(memory, 'one')).toEqual(plan);
    expect(loadUndo(memory, 'another')).toBeNull();
    expect(loadUndo(memory, null)).toBeNull();
    saveUndo(memory, 'one', null);
    expect(loadUndo(memory, 'one')).toBeNull();
  });

  test('of few documents is kept', () => {
    const { memory } = host();
    for (const name of ['a', 'b', 'c', 'd', 'e', 'f']) saveUndo(memory, name, plan);
    expect(loadUndo(memory, 'a')).toBeNull();
    expect(loadUndo(memory, 'b')).toEqual(plan);
    expect(loadUndo(memory, 'f')).toEqual(plan);
  });

  test.each(RUBBISH)('%s gives none', (text) => {
    const { memory } = host();
    memory.set('jixiao.undo', text);
    expect(loadUndo(memory, 'one')).toBeNull();
  });
});

describe('a reason', () => {
  test.each([
    ['无变化', true],
    ['同上年', true],
    ['合同编号 2024-15', true],
    ['abc', false],
    ['。', false],
    ['无', false],
    ['啊啊啊', false],
    ['  ', false],
  ])('“%s” says something: %p', (text, says) => expect(isMeaningful(text)).toBe(says));

  test('is given to several findings at once, and offered again, the latest first and each once', () => {
    const at = (hour: number) => new Date(Date.UTC(2026, 10, 24, hour));
    const first = withExplanations(new Map(), ['a', 'b'], '合同价', at(1), new Set());
    const both = withExplanations(first, ['c'], '无变化', at(2), new Set());
    expect([...both.keys()]).toEqual(['a', 'b', 'c']);
    expect(recentReasons(both, 3)).toEqual(['无变化', '合同价']);
    expect(recentReasons(both, 1)).toEqual(['无变化']);
    expect([...withExplanations(both, ['a', 'c'], '', at(3), new Set()).keys()]).toEqual(['b']);
  });
});
