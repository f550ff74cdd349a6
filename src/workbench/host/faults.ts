/**
 * Fault injection between an add-in and Excel, for tests and for manual trials. All arguments are plain JSON, so that tests can
 * call it through a browser window.
 *
 * ```ts
 * host.faults.fail({ at: { kind: 'write' }, when: { afterWrites: 2 }, outcome: { transport: 'sessionLost' } });
 * host.faults.disturb({ kind: 'edit', sheet: '绩效目标', cell: 'D18', content: 47 }, { kind: 'write' });
 * host.faults.disturb({ kind: 'cell-editing', on: true });
 * ```
 */
import type { HostContent } from './model';
import type { RichApiErrorCode } from './richapi/errors';
import type { BatchRequest } from './richapi/protocol';
import { readsMerges, requestKind, writesCells, type RequestKind } from './richapi/request-kind';
import type { TransportErrorName } from './transport';

/** Selects a request: the `nth` of a kind, by default the next one of any kind. */
export interface FaultTime {
  readonly kind?: Exclude<RequestKind, 'housekeeping'>;
  readonly nth?: number;
  /** Selects only requests for merged areas. These are made by the reading before a write and not by quiet checks. */
  readonly readsMerges?: true;
  /** Counts the requests after the next one that writes cells, instead of those from now on. */
  readonly after?: 'cell-write';
}

/** The response to the add-in: an error of the transport, an error of the object model, or no response. */
export type FaultOutcome =
  | { readonly transport: TransportErrorName }
  | { readonly error: RichApiErrorCode }
  | { readonly silence: true };

export interface Fault {
  readonly at?: FaultTime;
  /** `before`: nothing is executed. `after`: everything is executed, and only the response is lost. */
  readonly when: 'before' | 'after' | { readonly afterWrites: number };
  readonly outcome: FaultOutcome;
  /** All later requests of the kind fail, too, until `reset`. */
  readonly lasts?: true;
}

/** The author of an edit: a co-author by default. */
type Author = 'person' | 'co-author';

/** Changes by other people, and lasting states of Excel that must be switched off again. Rows are 1-based. */
export type Disturbance =
  | {
      readonly kind: 'edit';
      readonly sheet: string;
      readonly cell: string;
      readonly content: HostContent;
      readonly by?: Author;
    }
  | { readonly kind: 'rename-sheet'; readonly sheet: string; readonly name: string }
  | { readonly kind: 'delete-sheet'; readonly sheet: string }
  | {
      readonly kind: 'insert-rows' | 'delete-rows';
      readonly sheet: string;
      readonly row: number;
      readonly count: number;
      readonly by?: Author;
    }
  /** `range` such as `A1:B2`. */
  | { readonly kind: 'merge-cells'; readonly sheet: string; readonly range: string; readonly by?: Author }
  /** Adds a table. `body` are the rows below its headers, such as `A2:C5`. */
  | { readonly kind: 'add-table'; readonly sheet: string; readonly name: string; readonly body: string }
  | { readonly kind: 'protect-sheet'; readonly sheet: string; readonly on: boolean }
  /** `code`: the error code with which Excel refuses requests, if it differs from that of office.js. */
  | { readonly kind: 'cell-editing'; readonly on: boolean; readonly code?: 'InvalidOperation' }
  | { readonly kind: 'withhold-values'; readonly on: boolean };

/** All faults that are injected into one request. */
interface RequestPlan {
  readonly disturbances: readonly Disturbance[];
  readonly delayMilliseconds: number;
  readonly fault: Fault | undefined;
}

interface Pending {
  readonly kind: FaultTime['kind'];
  readonly readsMerges: boolean;
  after: FaultTime['after'];
  remaining: number;
  readonly disturbance?: Disturbance;
  readonly delayMilliseconds?: number;
  readonly fault?: Fault;
}

export class HostFaults {
  #pending: Pending[] = [];

  /** @param apply applies a disturbance immediately */
  constructor(private readonly apply: (disturbance: Disturbance) => void) {}

  /** Lets a request fail. */
  fail(fault: Fault): void {
    this.#add(fault.at, { fault });
  }

  /** Delays a request. */
  delay(milliseconds: number, at?: FaultTime): void {
    this.#add(at, { delayMilliseconds: milliseconds });
  }

  /** Applies a disturbance immediately, or just before a request is executed. */
  disturb(disturbance: Disturbance, at?: FaultTime): void {
    if (at) this.#add(at, { disturbance });
    else this.apply(disturbance);
  }

  /** Removes pending faults. Lasting states are ended by their disturbance. */
  reset(): void {
    this.#pending = [];
  }

  /** Takes the faults for a received request. */
  take(request: BatchRequest): RequestPlan {
    const kind = requestKind(request);
    const due: Pending[] = [];
    for (const pending of kind === 'housekeeping' ? [] : this.#pending) {
      if (pending.after) {
        if (writesCells(request)) pending.after = undefined;
        continue;
      }
      if (pending.kind && pending.kind !== kind) continue;
      if (pending.readsMerges && !readsMerges(request)) continue;
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

  #add(at: FaultTime | undefined, what: Omit<Pending, keyof FaultTime | 'remaining'>): void {
    const { kind, readsMerges = false, after, nth = 1 } = at ?? {};
    this.#pending.push({ kind, readsMerges, after, remaining: nth, ...what });
  }
}
