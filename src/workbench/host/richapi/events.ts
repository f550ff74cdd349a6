/** Events of the object model: registrations of office.js and the messages for them. */
import type { CellRange, CellValue } from '../../../workbook/cell';
import type { HostChange, HostSheet } from '../model';
import { localAddress } from './address';
import { Cells } from './cells';
import { rawValue, valueType } from './values';
import type { WireObject } from './protocol';

/** Who changed the workbook: the add-in itself, the person at the screen, or somebody elsewhere. */
export type Actor = 'add-in' | 'person' | 'co-author';

/** office.js's numbers of events, by the name of their registration on the wire. */
const EVENT_TYPES = { DataChanged: 10, FormatChanged: 18 } as const;

export type EventName = keyof typeof EVENT_TYPES;

/** Target of registrations on the collection; on a sheet it is the sheet's id. */
export const WORKBOOK_TARGET = 'Workbook';

const RICH_API_CATEGORY = 65_536;
const MAX_RANGES = 1_000;

/** `[category, type, target, JSON, id, remote]` */
type EventEntry = readonly [number, number, string, string, number, boolean];

/** Access to the sheets that events are about. */
interface Sheets {
  findSheet(key: string): HostSheet | undefined;
}

export class EventHub {
  readonly #registered = new Set<string>();
  readonly #queue: EventEntry[] = [];
  #nextId = 1;
  readonly #ranges = new Map<string, Cells>();
  /** Called when there are messages to take. */
  onWaiting: () => void = () => undefined;

  constructor(private readonly sheets: Sheets) {}

  register(event: EventName, target: string): void {
    this.#registered.add(`${event} ${target}`);
  }

  unregister(event: EventName, target: string): void {
    this.#registered.delete(`${event} ${target}`);
  }

  /** Takes the messages out of the queue. */
  take(): readonly EventEntry[] {
    return this.#queue.splice(0);
  }

  /**
   * The range of an event. Each call returns a new object, as several handlers may keep and release it.
   * @returns `undefined` if its sheet was deleted or many events came since
   */
  rangeOf(reference: string): Cells | undefined {
    const cells = this.#ranges.get(reference);
    return cells && this.sheets.findSheet(cells.sheet.id) ? new Cells(cells.sheet, cells.areas) : undefined;
  }

  /** Queues the events for a change. */
  changed(change: HostChange, actor: Actor): void {
    const { sheet } = change;
    switch (change.kind) {
      case 'cells':
        this.#dataChanged('RangeEdited', sheet, change.range, actor, change.before);
        break;
      case 'formats':
        this.#send('FormatChanged', sheet, {
          source: sourceOf(actor),
          address: localAddress(change.range),
          worksheetId: sheet,
        });
        break;
      case 'rows-inserted':
        this.#dataChanged('RowInserted', sheet, change.range, actor);
        break;
      case 'rows-deleted':
        this.#dataChanged('RowDeleted', sheet, change.range, actor);
    }
    if (this.#queue.length > 0) this.onWaiting();
  }

  #dataChanged(
    changeType: string,
    sheetId: string,
    range: CellRange,
    actor: Actor,
    before?: CellValue,
  ): void {
    const sheet = this.sheets.findSheet(sheetId);
    if (!sheet || !this.#wanted('DataChanged', sheetId)) return;
    const referenceId = this.#remember(new Cells(sheet, [range]));
    this.#send('DataChanged', sheetId, {
      changeType,
      source: sourceOf(actor),
      triggerSource: actor === 'add-in' ? 'ThisLocalAddin' : 'Unknown',
      worksheetId: sheetId,
      address: localAddress(range),
      referenceId,
      shiftDirection: 'None',
      ...(before === undefined ? {} : details(before, sheet.cell(range.top, range.left).value)),
    });
  }

  #remember(cells: Cells): string {
    const reference = `event${this.#nextId}`;
    this.#ranges.set(reference, cells);
    const [oldest] = this.#ranges.keys();
    if (this.#ranges.size > MAX_RANGES && oldest !== undefined) this.#ranges.delete(oldest);
    return reference;
  }

  #wanted(event: EventName, sheet: string): boolean {
    return this.#registered.has(`${event} ${sheet}`) || this.#registered.has(`${event} ${WORKBOOK_TARGET}`);
  }

  #send(event: EventName, sheet: string, message: WireObject): void {
    for (const target of [sheet, WORKBOOK_TARGET]) {
      if (!this.#registered.has(`${event} ${target}`)) continue;
      const remote = message.source === 'Remote';
      this.#queue.push([
        RICH_API_CATEGORY,
        EVENT_TYPES[event],
        target,
        JSON.stringify(message),
        this.#nextId++,
        remote,
      ]);
    }
  }
}

function sourceOf(actor: Actor): 'Remote' | 'Local' {
  return actor === 'co-author' ? 'Remote' : 'Local';
}

/** Excel gives details only for edits of one cell. */
function details(before: CellValue, after: CellValue): WireObject {
  return {
    valueBefore: rawValue(before),
    valueAfter: rawValue(after),
    valueTypeBefore: valueType(before),
    valueTypeAfter: valueType(after),
  };
}
