/** Identifies the Excel that answers, for the readers of the result. */
import { supports } from '../excel/run';
import { VERSION } from '../taskpane/version';
import { FORMAT, type Answerer, type Fact, type FactFile } from './facts';

/** Requirement sets besides ExcelApi that are reported. */
const OTHER_SETS = [
  'ExcelApiOnline',
  'ExcelApiDesktop',
  'ExcelApiUndo',
  'RichApiRuntimeFlag',
  'DelayForCellEdit',
  'Settings',
  'DocumentEvents',
  'SharedRuntime',
  'DialogApi',
  'RibbonApi',
];
/** The newest minor version that is tried. */
const NEWEST = 30;

/** To be called once Office is ready. */
export function answerer(): Answerer {
  const { diagnostics, displayLanguage } = Office.context;
  const excel = versions((version) => supports(version));
  const others = OTHER_SETS.flatMap((name) => {
    const found = versions((version) => Office.context.requirements.isSetSupported(name, version));
    return found ? [[name, found] as const] : [];
  });
  return {
    host: String(diagnostics.host),
    platform: String(diagnostics.platform),
    version: diagnostics.version,
    officeJs: officeJsVersion(),
    apiSets: { ...(excel ? { ExcelApi: excel } : {}), ...Object.fromEntries(others) },
    language: displayLanguage,
    userAgent: navigator.userAgent,
  };
}

/** The newest supported version of `1.1`, `1.2` and so on; `undefined` without any. */
function versions(has: (version: string) => boolean): string | undefined {
  for (let minor = NEWEST; minor >= 1; minor -= 1) if (has(`1.${minor}`)) return `1.${minor}`;
  return undefined;
}

/** office.js has no documented member for its version. */
function officeJsVersion(): string {
  const { OSF } = window as {
    readonly OSF?: { readonly ConstantNames?: { readonly FileVersion?: unknown } };
  };
  const version = OSF?.ConstantNames?.FileVersion;
  return typeof version === 'string' ? version : '';
}

/** The result that is copied. */
export function factFile(facts: readonly Fact[]): FactFile {
  return { format: FORMAT, when: new Date().toISOString(), version: VERSION, excel: answerer(), facts };
}
