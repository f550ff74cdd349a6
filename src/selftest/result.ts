/** The result of the self-test that a person copies. */
import { supports } from '../excel/run';
import { VERSION } from '../taskpane/version';
import type { Fact } from './check';

/** The result as plain JSON. */
export interface Result {
  /** When the result was copied, in ISO 8601. */
  readonly when: string;
  /** The program's version. */
  readonly version: string;
  /** The Excel that answered. */
  readonly excel: Readonly<Record<'platform' | 'version' | 'excelApi' | 'language' | 'userAgent', string>>;
  readonly facts: readonly Fact[];
}

/** The newest minor version of ExcelApi for which support is tested. */
const NEWEST_MINOR_VERSION = 30;

/** Call it once Office is ready. */
export function resultOf(facts: readonly Fact[]): Result {
  const { diagnostics, displayLanguage } = Office.context;
  const versions = Array.from(
    { length: NEWEST_MINOR_VERSION },
    (_, index) => `1.${NEWEST_MINOR_VERSION - index}`,
  );
  return {
    when: new Date().toISOString(),
    version: VERSION,
    excel: {
      platform: String(diagnostics.platform),
      version: diagnostics.version,
      excelApi: versions.find((version) => supports(version)) ?? '',
      language: displayLanguage,
      userAgent: navigator.userAgent,
    },
    facts,
  };
}
