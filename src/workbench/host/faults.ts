/**
 * Faults on command: what goes wrong between an add-in and Excel, for tests and for trying the add-in by hand. Everything
 * taken here is plain JSON, so that tests can call it through a browser's window.
 *
 * ```ts
 * host.faults.fail({ at: { kind: 'write' }, when: { afterWrites: 2 }, outcome: { transport: 'sessionLost' } });
 * host.faults.disturb({ kind: 'edit', sheet: '绩效目标', cell: 'D18', content: 47 }, { kind: 'write' });
 * host.faults.disturb({ kind: 'cell-editing', on: true });
 * ```
 */
import type { HostContent } from './model';
import type { RichApiErrorCode } from './richapi/errors';
import type { RequestKind } from './richapi/request-kind';
import type { TransportErrorName } from './transport';

/** Which request is meant: the `nth` (1, the next, by default) of a kind (any by default). */
export interface FaultTime {
  readonly kind?: Exclude<RequestKind, 'housekeeping'>;
  readonly nth?: number;
  /** Counts the requests after the next one that writes cells, instead of from now on. */
  readonly after?: 'cell-write';
}

/** What the add-in hears: an error of the transport, one of the object model, or nothing at all. */
export type FaultOutcome =
  | { readonly transport: TransportErrorName }
  | { readonly error: RichApiErrorCode }
  | { readonly silence: true };

export interface Fault {
  readonly at?: FaultTime;
  /** `before`: nothing is carried out. `after`: everything is, and only the answer is lost. */
  readonly when: 'before' | 'after' | { readonly afterWrites: number };
  readonly outcome: FaultOutcome;
  /** All later requests of the kind fail, too, until `reset`. */
  readonly lasts?: true;
}

/** Who edits: a co-author by default. */
type Doer = 'person' | 'co-author';

/** What other people do to the workbook, and states of Excel that last until they are ended. Rows are 1-based. */
export type Disturbance =
  | {
      readonly kind: 'edit';
      readonly sheet: string;
      readonly cell: string;
      readonly content: HostContent;
      readonly by?: Doer;
    }
  | { readonly kind: 'rename-sheet'; readonly sheet: string; readonly name: string }
  | { readonly kind: 'delete-sheet'; readonly sheet: string }
  | {
      readonly kind: 'insert-rows' | 'delete-rows';
      readonly sheet: string;
      readonly row: number;
      readonly count: number;
      readonly by?: Doer;
    }
  /** `range` such as `A1:B2`. */
  | { readonly kind: 'merge-cells'; readonly sheet: string; readonly range: string; readonly by?: Doer }
  /** Makes a table. `body` are the rows below its headers, such as `A2:C5`. */
  | { readonly kind: 'add-table'; readonly sheet: string; readonly name: string; readonly body: string }
  /** Stands for any change of looks. */
  | { readonly kind: 'bold-cell'; readonly sheet: string; readonly cell: string; readonly by?: Doer }
  | { readonly kind: 'protect-sheet'; readonly sheet: string; readonly on: boolean }
  /** `code`: the one that Excel then refuses with, another than office.js's own. */
  | { readonly kind: 'cell-editing'; readonly on: boolean; readonly code?: 'InvalidOperation' }
  | { readonly kind: 'withhold-values'; readonly on: boolean };

/** What is to happen to one request. */
export interface RequestPlan {
  readonly disturbances: readonly Disturbance[];
  readonly delayMilliseconds: number;
  readonly fault: Fault | undefined;
}

interface Pending {
  readonly kind: FaultTime['kind'];
  after: FaultTime['after'];
  remaining: number;
  readonly disturbance?: Disturbance;
  readonly delayMilliseconds?: number;
  readonly fault?: Fault;
}

export class HostFaults {
  #pending: Pending[] = [];

  /** @param disturb carries out a disturbance at once */
  constructor(private readonly carryOut: (disturbance: Disturbance) => void) {}

  /** Makes a request fail. */
  fail(fault: Fault): void {
    this.#add(fault.at, { fault });
  }

  /** Holds a request up. */
  delay(milliseconds: number, at?: FaultTime): void {
    this.#add(at, { delayMilliseconds: milliseconds });
  }

  /** Disturbs at once or, given a time, just before that request is carried out. */
  disturb(disturbance: Disturbance, at?: FaultTime): void {
    if (at) this.#add(at, { disturbance });
    else this.carryOut(disturbance);
  }

  /** Forgets what was to happen; what lasts is ended by its own disturbance. */
  reset(): void {
    this.#pending = [];
  }

  /** Takes what is to happen to a request that has arrived. */
  take(kind: RequestKind, writesCells: boolean): RequestPlan {
    const due: Pending[] = [];
    for (const pending of kind === 'housekeeping' ? [] : this.#pending) {
      if (pending.after) {
        if (writesCells) pending.after = undefined;
        continue;
      }
      if (pending.kind && pending.kind !== kind) continue;
      pending.remaining -= 1;
      if (pending.remaining <= 0) due.push(pending);
    }
    this.#pending = this.#pending.filter((pending) => pending.fault?.lasts || !due.includes(pending));
    return {
      disturbances: due.flatMap(({ disturbance }) => disturbance ?? []),
      delayMilliseconds: due.reduce((sum, pending) => sum + (pending.delayMilliseconds ?? 0), 0),
      fault: due.find((pending) => pending.fault)?.fault,
    };
  }

  #add(at: FaultTime | undefined, what: Omit<Pending, 'kind' | 'after' | 'remaining'>): void {
    this.#pending.push({ kind: at?.kind, after: at?.after, remaining: at?.nth ?? 1, ...what });
  }
}
