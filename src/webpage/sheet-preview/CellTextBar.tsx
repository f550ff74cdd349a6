import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { SmallButton } from '../../taskpane/components/common/SmallButton';
import { useSharedStyles } from '../../taskpane/components/common/styles';
import { toA1 } from '../../workbook/a1';
import { preview as words } from '../words';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: tokens.spacingHorizontalS,
    flexShrink: 0,
    boxSizing: 'border-box',
    height: '68px',
    padding: `4px ${tokens.spacingHorizontalS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  address: { flexShrink: 0, minWidth: '44px', fontWeight: tokens.fontWeightSemibold },
  text: {
    flexGrow: 1,
    minWidth: 0,
    height: '100%',
    overflowY: 'auto',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
});

interface CellTextBarProps {
  readonly cell: { readonly row: number; readonly column: number } | null;
  /** The whole text of the cell. */
  readonly text: string | null;
  /** Whether wide sheets are scaled down to the window's width. */
  readonly isFitted: boolean;
  readonly onFit: (isFitted: boolean) => void;
}

/** Address and whole text of the selected cell. It has a fixed height, so that selecting a cell moves nothing. */
export function CellTextBar({ cell, text, isFitted, onFit }: CellTextBarProps) {
  const styles = useStyles();
  const shared = useSharedStyles();
  return (
    <div className={styles.root}>
      <span className={styles.address}>{cell && toA1(cell)}</span>
      <div
        role="region"
        aria-label={words.cellText}
        tabIndex={0}
        className={mergeClasses(styles.text, !cell && shared.caption)}
      >
        {cell ? text : words.noCell}
      </div>
      <SmallButton onClick={() => onFit(!isFitted)}>{isFitted ? words.fullSize : words.fit}</SmallButton>
    </div>
  );
}
