/** Writes the hostile workbooks into a folder, with a list of them: node scripts/hostile/write.mjs FOLDER */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hostileWorkbooks } from './workbooks.mjs';

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('usage: node scripts/hostile/write.mjs FOLDER');
  process.exit(2);
}
mkdirSync(folder, { recursive: true });
const list = hostileWorkbooks.map(({ name, words, make }, index) => {
  const file = join(folder, `${String(index + 1).padStart(2, '0')}.xlsx`);
  writeFileSync(file, make());
  return { name, words, file };
});
writeFileSync(join(folder, 'list.json'), JSON.stringify(list, null, 2));
