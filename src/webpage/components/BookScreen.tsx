import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect } from 'react';
import { SessionProvider, useSessionState } from '../../taskpane/components/common/SessionContext';
import { Pane } from '../../taskpane/components/layout/Pane';
import type { OpenedBook } from '../book/opened-book';
import { Picture } from '../picture/Picture';
import { BookBar } from './BookBar';
import { ProblemMessage } from './ProblemMessage';

/** Below this width the picture stands above the findings. In pixels. */
const NARROW = '@media (max-width: 899px)';
/** Zoomed in, both get a height of their own, and the page scrolls. */
const LOW = '@media (max-width: 899px) and (max-height: 599px)';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    height: '100dvh',
    [LOW]: { height: 'auto' },
    '@media print': { height: 'auto' },
  },
  body: {
    display: 'grid',
    flexGrow: 1,
    minHeight: 0,
    gridTemplateColumns: 'minmax(0, 1fr) clamp(360px, 34vw, 480px)',
    gridTemplateRows: 'minmax(0, 1fr)',
    [NARROW]: {
      gridTemplateColumns: 'minmax(0, 1fr)',
      gridTemplateRows: 'minmax(140px, 2fr) minmax(0, 3fr)',
    },
    [LOW]: { gridTemplateRows: '60dvh 100dvh' },
    '@media print': { display: 'block' },
  },
  picture: { minWidth: 0, minHeight: 0, '@media print': { display: 'none' } },
  pane: {
    minWidth: 0,
    minHeight: 0,
    '--pane-height': '100%',
    '@media print': { '--pane-height': 'auto' },
    borderLeft: `1px solid ${tokens.colorNeutralStroke1}`,
    [NARROW]: { borderLeft: 'none', borderTop: `2px solid ${tokens.colorNeutralStroke1}` },
  },
});

/** One file: its sheets, and beside them what was found and how it is corrected. */
export function BookScreen({ book, version }: { readonly book: OpenedBook; readonly version: string }) {
  return (
    <SessionProvider session={book.session}>
      <OpenedScreen book={book} version={version} />
    </SessionProvider>
  );
}

function OpenedScreen({ book, version }: { readonly book: OpenedBook; readonly version: string }) {
  const styles = useStyles();
  const { outcome } = useSessionState();
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent): void => {
      if (book.isUnsaved) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [book]);
  return (
    <div className={styles.root}>
      <BookBar book={book} />
      <ProblemMessage />
      <div className={styles.body}>
        <div className={styles.picture}>{outcome && <Picture book={book} snapshot={outcome.snapshot} />}</div>
        <div className={styles.pane}>
          <Pane version={version} />
        </div>
      </div>
    </div>
  );
}
