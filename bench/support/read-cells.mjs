/** Reads workbooks with the bundle that `bench/reading.mjs` makes of `src/xlsx`: node read-cells.mjs BUNDLE FILE… */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const [bundle, ...files] = process.argv.slice(2);
const { xlsx, compression } = createRequire(import.meta.url)(bundle);
let cells = 0;
for (const file of files) {
  const { sheets } = await xlsx.openXlsxWith(compression.nodeCompression, readFileSync(file), file).read();
  for (const sheet of sheets) cells += sheet.cells.length;
}
console.log(cells);
