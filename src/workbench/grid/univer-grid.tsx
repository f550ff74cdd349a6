/** The spreadsheet on the page: Univer with the parts that the workbench needs, in Chinese. */
import {
  LifecycleService,
  LifecycleStages,
  LocaleType,
  LogLevel,
  mergeLocales,
  Univer,
  type Injector,
  type IWorkbookData,
  type PluginCtor,
} from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import {
  BuiltInUIPart,
  CalculationMode,
  connectInjector,
  FormulaBar,
  ILayoutService,
  IUIPartsService,
  UniverNetworkPlugin,
  UniverSheetsCorePreset,
  useActiveWorkbook,
  type FWorkbook,
} from '@univerjs/preset-sheets-core';
import zhCN from '@univerjs/preset-sheets-core/locales/zh-CN';
import type { ReactNode } from 'react';
import { NameBox } from './name-box';

/** The running spreadsheet. It shows one workbook at a time. */
export interface UniverGrid {
  readonly api: FUniver;
  readonly injector: Injector;
  /** Shows another workbook instead of the present one. Resolves when it is drawn. */
  show(data: IWorkbookData): Promise<FWorkbook>;
  setDark(dark: boolean): void;
  /** Moves the focus to the selected cell. */
  focus(): void;
}

type PluginEntry = readonly [PluginCtor, unknown?];

/**
 * Starts Univer in an element.
 * @param container id of the element.
 */
export function startUniver(container: string, dark: boolean): UniverGrid {
  const univer = new Univer({
    locale: LocaleType.ZH_CN,
    locales: { [LocaleType.ZH_CN]: mergeLocales(zhCN) },
    logLevel: LogLevel.ERROR,
    darkMode: dark,
  });
  const preset = UniverSheetsCorePreset({
    container,
    header: true,
    // The tools that change styles are hidden, because styles are not written back to the file.
    toolbar: false,
    formulaBar: false,
    disableAutoFocus: true,
    sheets: { autoHeightForMergedCells: true, disableForceStringAlert: true, disableForceStringMark: true },
    footer: { sheetBar: true, statisticBar: true, menus: false, zoomSlider: true },
    formula: { initialFormulaComputing: CalculationMode.WHEN_EMPTY },
  });
  for (const entry of preset.plugins) {
    const [plugin, options]: PluginEntry = Array.isArray(entry) ? entry : [entry];
    // No plugin may send requests.
    if (plugin !== UniverNetworkPlugin) univer.registerPlugin(plugin, options);
  }
  const injector = univer.__getInjector();
  const api = FUniver.newAPI(univer);
  injector
    .get(IUIPartsService)
    .registerComponent(BuiltInUIPart.HEADER, () =>
      connectInjector(() => <FormulaStrip api={api} />, injector),
    );

  return {
    api,
    injector,
    async show(data) {
      const present = api.getActiveWorkbook();
      if (present) api.disposeUnit(present.getId());
      const book = api.createWorkbook(data);
      await injector.get(LifecycleService).onStage(LifecycleStages.Rendered);
      return book;
    },
    setDark: (on) => api.toggleDarkMode(on),
    focus: () => injector.get(ILayoutService).focus(),
  };
}

/**
 * Name box and formula bar in one row, as in Excel. Univer's name box only knows addresses of the active sheet; ours replaces it
 * (see `workbench.css`).
 */
function FormulaStrip({ api }: { readonly api: FUniver }): ReactNode {
  useActiveWorkbook();
  const book = api.getActiveWorkbook();
  if (!book) return null;
  return (
    <div className="formula-strip">
      <NameBox key={book.getId()} book={book} />
      <FormulaBar disableDefinedName />
    </div>
  );
}
