import type { CheckedView } from '../../../engine/views';
import type { Outcome } from '../../session/state';
import { lazyComponent } from '../common/AsyncContent';
import type { PageId } from '../common/usePaneView';

const ReportPage = lazyComponent(async () => (await import('../report/ReportPage')).ReportPage);
const ComparisonPage = lazyComponent(
  async () => (await import('../comparison/ComparisonPage')).ComparisonPage,
);
const RecognitionScreen = lazyComponent(
  async () => (await import('../recognition/RecognitionScreen')).RecognitionScreen,
);
const SettingsScreen = lazyComponent(async () => (await import('../settings/SettingsScreen')).SettingsScreen);
const KeyboardScreen = lazyComponent(async () => (await import('../about/KeyboardScreen')).KeyboardScreen);
const AboutScreen = lazyComponent(async () => (await import('../about/AboutScreen')).AboutScreen);

export interface PageContentProps {
  readonly page: PageId;
  /** `null` if the workbook has no form or could not be read. */
  readonly checked: CheckedView | null;
  readonly outcome: Outcome | null;
  readonly version: string;
}

/** The content of a page of the menu ⋯. */
export function PageContent({ page, checked, outcome, version }: PageContentProps) {
  switch (page) {
    case 'report':
      return checked && outcome && <ReportPage checked={checked} outcome={outcome} version={version} />;
    case 'comparison':
      return checked && outcome && <ComparisonPage checked={checked} outcome={outcome} />;
    case 'recognition':
      return checked && outcome && <RecognitionScreen result={outcome.result.id} formId={checked.form.id} />;
    case 'settings':
      return <SettingsScreen profile={checked?.standard ?? null} />;
    case 'keyboard':
      return <KeyboardScreen />;
    case 'about':
      return <AboutScreen version={version} />;
  }
}
