import { MAX_REASON, type Explanations } from '../../../src/check/explanations';
import {
  loadExplanations,
  MAX_REASONS,
  isMeaningful,
  recentReasons,
  storeReason,
  withReason,
} from '../../../src/taskpane/session/explanations';
import { rightForm } from '../../support/right-form';
import { INVALID_TEXTS, TestHost } from '../pane-host';

const NOW = new Date('2026-11-24T12:03:00Z');
const host = () => new TestHost(rightForm());

describe('reasons', () => {
  const KEY = 'jixiao.explanations';
  const given = (findingKey: string, reason: string) => ({
    findingKeys: [findingKey],
    reason,
    now: NOW,
    found: new Set<string>(),
  });

  test('are loaded as they were saved', async () => {
    const document = host();
    await storeReason(document, 'workbook', given('key', ' 合同价 '));
    expect(loadExplanations(document)).toEqual(
      new Map([['key', { reason: '合同价', at: NOW.toISOString() }]]),
    );
    expect(document.onComputer.size).toBe(0);
  });

  test('of a co-author are kept, even if this pane has not loaded them', async () => {
    const document = host();
    await storeReason(document, 'workbook', given('theirs', '按合同'));
    const kept = await storeReason(document, 'workbook', given('ours', '合同价'));
    expect([...kept.keys()]).toEqual(['theirs', 'ours']);
    expect(loadExplanations(document)).toEqual(kept);
  });

  test('that are saved on this computer are not written to the workbook', async () => {
    const document = host();
    await storeReason(document, 'computer', given('key', '合同价'));
    expect(document.inDocument.size).toBe(0);
    expect(loadExplanations(document).get('key')?.reason).toBe('合同价');
  });

  test('move if the person chooses the other place; a blank reason removes both', async () => {
    const document = host();
    await storeReason(document, 'workbook', given('key', '合同价'));
    await storeReason(document, 'workbook', given('other', '按合同'));
    await storeReason(document, 'computer', given('key', '无变化'));
    expect([...document.inDocument.values()].join()).not.toContain('"key"');
    expect([...document.inDocument.values()].join()).toContain('"other"');
    expect(loadExplanations(document).get('key')?.reason).toBe('无变化');
    await storeReason(document, 'workbook', given('key', '合同价'));
    expect([document.onComputer.size, loadExplanations(document).get('key')?.reason]).toEqual([0, '合同价']);
    await storeReason(document, 'computer', given('key', ''));
    expect([...loadExplanations(document).keys()]).toEqual(['other']);
  });

  test('stay in their place if the workbook cannot be changed', async () => {
    const document = host();
    await storeReason(document, 'computer', given('key', '合同价'));
    jest.spyOn(document.documentTexts, 'change').mockRejectedValueOnce(new Error('read-only'));
    await expect(storeReason(document, 'workbook', given('key', '无变化'))).rejects.toThrow('read-only');
    expect(loadExplanations(document).get('key')?.reason).toBe('合同价');
  });

  test('are saved in the workbook if it has no address', async () => {
    const document = host();
    document.documentId = null;
    await storeReason(document, 'computer', given('key', '合同价'));
    expect(document.inDocument.get(KEY)).toContain('合同价');
  });

  test.each(INVALID_TEXTS)('are empty if the stored text is %s', async (text) => {
    const document = host();
    await document.documentTexts.change(KEY, () => text);
    expect(loadExplanations(document).size).toBe(0);
  });

  test('are limited in length and number: the oldest ones without a finding are removed', async () => {
    const document = host();
    for (let index = 0; index <= MAX_REASONS; index += 1) {
      const key = `rule|绩效目标!F${index}|${'长'.repeat(200)}`;
      await storeReason(document, 'workbook', given(key, '长'.repeat(2 * MAX_REASON)));
    }
    const [stored = ''] = [...document.inDocument.values()];
    expect(new TextEncoder().encode(stored).length).toBeLessThan(100_000);
    expect(loadExplanations(document).size).toBe(MAX_REASONS);
  });

  test('are kept for all current findings, even above the limit', () => {
    const found = new Set(Array.from({ length: MAX_REASONS + 5 }, (_, index) => `found ${index}`));
    let explanations: Explanations = withReason(new Map(), given('no longer found', '理由'));
    for (const key of found) explanations = withReason(explanations, { ...given(key, '理由'), found });
    expect([...explanations.keys()]).toEqual([...found]);
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
  ])('“%s” is meaningful: %p', (text, says) => expect(isMeaningful(text)).toBe(says));

  test('is saved for several findings at once; recent reasons are listed latest first, each once', () => {
    const given = (findingKeys: readonly string[], reason: string, hour: number) => ({
      ...{ findingKeys, reason, found: new Set<string>() },
      now: new Date(Date.UTC(2026, 10, 24, hour)),
    });
    const first = withReason(new Map(), given(['a', 'b'], '合同价', 1));
    const both = withReason(first, given(['c'], '无变化', 2));
    expect([...both.keys()]).toEqual(['a', 'b', 'c']);
    expect(recentReasons(both, 3)).toEqual(['无变化', '合同价']);
    expect(recentReasons(both, 1)).toEqual(['无变化']);
    expect([...withReason(both, given(['a', 'c'], '', 3)).keys()]).toEqual(['b']);
  });
});
