import { copyTexts, textsNamed, textsOfFile } from '../../../src/taskpane/browser/document-texts';
import { memoryStore } from '../../webpage/support/memory-store';

test('texts of one file are kept apart from those of others, and hold for its corrected copy', async () => {
  const kept = memoryStore();
  await textsOfFile(kept, '甲').change('理由', () => '合同价已含运输费');
  expect(textsOfFile(kept, '甲').get('理由')).toBe('合同价已含运输费');
  expect(textsOfFile(kept, '乙').get('理由')).toBeNull();
  copyTexts(kept, '甲', '甲-修正');
  expect([...textsNamed(kept, '理由').keys()]).toEqual(['甲', '甲-修正']);
});

test('a text that is taken back leaves nothing', async () => {
  const kept = memoryStore();
  const texts = textsOfFile(kept, '甲');
  await texts.change('理由', () => '一');
  await texts.change('理由', (now) => (now === '一' ? null : now));
  expect(kept.texts.size).toBe(0);
});

test('a hundred files are remembered; the oldest goes first', async () => {
  const kept = memoryStore();
  for (let file = 0; file < 101; file += 1) await textsOfFile(kept, `${file}`).change('理由', () => '一');
  expect(textsOfFile(kept, '0').get('理由')).toBeNull();
  expect(textsNamed(kept, '理由').size).toBe(100);
});

test('what another program wrote counts for nothing', () => {
  const kept = memoryStore();
  kept.set('jixiao.webpage.texts', '{"oh":1}');
  expect(textsOfFile(kept, '甲').get('理由')).toBeNull();
});

test('a text of the file itself counts until it is changed here, and a changed one that is the same again leaves nothing', async () => {
  const kept = memoryStore();
  const texts = textsOfFile(kept, '甲', new Map([['理由', '一']]));
  expect(texts.get('理由')).toBe('一');
  await texts.change('理由', (now) => (now === '一' ? null : now));
  expect(texts.get('理由')).toBe('');
  await texts.change('理由', () => '一');
  expect(texts.get('理由')).toBe('一');
  expect(kept.texts.size).toBe(0);
});
