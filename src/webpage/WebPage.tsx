import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect } from 'react';
import { ProgressBar } from '../taskpane/components/common/ProgressBar';
import { FailureBoundary } from '../taskpane/components/states/FailureMessage';
import { useTheme, type ThemeSource } from '../taskpane/theme/useTheme';
import type { AppController } from './app-controller';
import { BatchScreen } from './batch/BatchScreen';
import { FileScreen } from './components/FileScreen';
import { AppContext, useApp, useAppState } from './components/AppContext';
import { DropArea } from './components/DropArea';
import { QuestionDialog } from './components/QuestionDialog';
import { StartScreen } from './components/StartScreen';
import { opening as openingWords } from './words';

/** The page has no Office theme and follows the system's colour scheme. */
const SYSTEM: ThemeSource = { get: () => undefined, subscribe: () => () => undefined };

const useStyles = makeStyles({
  root: {
    minHeight: '100dvh',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
  opening: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    maxWidth: '560px',
    margin: '0 auto',
    padding: `20dvh ${tokens.spacingHorizontalL}`,
  },
  openingTitle: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  openingText: { margin: 0, overflowWrap: 'anywhere' },
});

/** Root component of the web page. */
export function WebPage({ app }: { readonly app: AppController }) {
  const { name, theme } = useTheme(SYSTEM);
  const styles = useStyles();
  return (
    <FluentProvider theme={theme} style={{ colorScheme: name === 'light' ? 'light' : 'dark' }}>
      {/* A style and not a class of the provider, because classes also apply to portals, and a tooltip's portal would then cover the page. */}
      <div className={styles.root}>
        <FailureBoundary>
          <AppContext value={app}>
            <DropArea>
              <Screen />
            </DropArea>
            <QuestionDialog />
          </AppContext>
        </FailureBoundary>
      </div>
    </FluentProvider>
  );
}

function Screen() {
  const app = useApp();
  const { view, batch } = useAppState();
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent): void => {
      if (app.hasUnsavedWork) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [app]);
  switch (view.kind) {
    case 'start':
      return <StartScreen />;
    case 'batch':
      return batch && <BatchScreen batch={batch} />;
    case 'opening':
      return <OpeningScreen name={view.name} />;
    case 'file':
      return <FileScreen openFile={view.file} />;
  }
}

/** Shown while a file is read. */
function OpeningScreen({ name }: { readonly name: string }) {
  const styles = useStyles();
  return (
    <main className={styles.opening}>
      <h1 className={styles.openingTitle}>{openingWords.title}</h1>
      <p className={styles.openingText} role="status">
        {openingWords.text(name)}
      </p>
      <ProgressBar label={openingWords.title} done={0} total={0} />
    </main>
  );
}
