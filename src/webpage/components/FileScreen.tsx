import { makeStyles, tokens } from '@fluentui/react-components';
import { SessionContext, useSessionState } from '../../taskpane/components/common/SessionContext';
import { Pane } from '../../taskpane/components/layout/Pane';
import type { OpenFile } from '../open-file/open-file';
import { SheetPreview } from '../sheet-preview/SheetPreview';
import { FileBar } from './FileBar';
import { ProblemMessage } from './ProblemMessage';
import { IgnoredConfigsMessage } from './RulesInForce';

/** Below this width the preview is above the findings instead of beside them. */
const NARROW = '@media (max-width: 899px)';
/** On low screens (high zoom) both parts have a fixed height and the page scrolls. */
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
  preview: { minWidth: 0, minHeight: 0, '@media print': { display: 'none' } },
  pane: {
    minWidth: 0,
    minHeight: 0,
    '--pane-height': '100%',
    '@media print': { '--pane-height': 'auto' },
    borderLeft: `1px solid ${tokens.colorNeutralStroke1}`,
    [NARROW]: { borderLeft: 'none', borderTop: `2px solid ${tokens.colorNeutralStroke1}` },
  },
});

/** One file: a preview of its sheets beside the pane with findings and corrections. */
export function FileScreen({ openFile }: { readonly openFile: OpenFile }) {
  return (
    <SessionContext value={openFile.session}>
      <OpenedScreen openFile={openFile} />
    </SessionContext>
  );
}

function OpenedScreen({ openFile }: { readonly openFile: OpenFile }) {
  const styles = useStyles();
  const { outcome } = useSessionState();
  return (
    <div className={styles.root}>
      <FileBar openFile={openFile} />
      <ProblemMessage />
      <IgnoredConfigsMessage />
      <div className={styles.body}>
        <div className={styles.preview}>
          {outcome && <SheetPreview openFile={openFile} snapshot={outcome.snapshot} />}
        </div>
        <div className={styles.pane}>
          <Pane />
        </div>
      </div>
    </div>
  );
}
