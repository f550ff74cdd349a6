/** The command as it is built by `npm ci`, without the help of a linked package. */
import { accessSync, constants } from 'node:fs';
import path from 'node:path';

test('the built command can be run as it is', () => {
  expect(() => accessSync(path.join(__dirname, '../../dist/cli/jixiao.cjs'), constants.X_OK)).not.toThrow();
});
