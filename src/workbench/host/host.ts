/** The emulated Excel on the web: frames an add-in and answers its office.js from a workbook. */
import * as v from 'valibot';
import { Connection, type RequestListener } from './connection';
import type { ExcelTraits } from './richapi/excel-traits';
import type { HostFaults } from './faults';
import { keyboardExit, NOTIFY_ADDIN, TAB_IN, type KeyboardExit } from './keyboard';
import type { HostWorkbook } from './model';
import { DispatchId, MAX_PAYLOAD_BYTES, TransportError } from './transport';
import { NO_ANSWER, XdmEndpoint } from './xdm';
import { compareVersions } from './richapi/api-sets';
import type { WireObject } from './richapi/protocol';

interface HostOptions {
  /** The frame is not in the page yet, because office.js reads the frame's name when it loads. */
  readonly frame: HTMLIFrameElement;
  /** The add-in's page. office.js only starts with HTTPS and the same host name as this page. */
  readonly addinUrl: string;
  readonly workbook: HostWorkbook;
  /** The supported ExcelApi set, such as `1.14`. Later members are refused. */
  readonly excelApi: string;
  readonly traits?: ExcelTraits;
  /** Called when Tab moves the focus out of the add-in. */
  readonly onKeyboardExit?: (exit: KeyboardExit) => void;
  /** Called with every request before it is executed. */
  readonly onRequest?: RequestListener;
}

export interface ExcelHost {
  readonly faults: HostFaults;
  /** Number of steps that Ctrl+Z can undo. */
  readonly undoSteps: number;
  /** Ctrl+Z: undoes the last step if there is one. */
  undo(): void;
  /** Empties the undo history. */
  emptyUndo(): void;
  /** A cell is being edited. */
  readonly isEditing: boolean;
  /** Moves the focus to the add-in. */
  focus(): void;
  /** Stops answering; the frame can then be removed. */
  close(): void;
}

const ExecuteSchema = v.object({ DdaMethod: v.object({ DispatchId: v.number() }) });
const RichApiSchema = v.object({ ArrayData: v.array(v.unknown()) });
const SaveSettingsSchema = v.object({
  DdaSettingsMethod: v.object({
    Properties: v.optional(v.nullable(v.array(v.tuple([v.string(), v.string()])))),
  }),
});

const SANDBOX =
  'allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads';

/** Positions of the batch and of its flags in the `ArrayData` of a RichApi request. */
const BODY_INDEX = 4;
const FLAGS_INDEX = 6;

/** Prepares a frame for the add-in; the caller then puts it into the page. */
export function createHost(options: HostOptions): ExcelHost {
  const { frame, addinUrl, workbook, excelApi, traits = {}, onKeyboardExit, onRequest } = options;
  const ids = newStartIds();
  const { maxPayload = MAX_PAYLOAD_BYTES } = traits;
  const connection = new Connection(workbook, { excelApi, maxPayload }, onRequest);
  const endpoint = new XdmEndpoint({
    frame,
    addinOrigin: new URL(addinUrl, window.location.href).origin,
    conversationId: ids.conversation,
    calls: {
      ContextActivationManager_getAppContextAsync: () => appContext(workbook, ids, excelApi),
      ContextActivationManager_notifyHost: (notice) => {
        const exit = keyboardExit(notice);
        if (exit) onKeyboardExit?.(exit);
        return null;
      },
      executeMethod: (data) => execute(data, connection, workbook),
    },
  });
  connection.session.traits = traits;
  deliverEvents(connection, endpoint);
  frame.name = frameName(ids, window.location.origin, traits);
  // The sandbox of Excel on the web. It allows no modal windows and therefore no printing.
  frame.setAttribute('sandbox', SANDBOX);
  frame.src = addinUrl;
  return {
    faults: connection.faults,
    get undoSteps() {
      return connection.session.undo.steps;
    },
    undo: () => connection.session.undoLastStep(),
    emptyUndo: () => connection.session.undo.empty(),
    get isEditing() {
      return connection.isEditing;
    },
    focus: () => {
      frame.focus();
      endpoint.call(NOTIFY_ADDIN, TAB_IN);
    },
    close: () => endpoint.close(),
  };
}

/** Sends events after the response to the batch that caused them. */
function deliverEvents(connection: Connection, endpoint: XdmEndpoint): void {
  let scheduled = false;
  connection.session.events.onWaiting = () => {
    if (scheduled) return;
    scheduled = true;
    void connection.idle().then(() =>
      setTimeout(() => {
        scheduled = false;
        const messages = connection.session.events.take();
        if (messages.length > 0) endpoint.emit('richApiMessage', { ArrayData: messages });
      }),
    );
  };
}

async function execute(data: unknown, connection: Connection, workbook: HostWorkbook): Promise<unknown> {
  switch (v.parse(ExecuteSchema, data).DdaMethod.DispatchId) {
    case DispatchId.richApi: {
      const { ArrayData: array } = v.parse(RichApiSchema, data);
      const answer = await connection.request(String(array[BODY_INDEX]), Number(array[FLAGS_INDEX]));
      if (answer === NO_ANSWER) return NO_ANSWER;
      return 'error' in answer ? reply(answer.error) : reply(0, { Data: [200, [], answer.body] });
    }
    case DispatchId.loadSettings:
      return reply(0, {
        Properties: { Settings: [...workbook.settings].map(([Name, Value]) => ({ Name, Value })) },
      });
    case DispatchId.saveSettings:
      connection.session.undo.empty();
      return reply(saveSettings(data, workbook));
    default:
      return reply(TransportError.general);
  }
}

function reply(error: number, members: Record<string, unknown> = {}): unknown {
  return { Version: 1, Error: error, ...members };
}

/** Replaces all document settings. */
function saveSettings(data: unknown, workbook: HostWorkbook): number {
  if (workbook.readOnly) return TransportError.accessDenied;
  const settings = v.parse(SaveSettingsSchema, data).DdaSettingsMethod.Properties ?? [];
  workbook.settings.clear();
  for (const [key, value] of settings) workbook.settings.set(key, value);
  return 0;
}

const EXCEL_ON_THE_WEB = 16;

const UI_LANGUAGE = 'zh-CN';

/** Identifiers of one start of the add-in. */
interface StartIds {
  /** Unique for every start, because office.js uses it as a key of its cache. */
  readonly conversation: string;
  readonly control: string;
}

/** Creates new identifiers. */
function newStartIds(): StartIds {
  return { conversation: crypto.randomUUID(), control: `control-${crypto.randomUUID()}` };
}

/** The frame's name, from which office.js learns the host before its first message. */
function frameName(
  { conversation, control }: StartIds,
  hostOrigin: string,
  { telemetry = true }: ExcelTraits,
): string {
  return JSON.stringify({
    baseFrameName: `_xdm_${conversation}`,
    hostInfo: [
      'Excel',
      'Web',
      '16.01',
      UI_LANGUAGE,
      crypto.randomUUID(),
      '',
      telemetry ? '' : 'disableLogging',
      '0',
    ].join('|'),
    xdmInfo: [conversation, control, hostOrigin].join('|'),
    serializerVersion: '1',
    flights: '[]',
  });
}

/** The answer to `getAppContextAsync`. */
function appContext(workbook: HostWorkbook, { control }: StartIds, excelApi: string): WireObject {
  return {
    _id: control,
    _appName: EXCEL_ON_THE_WEB,
    _appVersion: '16.00',
    _appMinorVersion: 1,
    _appUILocale: UI_LANGUAGE,
    _dataLocale: UI_LANGUAGE,
    // An unsaved workbook has no address.
    _docUrl: workbook.name === '' ? '' : `${window.location.origin}/${encodeURIComponent(workbook.name)}`,
    _clientMode: 1,
    _settings: [...workbook.settings],
    _reason: 'documentOpened',
    _osfControlType: 0,
    _eToken: '',
    _correlationId: crypto.randomUUID(),
    _appInstanceId: control,
    _hostFullVersion: '16.0.18000.10000',
    _featureGates: {},
    _initialDisplayMode: 0,
    // If RichApiRuntime is absent, office.js sends its batches as messages.
    _requirementMatrix: JSON.stringify({
      ExcelApi: excelApi,
      RichApiRuntimeFlag: '1.1',
      // From this set on, Excel can undo changes of add-ins (Microsoft: "Undo support with the Excel JavaScript API").
      ...(compareVersions(excelApi, '1.19') >= 0 ? { ExcelApiUndo: '1.8' } : {}),
      DelayForCellEdit: '1.1',
      Settings: '1.1',
      DocumentEvents: '1.1',
      DialogApi: '1.2',
      AddinCommands: '1.1',
    }),
  };
}
