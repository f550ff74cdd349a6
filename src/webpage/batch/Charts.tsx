import { makeStyles, tokens } from '@fluentui/react-components';
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
import { BarChart, type Bar } from './BarChart';
import { useBatch } from './useBatch';

/** At most this many problems are in the chart. */
const MOST_PROBLEMS = 6;
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
        bars={summary.problems.slice(0, MOST_PROBLEMS).map(({ problem, severity, forms }) => ({
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
