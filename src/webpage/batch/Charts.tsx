import { makeStyles, tokens, mergeClasses } from '@fluentui/react-components';
import {
  amountText,
  COLUMN_TITLES,
  ROW_STATUSES,
  problemName,
  STATUS_TITLES,
  type RowStatus,
  type Summary,
} from '../../overview';
import { batch as words } from '../words';
import { useBatch } from './useBatch';
import { useId, useState } from 'react';
import { ShareBar, type BarTone } from '../../taskpane/components/common/ShareBar';
import { SmallButton } from '../../taskpane/components/common/SmallButton';
import { TableHead } from '../../taskpane/components/common/TableHead';
import { useSharedStyles } from '../../taskpane/components/common/styles';

/** At most this many problems are in the chart. */
const MAX_PROBLEMS = 6;
const TONES: Readonly<Record<RowStatus, Bar['tone']>> = {
  unusable: 'plain',
  blocked: 'bad',
  explain: 'fair',
  ready: 'good',
};
const SEVERITY_TONES = { error: 'bad', warning: 'fair', hint: 'plain' } as const;

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 3fr)',
    gap: tokens.spacingHorizontalXXL,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    '@media (max-width: 899px)': { gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalM },
  },
});

/** Charts of the budgets by status and of the most frequent problems; a click filters the table. */
export function Charts({ summary }: { readonly summary: Summary }) {
  const styles = useStyles();
  const batch = useBatch();
  const show = (filter: { readonly status?: RowStatus; readonly problem?: string }): void =>
    batch.view.update({ tab: 'forms', filter, scrollTop: 0, row: null });
  return (
    <div className={styles.root}>
      <BarChart
        title={words.budgets}
        labelTitle={COLUMN_TITLES.status}
        valueTitle={COLUMN_TITLES.budget}
        bars={summary.statuses
          .filter(({ status }) => status !== 'unusable')
          .map(({ status, rows, budget }) => ({
            id: status,
            label: STATUS_TITLES[status],
            value: Number(budget),
            text: `${amountText(budget)} ${words.wan}（${words.copies(rows)}）`,
            tone: TONES[status],
          }))}
        note={summary.unread > 0 ? words.unread(summary.unread) : undefined}
        none={words.noProblems}
        onPick={(id) => {
          const status = ROW_STATUSES.find((one) => one === id);
          if (status) show({ status });
        }}
      />
      <BarChart
        title={words.problems}
        labelTitle={words.problem}
        valueTitle={words.problemForms}
        bars={summary.problems.slice(0, MAX_PROBLEMS).map(({ problem, severity, forms }) => ({
          id: problem,
          label: problemName(problem),
          value: forms,
          text: words.copies(forms),
          tone: SEVERITY_TONES[severity],
        }))}
        none={words.noProblems}
        onPick={(problem) => show({ problem })}
      />
    </div>
  );
}

interface Bar {
  readonly id: string;
  readonly label: string;
  readonly value: number;
  /** The formatted value. */
  readonly text: string;
  readonly tone: BarTone;
}

const useBarStyles = makeStyles({
  root: { minWidth: 0 },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalM },
  list: {
    display: 'grid',
    gridTemplateColumns: 'minmax(72px, auto) minmax(40px, 1fr) auto',
    alignItems: 'center',
    gap: '4px 8px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    '@media (max-width: 599px)': { gridTemplateColumns: 'minmax(0, 1fr) auto' },
  },
  item: {
    display: 'contents',
    '@media (max-width: 599px)': {
      display: 'grid',
      gridColumnStart: 1,
      gridColumnEnd: 3,
      gridTemplateColumns: 'minmax(0, 1fr) auto',
    },
  },
  label: {
    justifyContent: 'flex-start',
    maxWidth: '320px',
    textAlign: 'left',
    '@media (max-width: 599px)': { maxWidth: 'none' },
  },
  // On a narrow page the bar is below its label.
  bar: { '@media (max-width: 599px)': { gridColumnStart: 1, gridColumnEnd: 3, order: 1 } },
  table: { width: '100%', borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200 },
  tableCell: {
    padding: '3px 8px 3px 0',
    textAlign: 'left',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
});

/** Bar chart that can be switched to a table. */
function BarChart(props: {
  readonly title: string;
  /** Column titles of the table view. */
  readonly labelTitle: string;
  readonly valueTitle: string;
  readonly bars: readonly Bar[];
  readonly note?: string | undefined;
  /** Text shown if there are no bars. */
  readonly none: string;
  /** Called with the id of the clicked bar. */
  readonly onPick: (id: string) => void;
}) {
  const { title, labelTitle, valueTitle, bars, note, none, onPick } = props;
  const styles = useBarStyles();
  const shared = useSharedStyles();
  const id = useId();
  const [asTable, setAsTable] = useState(false);
  const most = bars.reduce((highest, { value }) => Math.max(highest, value), 0);
  return (
    <section className={styles.root} aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id} className={shared.subheading}>
          {title}
        </h2>
        {bars.length > 0 && (
          <SmallButton subtle onClick={() => setAsTable(!asTable)}>
            {asTable ? words.chartAsBars : words.chartAsTable}
          </SmallButton>
        )}
      </div>
      {bars.length === 0 && <p className={mergeClasses(shared.text, shared.caption)}>{none}</p>}
      {asTable ? (
        <table className={styles.table}>
          <TableHead
            titles={[labelTitle, valueTitle]}
            classOf={(column) => mergeClasses(styles.tableCell, column === 1 && shared.figure)}
          />
          <tbody>
            {bars.map(({ id: barId, label, text }) => (
              <tr key={barId}>
                <th scope="row" className={styles.tableCell}>
                  {label}
                </th>
                <td className={mergeClasses(styles.tableCell, shared.figure)}>{text}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        <ul className={mergeClasses(shared.list, styles.list)}>
          {bars.map(({ id: barId, label, value, text, tone }) => (
            <li key={barId} className={styles.item}>
              <SmallButton subtle className={styles.label} onClick={() => onPick(barId)}>
                {label}
              </SmallButton>
              <div className={styles.bar}>
                <ShareBar share={shareOf(value, most)} tone={tone} />
              </div>
              <span className={shared.figure}>{text}</span>
            </li>
          ))}
        </ul>
      )}
      {note !== undefined && <p className={mergeClasses(shared.text, shared.caption)}>{note}</p>}
    </section>
  );
}

/** Smallest share that is drawn, so that a value above zero is visible. */
const MIN_SHARE = 0.005;

function shareOf(value: number, most: number): number {
  return most > 0 && value > 0 ? Math.max(MIN_SHARE, value / most) : 0;
}
