import { currentForm } from '../../session/state';
import { lazyComponent } from '../common/AsyncContent';
import { useSessionState } from '../common/SessionContext';
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

/** The content of a page of the menu ⋯. */
export function PageContent({ page }: { readonly page: PageId }) {
  const state = useSessionState();
  switch (page) {
    case 'report':
      return <ReportPage />;
    case 'comparison':
      return <ComparisonPage />;
    case 'recognition':
      return <RecognitionScreen />;
    case 'settings':
      return <SettingsScreen profile={currentForm(state)?.standard ?? null} />;
    case 'keyboard':
      return <KeyboardScreen />;
    case 'about':
      return <AboutScreen />;
  }
}
