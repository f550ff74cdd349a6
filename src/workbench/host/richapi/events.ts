/** Events of the object model: registrations of office.js and the messages for them. */
import type { HostChange } from '../model';
import { localAddress } from './address';

/** The author of a change: the add-in itself, the person at this computer, or somebody at another one. */
export type Actor = 'add-in' | 'person' | 'co-author';

/** The number that office.js uses for `onChanged`. */
const DATA_CHANGED = 10;

/** Target of registrations on the collection; on a sheet it is the sheet's id. */
export const WORKBOOK_TARGET = 'Workbook';

const RICH_API_CATEGORY = 65_536;

/** `[category, type, target, JSON, id, remote]` */
type EventEntry = readonly [number, number, string, string, number, boolean];

const CHANGE_TYPES: Readonly<Record<HostChange['kind'], string>> = {
  cells: 'RangeEdited',
  'rows-inserted': 'RowInserted',
  'rows-deleted': 'RowDeleted',
};

export class EventHub {
  readonly #registered = new Set<string>();
  readonly #queue: EventEntry[] = [];
  #nextId = 1;
  /** Called when messages are waiting in the queue. */
  onWaiting: () => void = () => undefined;

  /** @param target `WORKBOOK_TARGET`, or a sheet's id */
  register(target: string): void {
    this.#registered.add(target);
  }

  unregister(target: string): void {
    this.#registered.delete(target);
  }

  /** Removes the messages from the queue and returns them. */
  take(): readonly EventEntry[] {
    return this.#queue.splice(0);
  }

  /** Queues the events for a change of cells or rows. */
  changed({ kind, sheet, range }: HostChange, actor: Actor): void {
    const source = actor === 'co-author' ? 'Remote' : 'Local';
    for (const target of [sheet, WORKBOOK_TARGET]) {
      if (!this.#registered.has(target)) continue;
      const message = {
        changeType: CHANGE_TYPES[kind],
        source,
        triggerSource: actor === 'add-in' ? 'ThisLocalAddin' : 'Unknown',
        worksheetId: sheet,
        address: localAddress(range),
        shiftDirection: 'None',
      };
      this.#queue.push([
        RICH_API_CATEGORY,
        DATA_CHANGED,
        target,
        JSON.stringify(message),
        this.#nextId++,
        source === 'Remote',
      ]);
    }
    if (this.#queue.length > 0) this.onWaiting();
  }
}
