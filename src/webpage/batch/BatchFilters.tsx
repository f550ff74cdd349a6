import { Button, makeStyles, mergeClasses, SearchBox, Select, tokens } from '@fluentui/react-components';
import {
  COLUMN_TITLES,
  NO_UNIT,
  problemName,
  ROW_STATUSES,
  SORT_KEYS,
  STATUS_TITLES,
  unitsOf,
  type Filter,
  type Sorting,
} from '../../overview';
import { useSharedStyles } from '../../taskpane/components/common/styles';
import { batch as words } from '../words';
import { useBatch, useBatchState, useBatchView } from './useBatch';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '6px',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  },
  search: { flexGrow: 1, flexBasis: '180px', minWidth: 0, maxWidth: '360px' },
  choice: { flexGrow: 1, flexBasis: '110px', minWidth: 0, maxWidth: '260px', '& > select': { minWidth: 0 } },
  // In wide windows the column headers sort.
  sort: { '@media (min-width: 900px)': { display: 'none' } },
  shown: { marginLeft: 'auto', fontVariantNumeric: 'tabular-nums' },
});

/** The option for `undefined`; `''` is a valid unit. */
const ALL = '*';

/** Search field and filters by status, unit and problem. */
export function BatchFilters({ shown }: { readonly shown: number }) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const batch = useBatch();
  const { overview } = useBatchState();
  const { filter, sorting } = useBatchView();
  const show = (next: Filter): void => batch.view.update({ filter: next, scrollTop: 0, row: null });
  const choose = (member: 'status' | 'unit' | 'problem', value: string | undefined): void => {
    const others = Object.entries(filter).filter(([name]) => name !== member);
    show(Object.fromEntries(value === undefined ? others : [...others, [member, value]]));
  };
  const isFiltered = Object.values(filter).some((value) => value !== '');
  return (
    <div role="search" aria-label={words.table} className={styles.root}>
      <SearchBox
        size="small"
        className={styles.search}
        aria-label={words.search}
        placeholder={words.search}
        value={filter.search ?? ''}
        onChange={(_, { value }) => show({ ...filter, search: value })}
      />
      <Choice
        label={words.status}
        all={words.allStatuses}
        value={filter.status}
        options={ROW_STATUSES.map((status) => [status, STATUS_TITLES[status]])}
        onChoose={(value) => choose('status', value)}
      />
      <Choice
        label={words.unit}
        all={words.allUnits}
        value={filter.unit}
        options={unitsOf(overview.rows).map((unit) => [unit, unit || NO_UNIT])}
        onChoose={(value) => choose('unit', value)}
      />
      <Choice
        label={words.problem}
        all={words.allProblems}
        value={filter.problem}
        options={overview.summary.problems.map(({ problem, forms }) => [
          problem,
          `${problemName(problem)}（${forms}）`,
        ])}
        onChoose={(value) => choose('problem', value)}
      />
      <Choice
        className={styles.sort}
        label={words.sort}
        all={words.unsorted}
        value={sorting ? sortingName(sorting) : undefined}
        options={SORTINGS.map(([name, , text]) => [name, text])}
        onChoose={(value) => {
          const [, chosen = null] = SORTINGS.find(([name]) => name === value) ?? [];
          batch.view.update({ sorting: chosen, scrollTop: 0 });
        }}
      />
      {isFiltered && (
        <Button size="small" appearance="subtle" onClick={() => show({})}>
          {words.clear}
        </Button>
      )}
      <span role="status" className={mergeClasses(shared.caption, styles.shown)}>
        {words.shown(shown, overview.rows.length)}
      </span>
    </div>
  );
}

/** Every sorting with its name and how it is displayed. */
const SORTINGS = SORT_KEYS.flatMap((key) =>
  [false, true].map((descending) => {
    const text = (descending ? words.descending : words.ascending)(COLUMN_TITLES[key]);
    return [sortingName({ key, descending }), { key, descending }, text] as const;
  }),
);

function sortingName({ key, descending }: Sorting): string {
  return `${key} ${String(descending)}`;
}

interface ChoiceProps {
  readonly className?: string;
  readonly label: string;
  readonly all: string;
  readonly value: string | undefined;
  readonly options: readonly (readonly [value: string, text: string])[];
  readonly onChoose: (value: string | undefined) => void;
}

function Choice({ className, label, all, value, options, onChoose }: ChoiceProps) {
  const styles = useStyles();
  // The chosen value stays an option even if no row has it.
  const known = value === undefined || options.some(([option]) => option === value);
  return (
    <Select
      size="small"
      className={mergeClasses(styles.choice, className)}
      aria-label={label}
      value={value === undefined ? ALL : `=${value}`}
      onChange={(_, { value: chosen }) => onChoose(chosen === ALL ? undefined : chosen.slice(1))}
    >
      <option value={ALL}>{all}</option>
      {(known ? options : [...options, [value, value] as const]).map(([option, text]) => (
        <option key={option} value={`=${option}`}>
          {text}
        </option>
      ))}
    </Select>
  );
}
