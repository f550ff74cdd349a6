/** What an add-in hears of changes in the grid, through the real office.js. */
import type { Frame } from 'playwright-core';

/** Either of Excel's words for what happened, and where. */
type Heard = `${string} ${string}`;

declare global {
  interface Window {
    gridChanges: Heard[];
  }
}

/** Notes every change that the add-in hears of, from now on: once for each start of the add-in. */
export function listen(pane: Frame): Promise<void> {
  return pane.evaluate(() =>
    Excel.run(async (context) => {
      window.gridChanges = [];
      context.workbook.worksheets.onChanged.add(({ changeType, address }) => {
        window.gridChanges.push(`${changeType} ${address}`);
        return Promise.resolve();
      });
      await context.sync();
    }),
  );
}

/** The changes heard since they were last asked for, once there are as many as expected. */
export async function heard(pane: Frame, count: number): Promise<Heard[]> {
  await pane.waitForFunction((wanted) => window.gridChanges.length >= wanted, count);
  return pane.evaluate(() => window.gridChanges.splice(0));
}
