import { copyTexts, textsNamed, textsOfFile } from '../../../src/taskpane/browser/document-texts';
import { memoryStore } from '../../webpage/support/memory-store';

test('stores texts by file, and copies them for the corrected copy of a file', async () => {
  const kept = memoryStore();
  await textsOfFile(kept, '甲').change('理由', () => '合同价已含运输费');
  expect(textsOfFile(kept, '甲').get('理由')).toBe('合同价已含运输费');
  expect(textsOfFile(kept, '乙').get('理由')).toBeNull();
  copyTexts(kept, '甲', '甲-修正');
  expect([...textsNamed(kept, '理由').keys()]).toEqual(['甲', '甲-修正']);
});

test('stores nothing for a removed text', async () => {
  const kept = memoryStore();
  const texts = textsOfFile(kept, '甲');
  await texts.change('理由', () => '一');
  await texts.change('理由', (now) => (now === '一' ? null : now));
  expect(kept.texts.size).toBe(0);
});

test('keeps the texts of a hundred files and removes the oldest first', async () => {
  const kept = memoryStore();
  for (let file = 0; file < 101; file += 1) await textsOfFile(kept, `${file}`).change('理由', () => '一');
  expect(textsOfFile(kept, '0').get('理由')).toBeNull();
  expect(textsNamed(kept, '理由').size).toBe(100);
});

test('ignores a stored value that another program wrote', () => {
  const kept = memoryStore();
  kept.set('jixiao.webpage.texts', '{"oh":1}');
  expect(textsOfFile(kept, '甲').get('理由')).toBeNull();
});

test('a text changed here replaces the text in the file, and nothing is stored if both are the same', async () => {
  const kept = memoryStore();
  const texts = textsOfFile(kept, '甲', new Map([['理由', '一']]));
  expect(texts.get('理由')).toBe('一');
  await texts.change('理由', (now) => (now === '一' ? null : now));
  expect(texts.get('理由')).toBe('');
  await texts.change('理由', () => '一');
  expect(texts.get('理由')).toBe('一');
  expect(kept.texts.size).toBe(0);
});
