/** The context that Excel on the web sends to office.js when an add-in starts. */
import type { HostWorkbook } from './model';
import { compareVersions } from './richapi/api-sets';
import type { WireObject } from './richapi/protocol';
import type { ExcelTraits } from './richapi/excel-traits';

const EXCEL_ON_THE_WEB = 16;

const UI_LANGUAGE = 'zh-CN';

/** Identifiers of one start of the add-in. */
export interface StartIds {
  /** Unique for every start: office.js caches by it. */
  readonly conversation: string;
  readonly control: string;
}

/** Creates new identifiers. */
export function newStartIds(): StartIds {
  return { conversation: crypto.randomUUID(), control: `control-${crypto.randomUUID()}` };
}

/** The frame's name, from which office.js reads the host before its first message. */
export function frameName(
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
export function appContext(workbook: HostWorkbook, { control }: StartIds, excelApi: string): WireObject {
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
      // Since this set Excel can undo changes of add-ins (Microsoft: "Undo support with the Excel JavaScript API").
      ...(compareVersions(excelApi, '1.19') >= 0 ? { ExcelApiUndo: '1.8' } : {}),
      DelayForCellEdit: '1.1',
      Settings: '1.1',
      DocumentEvents: '1.1',
      DialogApi: '1.2',
      AddinCommands: '1.1',
    }),
  };
}
