import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import { ErrorBoundary } from '../../taskpane/components/common/ErrorBoundary';
import { useTheme, type ThemeSource } from '../../taskpane/theme/useTheme';
import type { Desk } from '../desk';
import { ListScreen } from '../list/ListScreen';
import { BookScreen } from './BookScreen';
import { DeskProvider, useDeskState } from './DeskContext';
import { DropArea } from './DropArea';
import { LeaveDialog } from './LeaveDialog';
import { OpeningScreen } from './OpeningScreen';
import { StartScreen } from './StartScreen';

/** The system's colours alone: nobody else has a say here. */
const SYSTEM: ThemeSource = { get: () => undefined, subscribe: () => () => undefined };

const useStyles = makeStyles({
  root: {
    minHeight: '100dvh',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
});

/** The page for files, with its theme. */
export function WebPage({ desk, version }: { readonly desk: Desk; readonly version: string }) {
  const { name, theme } = useTheme(SYSTEM);
  const styles = useStyles();
  return (
    <FluentProvider
      theme={theme}
      className={styles.root}
      style={{ colorScheme: name === 'light' ? 'light' : 'dark' }}
    >
      <ErrorBoundary version={version}>
        <DeskProvider desk={desk}>
          <DropArea>
            <Screen version={version} />
          </DropArea>
          <LeaveDialog />
        </DeskProvider>
      </ErrorBoundary>
    </FluentProvider>
  );
}

function Screen({ version }: { readonly version: string }) {
  const { view, list } = useDeskState();
  switch (view.kind) {
    case 'start':
      return <StartScreen version={version} />;
    case 'list':
      return list && <ListScreen list={list} />;
    case 'opening':
      return <OpeningScreen name={view.name} />;
    case 'book':
      return <BookScreen book={view.book} version={version} />;
  }
}
