import { copyTexts, textsNamed, textsOfFile } from '../../../src/webpage/book/reasons';

function memory() {
  const texts = new Map<string, string>();
  return {
    get: (name: string) => texts.get(name) ?? null,
    set: (name: string, text: string | null) => {
      if (text === null) texts.delete(name);
      else texts.set(name, text);
    },
    texts,
  };
}

test('texts of one file are kept apart from those of others, and hold for its corrected copy', async () => {
  const kept = memory();
  await textsOfFile(kept, '甲').change('理由', () => '合同价已含运输费');
  expect(textsOfFile(kept, '甲').get('理由')).toBe('合同价已含运输费');
  expect(textsOfFile(kept, '乙').get('理由')).toBeNull();
  copyTexts(kept, '甲', '甲-修正');
  expect([...textsNamed(kept, '理由').keys()]).toEqual(['甲', '甲-修正']);
});

test('a text that is taken back leaves nothing', async () => {
  const kept = memory();
  const texts = textsOfFile(kept, '甲');
  await texts.change('理由', () => '一');
  await texts.change('理由', (now) => (now === '一' ? null : now));
  expect(kept.texts.size).toBe(0);
});

test('a hundred files are remembered; the oldest goes first', async () => {
  const kept = memory();
  for (let file = 0; file < 101; file += 1) await textsOfFile(kept, `${file}`).change('理由', () => '一');
  expect(textsOfFile(kept, '0').get('理由')).toBeNull();
  expect(textsNamed(kept, '理由').size).toBe(100);
});

test('what another program wrote counts for nothing', () => {
  const kept = memory();
  kept.set('jixiao.webpage.texts', '{"oh":1}');
  expect(textsOfFile(kept, '甲').get('理由')).toBeNull();
});
