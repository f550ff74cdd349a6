import { Checkbox, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { STAGE_TITLES } from '../../../form/safeguards';
import type { MatrixCell } from '../../session/safeguard-matrix';
import { safeguards as words } from '../../words';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', alignItems: 'center', minHeight: '44px' },
  suggested: {
    '& .fui-Checkbox__indicator': {
      outline: `2px dashed ${tokens.colorBrandForeground1}`,
      outlineOffset: '2px',
    },
  },
  note: {
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase100,
    textAlign: 'center',
    color: tokens.colorNeutralForeground2,
  },
  changed: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorBrandForeground1 },
});

export interface StageCheckboxProps {
  readonly document: string;
  readonly cell: MatrixCell;
  readonly reasonId: string | undefined;
  readonly tabIndex: 0 | -1;
  readonly onChange: (ticked: boolean) => void;
}

/** A stage of a document: state in the sheet, suggestion, and pending change, each also as text. */
export function StageCheckbox({ document, cell, reasonId, tabIndex, onChange }: StageCheckboxProps) {
  const styles = useStyles();
  const changed = cell.wanted !== (cell.ticked === true);
  const suggested = cell.suggestion !== null && !cell.wanted;
  const note = changed ? (cell.wanted ? words.added : words.removed) : suggested ? words.suggested : '';
  return (
    <div className={styles.root} data-lane={cell.stage}>
      <Checkbox
        className={suggested ? styles.suggested : ''}
        aria-label={`${document} ${STAGE_TITLES[cell.stage]}`}
        aria-describedby={reasonId}
        checked={cell.wanted}
        disabled={!cell.writable}
        tabIndex={tabIndex}
        onChange={(_, { checked }) => onChange(checked === true)}
      />
      <span className={mergeClasses(styles.note, changed && styles.changed)}>{note}</span>
    </div>
  );
}
