import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo } from 'react';
import {
  COVERAGE_COLUMNS,
  type CoverageColumn,
  type CoverageMark,
  type CoverageView,
} from '../../../engine/views';
import { amountText, placeText } from '../../format';
import { coverageSummary, markName } from '../../report/coverage';
import { actions, chart as chartWords, coverage as words } from '../../words';
import { useSession } from '../common/SessionContext';
import { SmallButton } from '../common/SmallButton';
import { useSharedStyles } from '../common/styles';
import { TableHead } from '../common/TableHead';
import { useRows } from '../common/useRows';
import { ShareBar } from '../common/ShareBar';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    paddingTop: tokens.spacingVerticalS,
  },
  table: { width: '100%', borderCollapse: 'collapse', tableLayout: 'fixed' },
  // At high zoom the name is above the marks.
  row: { '@media (max-width: 260px)': { display: 'grid', gridTemplateColumns: 'repeat(6, 1fr)' } },
  head: {
    padding: '2px 0',
    verticalAlign: 'bottom',
    fontWeight: tokens.fontWeightRegular,
    textAlign: 'center',
  },
  // 28 pixels: two characters, or a mark of 24 pixels.
  column: { width: '28px', '@media (max-width: 260px)': { width: 'auto' } },
  name: {
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    paddingRight: '6px',
    '@media (max-width: 260px)': { gridColumnStart: 1, gridColumnEnd: -1 },
  },
  cell: {
    padding: '3px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    textAlign: 'center',
    verticalAlign: 'top',
  },
  later: { '@media (max-width: 260px)': { borderTop: 'none' } },
  amount: { display: 'block', textAlign: 'left', whiteSpace: 'normal' },
  mark: {
    justifyContent: 'center',
    width: '24px',
    minHeight: '24px',
    padding: 0,
    color: tokens.colorNeutralForeground1,
  },
  sign: { flexShrink: 0, verticalAlign: 'middle' },
  legend: { display: 'flex', flexWrap: 'wrap', gap: '0 12px' },
});

/** 资金与绩效对照: for each item, where the form mentions it, and whether its indicators can be measured. */
export const CoverageTable = memo(function CoverageTable(props: {
  readonly coverage: CoverageView;
  readonly decimals: number;
  /** Whether names and marks are links to their cells; in a report they are plain text. */
  readonly isLinked?: boolean;
}) {
  const { coverage, decimals, isLinked = false } = props;
  const session = useSession();
  const styles = useStyles();
  const shared = useSharedStyles();
  const rows = useRows(coverage.rows.map((_, index) => String(index)));
  return (
    <section className={styles.root} aria-label={words.title}>
      <h2 className={shared.subheading}>{words.title}</h2>
      <p className={shared.text}>{coverageSummary(coverage)}</p>
      <table className={styles.table} aria-label={words.title} {...rows.handlers}>
        <TableHead
          titles={[words.item, ...COVERAGE_COLUMNS.map((column) => words.columns[column])]}
          className={styles.row}
          classOf={(column) => mergeClasses(styles.head, column === 0 ? styles.name : styles.column)}
        />
        <tbody>
          {coverage.rows.map(({ name, at, amount, share, marks }, index) => (
            <tr key={index} data-row={String(index)} className={styles.row}>
              <th scope="row" className={mergeClasses(styles.cell, styles.name)}>
                {isLinked ? (
                  <SmallButton
                    subtle
                    data-main
                    className={shared.rowName}
                    tabIndex={rows.tabIndexOf(String(index))}
                    onClick={() => void session.select(at)}
                  >
                    {name}
                  </SmallButton>
                ) : (
                  name
                )}
                <ShareBar share={share} />
                <span className={mergeClasses(shared.caption, shared.figure, styles.amount)}>
                  {amountText(amount, decimals, chartWords.unreadable)}
                </span>
              </th>
              {COVERAGE_COLUMNS.map((column) => (
                <td key={column} className={mergeClasses(styles.cell, styles.later)} data-lane={column}>
                  {marks[column].length === 0 && <span className={shared.hidden}>{words.none}</span>}
                  {marks[column].map((mark, order) => (
                    <Mark
                      key={order}
                      column={column}
                      mark={mark}
                      tabIndex={rows.tabIndexOf(String(index))}
                      isLinked={isLinked}
                    />
                  ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={mergeClasses(shared.text, shared.caption, styles.legend)}>
        <span>
          <Sign isFull /> {words.legend.full}
        </span>
        <span>
          <Sign isFull={false} /> {words.legend.ring}
        </span>
        <span>{words.legend.empty}</span>
      </p>
    </section>
  );
});

function Mark(props: {
  readonly column: CoverageColumn;
  readonly mark: CoverageMark;
  readonly tabIndex: 0 | -1;
  readonly isLinked: boolean;
}) {
  const { column, mark, tabIndex, isLinked } = props;
  const session = useSession();
  const styles = useStyles();
  const name = markName(column, mark);
  if (!isLinked) {
    return (
      <span role="img" aria-label={name}>
        <Sign isFull={mark.measurable} />
      </span>
    );
  }
  return (
    <SmallButton
      subtle
      className={styles.mark}
      tabIndex={tabIndex}
      title={name}
      aria-label={`${name}，${actions.locate} ${placeText(mark.at)}`}
      onClick={() => void session.select(mark.at)}
    >
      <Sign isFull={mark.measurable} />
    </SmallButton>
  );
}

/** A dot or a ring in the colour of the text, so that it is the same in print and in forced colours. */
function Sign({ isFull }: { readonly isFull: boolean }) {
  const styles = useStyles();
  return (
    <svg aria-hidden className={styles.sign} width="12" height="12" viewBox="0 0 12 12">
      {isFull ? (
        <circle cx="6" cy="6" r="5" fill="currentColor" />
      ) : (
        <circle cx="6" cy="6" r="4.25" fill="none" stroke="currentColor" strokeWidth="1.5" />
      )}
    </svg>
  );
}
