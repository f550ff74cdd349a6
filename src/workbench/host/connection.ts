/** Executes RichApi requests one after another, with Excel's limits and injected faults. */
import { parseRange } from '../../workbook/a1';
import type { CellRange } from '../../workbook/cell';
import { placeOf } from '../../workbook/sketch';
import { HostFaults, type Disturbance, type Fault, type FaultOutcome } from './faults';
import type { HostSheet, HostWorkbook } from './model';
import { ApiSets } from './richapi/api-sets';
import { runBatch, type BatchStop } from './richapi/batch';
import { RichApiError } from './richapi/errors';
import { parseBatch, type BatchRequest, type BatchResponse } from './richapi/protocol';
import { isWrite } from './richapi/request-kind';
import { rangeType } from './richapi/types/range';
import { worksheetType } from './richapi/types/worksheet';
import { Session } from './richapi/session';
import { byteLength, MAX_PAYLOAD_BYTES, TransportError } from './transport';
import { NO_ANSWER } from './xdm';

/** The answer to a request: the transport's error number, a batch's response, or nothing. */
type Answer = { readonly error: number } | { readonly body: string } | typeof NO_ANSWER;

/** The state in which a cell is being edited, and the code with which Excel then refuses requests. */
interface CellEditing {
  readonly code: 'InvalidOperation' | undefined;
}

/** A received request with the fault that is injected into it. */
interface Arrived {
  readonly request: BatchRequest;
  readonly flags: number;
  readonly fault: Fault | undefined;
}

const RETRY_INTERVAL_MILLISECONDS = 20;

/** Receives each request of office.js with its flags. */
export type RequestListener = (request: BatchRequest, flags: number) => void;

/** The flag of `Excel.run({ delayForCellEdit: true })`. */
const DELAY_FOR_CELL_EDIT = 64;

export class Connection {
  readonly session: Session;
  readonly faults: HostFaults;
  #cellEditing: CellEditing | null = null;
  #queue: Promise<unknown> = Promise.resolve();

  /**
   * @param excel the ExcelApi set that this Excel has, such as `1.14`, and the size limit of its requests and responses
   * @param onRequest called with every request before it is executed
   */
  constructor(
    workbook: HostWorkbook,
    private readonly excel: { readonly excelApi: string; readonly maxPayload: number },
    private readonly onRequest: RequestListener = () => undefined,
  ) {
    this.session = new Session(workbook, new ApiSets(excel.excelApi), {
      range: rangeType,
      worksheet: worksheetType,
    });
    this.faults = new HostFaults((disturbance) => this.#applyDisturbance(disturbance));
  }

  /**
   * Executes a request after the requests before it.
   * @param flags the request flags of office.js. While a request waits for the end of cell editing, later ones are executed.
   */
  async request(body: string, flags: number): Promise<Answer> {
    const waits = (flags & DELAY_FOR_CELL_EDIT) !== 0;
    const arrived = await this.#serialize(() => this.#receive(body, flags));
    if ('error' in arrived) return arrived;
    for (;;) {
      if (waits) await this.#editingEnded();
      const answer = await this.#serialize(() => (waits && this.isEditing ? null : this.#execute(arrived)));
      if (answer !== null) return answer;
    }
  }

  #serialize<R>(work: () => R | Promise<R>): Promise<R> {
    const turn = this.#queue.then(work);
    this.#queue = turn.catch(() => undefined);
    return turn;
  }

  /** Whether a cell is being edited. */
  get isEditing(): boolean {
    return this.#cellEditing !== null || this.session.workbook.editing;
  }

  /** Polls, because grids have no event for the end of cell editing. */
  async #editingEnded(): Promise<void> {
    while (this.isEditing) await new Promise((resolve) => setTimeout(resolve, RETRY_INTERVAL_MILLISECONDS));
  }

  /** Resolves when all received requests are answered. */
  async idle(): Promise<void> {
    await this.#queue;
  }

  /** Checks a request's size and applies faults that come before its execution. */
  async #receive(
    body: string,
    flags: number,
  ): Promise<Arrived | Extract<Answer, { readonly error: number }>> {
    if (byteLength(body) > this.excel.maxPayload) return { error: TransportError.requestTooLarge };
    const request = parseBatch(body);
    this.onRequest(request, flags);
    const { disturbances, delayMilliseconds, fault } = this.faults.take(request);
    if (delayMilliseconds > 0) await new Promise((resolve) => setTimeout(resolve, delayMilliseconds));
    for (const disturbance of disturbances) this.#applyDisturbance(disturbance);
    return { request, flags, fault };
  }

  async #execute({ request, flags, fault }: Arrived): Promise<Answer> {
    if (this.isEditing) return refusalWhileEditing(this.#cellEditing?.code);
    if (fault?.when === 'before') return failed(null, fault.outcome);
    const response = await (fault
      ? this.#runInPart(request, fault.when, fault.outcome)
      : runBatch(request, this.session));
    this.session.undo.endRequest(flags);
    return fault ? failed(response, fault.outcome) : respond(response, this.excel.maxPayload);
  }

  #runInPart(
    request: BatchRequest,
    when: Exclude<Fault['when'], 'before'>,
    outcome: FaultOutcome,
  ): Promise<BatchResponse> {
    if (when === 'after') return runBatch(request, this.session);
    const writes = [...request.Actions.entries()].filter(([, action]) => isWrite(action, request));
    const index = writes[when.afterWrites]?.[0] ?? request.Actions.length;
    const stop: BatchStop = {
      index,
      error: new RichApiError('error' in outcome ? outcome.error : 'GeneralException'),
    };
    return runBatch(request, this.session, stop);
  }

  #applyDisturbance(disturbance: Disturbance): void {
    switch (disturbance.kind) {
      case 'cell-editing':
        this.#cellEditing = disturbance.on ? { code: disturbance.code } : null;
        return;
      case 'withhold-values':
        this.session.withholdsValues = disturbance.on;
        return;
      default: {
        const sheet = this.session.findSheet(disturbance.sheet);
        if (!sheet) throw new Error(`no sheet ${disturbance.sheet}`);
        const actor = ('by' in disturbance ? disturbance.by : undefined) ?? 'co-author';
        this.session.acting(actor, () => this.#changeSheet(sheet, disturbance));
      }
    }
  }

  #changeSheet(sheet: HostSheet, change: Extract<Disturbance, { readonly sheet: string }>): void {
    switch (change.kind) {
      case 'edit':
        sheet.write([{ ...placeOf(change.cell), content: change.content }]);
        break;
      case 'rename-sheet':
        sheet.rename(change.name);
        break;
      case 'delete-sheet':
        this.session.workbook.deleteSheet(sheet.id);
        break;
      case 'insert-rows':
        sheet.insertRows(change.row - 1, change.count);
        break;
      case 'delete-rows':
        sheet.deleteRows(change.row - 1, change.count);
        break;
      case 'merge-cells':
        sheet.merge([rangeAt(change.range)]);
        break;
      case 'add-table':
        sheet.addTable?.({ name: change.name, body: rangeAt(change.body) });
        break;
      case 'protect-sheet':
        sheet.setProtected(change.on);
    }
  }
}

/** Microsoft documents two codes with the same message. */
function refusalWhileEditing(code: CellEditing['code']): Answer {
  if (!code) return { error: TransportError.cellEditMode };
  return respondError(new RichApiError('InvalidOperationInCellEditMode'), 0, code);
}

/** @throws Error if the address is not a range */
function rangeAt(address: string): CellRange {
  const range = parseRange(address);
  if (!range) throw new Error(`${address} is not a range`);
  return range;
}

function respondError(
  { code: known, message, status }: RichApiError,
  index = 0,
  code: string = known,
): Answer {
  const error = { Code: code, Message: message, Location: '', HttpStatusCode: status, ActionIndex: index };
  return respond({ Results: [], TraceIds: [], Error: error });
}

function respond(response: BatchResponse, maxPayload = MAX_PAYLOAD_BYTES): Answer {
  const body = JSON.stringify(response);
  return byteLength(body) > maxPayload ? { error: TransportError.responseTooLarge } : { body };
}

/** @param response the response for the executed part; `null` if nothing was executed */
function failed(response: BatchResponse | null, outcome: FaultOutcome): Answer {
  if ('silence' in outcome) return NO_ANSWER;
  if ('transport' in outcome) return { error: TransportError[outcome.transport] };
  if (response?.Error) return respond(response);
  return respondError(new RichApiError(outcome.error), response?.Results.length);
}
