import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo, type ReactNode } from 'react';
import {
  amountText,
  NO_PROJECT,
  NO_UNIT,
  statusTitle,
  type OverviewRow,
  type RowStatus,
} from '../../overview';
import { StateIcon, type Tone } from '../../taskpane/components/common/StateIcon';
import { BARE_BUTTON, useSharedStyles } from '../../taskpane/components/common/styles';
import { useApp } from '../components/AppContext';
import { batch as words } from '../words';
import { useBatch } from './useBatch';

/** Grid columns for windows of 900 pixels and wider. */
export const COLUMNS =
  'minmax(80px, 3fr) minmax(110px, 4fr) 64px minmax(116px, 136px) 144px 64px 64px 64px 96px minmax(70px, 3fr)';

const NARROW = '@media (max-width: 899px)';
const TONES: Readonly<Record<RowStatus, Tone>> = {
  unusable: 'neutral',
  blocked: 'error',
  explain: 'warning',
  ready: 'good',
};

const useStyles = makeStyles({
  row: {
    position: 'absolute',
    insetInline: 0,
    boxSizing: 'border-box',
    display: 'grid',
    gridTemplateColumns: COLUMNS,
    alignItems: 'center',
    overflow: 'hidden',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-within': { backgroundColor: tokens.colorNeutralBackground3 },
    [NARROW]: {
      gridTemplateColumns: 'minmax(0, 1fr) auto',
      alignContent: 'center',
      rowGap: '2px',
      padding: `0 ${tokens.spacingHorizontalM}`,
    },
  },
  cell: {
    minWidth: 0,
    padding: '0 8px',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    [NARROW]: { padding: 0 },
  },
  wide: { [NARROW]: { gridColumnStart: 1, gridColumnEnd: 3 } },
  status: {
    display: 'flex',
    alignItems: 'center',
    gap: '4px',
    [NARROW]: { gridRowStart: 1, gridColumnStart: 2 },
  },
  reason: {
    gridColumnStart: 1,
    gridColumnEnd: 5,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    [NARROW]: { gridColumnEnd: 2 },
  },
  // The card begins with project and verdict.
  unit: { [NARROW]: { gridRowStart: 2, gridColumnStart: 1, gridColumnEnd: 3 } },
  file: { [NARROW]: { gridColumnStart: 1, gridColumnEnd: 3 } },
  link: {
    ...BARE_BUTTON,
    display: 'block',
    width: '100%',
    padding: '4px 0',
    color: tokens.colorBrandForegroundLink,
    // In forced colours, link colours may be unreadable on a button's background.
    '@media (forced-colors: active)': { color: 'ButtonText' },
    textAlign: 'left',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    ':hover': { textDecoration: 'underline', color: tokens.colorBrandForegroundLinkHover },
  },
  wrapping: { padding: 0, whiteSpace: 'normal' },
  blank: { gridColumnEnd: 'span 4' },
  // In the card layout the counts share one line with their names.
  count: { [NARROW]: { display: 'none' } },
  counts: { display: 'none', [NARROW]: { display: 'block', fontSize: tokens.fontSizeBase200 } },
});

/** Row of a form, or of an unusable file with its reason. */
export const FormRow = memo(function FormRow(props: {
  readonly row: OverviewRow;
  /** Index among the rows shown. */
  readonly position: number;
  /** In pixels. */
  readonly top: number;
  readonly height: number;
  readonly isTabStop: boolean;
}) {
  const { row, position, top, height, isTabStop } = props;
  const app = useApp();
  const batch = useBatch();
  const styles = useStyles();
  const shared = useSharedStyles();
  const { id, file, project, unit, year, budget, status, counts, coverage, reason } = row;
  const text = reason ?? (project || NO_PROJECT);
  return (
    <div
      role="row"
      aria-rowindex={position + 2}
      data-row={id}
      className={styles.row}
      style={{ top, height }}
      onClick={() => app.openRow(id, null)}
      onFocus={() => batch.view.update({ row: id })}
    >
      {reason === null && (
        <div role="cell" className={mergeClasses(styles.cell, styles.unit)} title={unit}>
          {unit || NO_UNIT}
        </div>
      )}
      <div
        role="cell"
        aria-colspan={reason === null ? undefined : 4}
        className={mergeClasses(styles.cell, reason !== null && styles.reason)}
      >
        <button
          type="button"
          className={mergeClasses(styles.link, reason !== null && styles.wrapping)}
          title={text}
          tabIndex={isTabStop ? 0 : -1}
          aria-label={words.open(text, file)}
        >
          {reason === null ? text : <span className="clamp-2">{text}</span>}
        </button>
      </div>
      {reason === null && (
        <>
          <Figure>{year}</Figure>
          <Figure>{budget && amountText(budget.wan)}</Figure>
        </>
      )}
      <div role="cell" className={mergeClasses(styles.cell, styles.status)}>
        <StateIcon tone={TONES[status]} />
        {statusTitle(row)}
      </div>
      {reason === null ? (
        <>
          <Figure>{counts.errors}</Figure>
          <Figure>{counts.warnings}</Figure>
          <Figure>{counts.hints}</Figure>
          <Figure>{coverage?.percent}</Figure>
          <div aria-hidden className={mergeClasses(styles.cell, styles.counts, styles.wide)}>
            {[
              ...(year === null ? [] : [`${year}年`]),
              ...(budget ? [`${amountText(budget.wan)} ${words.wan}`] : []),
              words.counts(counts.errors, counts.warnings, counts.hints),
            ].join(' · ')}
          </div>
        </>
      ) : (
        <div role="cell" aria-colspan={4} className={mergeClasses(styles.blank, styles.count)} />
      )}
      <div role="cell" className={mergeClasses(styles.cell, styles.file, shared.caption)} title={file}>
        {file}
      </div>
    </div>
  );
});

/** A cell with a number; blank if there is none. */
function Figure({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  const shared = useSharedStyles();
  return (
    <div role="cell" className={mergeClasses(styles.cell, shared.figure, styles.count)}>
      {children}
    </div>
  );
}
