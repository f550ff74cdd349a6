/** Records the change events that an add-in gets from the grid through the real office.js. */
import type { Frame } from 'playwright-core';

/** Excel's change type and the address, such as `RangeEdited A1`. */
type EventText = `${string} ${string}`;

declare global {
  interface Window {
    gridChanges: EventText[];
  }
}

/** Starts recording change events. Call it once each time the add-in has started. */
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

/** Waits for this many change events. @returns the events since the last call */
export async function nextEvents(pane: Frame, count: number): Promise<EventText[]> {
  await pane.waitForFunction((wanted) => window.gridChanges.length >= wanted, count);
  return pane.evaluate(() => window.gridChanges.splice(0));
}
