import { FluentProvider } from '@fluentui/react-components';
import type { PaneSession } from '../session/session';
import { useTheme, type ThemeSource } from '../theme/useTheme';
import { SessionContext } from './common/SessionContext';
import { Pane } from './layout/Pane';
import { FailureBoundary } from './states/FailureMessage';

/** The pane with its theme. */
export function App(props: { readonly session: PaneSession; readonly theme: ThemeSource }) {
  const { session, theme } = props;
  const shown = useTheme(theme);
  return (
    <FluentProvider theme={shown.theme} style={{ colorScheme: shown.name === 'light' ? 'light' : 'dark' }}>
      <FailureBoundary>
        <SessionContext value={session}>
          <Pane />
        </SessionContext>
      </FailureBoundary>
    </FluentProvider>
  );
}
