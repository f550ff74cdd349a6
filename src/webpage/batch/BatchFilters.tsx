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
  const change = (part: Filter): void =>
    batch.view.update({ filter: { ...filter, ...part }, scrollTop: 0, row: null });
  const without = (member: keyof Filter): Filter =>
    Object.fromEntries(Object.entries(filter).filter(([name]) => name !== member));
  const choose = (member: 'status' | 'unit' | 'problem', value: string | undefined): void =>
    batch.view.update({
      filter: value === undefined ? without(member) : { ...filter, [member]: value },
      scrollTop: 0,
      row: null,
    });
  const isFiltered = Object.values(filter).some((value) => value !== '');
  return (
    <div role="search" aria-label={words.table} className={styles.root}>
      <SearchBox
        size="small"
        className={styles.search}
        aria-label={words.search}
        placeholder={words.search}
        value={filter.search ?? ''}
        onChange={(_, { value }) => change({ search: value })}
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
      <div className={mergeClasses(styles.choice, styles.sort)}>
        <SortChoice
          sorting={sorting}
          onChoose={(next) => batch.view.update({ sorting: next, scrollTop: 0 })}
        />
      </div>
      {isFiltered && (
        <Button
          size="small"
          appearance="subtle"
          onClick={() => batch.view.update({ filter: {}, scrollTop: 0, row: null })}
        >
          {words.clear}
        </Button>
      )}
      <span role="status" className={mergeClasses(shared.caption, styles.shown)}>
        {words.shown(shown, overview.rows.length)}
      </span>
    </div>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly all: string;
  readonly value: string | undefined;
  readonly options: readonly (readonly [value: string, text: string])[];
  readonly onChoose: (value: string | undefined) => void;
}

function Choice({ label, all, value, options, onChoose }: ChoiceProps) {
  const styles = useStyles();
  // The chosen value stays an option even if no row has it.
  const known = value === undefined || options.some(([option]) => option === value);
  return (
    <Select
      size="small"
      className={styles.choice}
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

function SortChoice(props: {
  readonly sorting: Sorting | null;
  readonly onChoose: (sorting: Sorting | null) => void;
}) {
  const { sorting, onChoose } = props;
  return (
    <Select
      size="small"
      aria-label={words.sort}
      value={sorting ? `${sorting.key} ${String(sorting.descending)}` : ''}
      onChange={(_, { value }) => {
        const [name, descending] = value.split(' ');
        const key = SORT_KEYS.find((one) => one === name);
        onChoose(key ? { key, descending: descending === 'true' } : null);
      }}
    >
      <option value="">{words.unsorted}</option>
      {SORT_KEYS.flatMap((key) => [
        <option key={`${key} false`} value={`${key} false`}>
          {words.ascending(COLUMN_TITLES[key])}
        </option>,
        <option key={`${key} true`} value={`${key} true`}>
          {words.descending(COLUMN_TITLES[key])}
        </option>,
      ])}
    </Select>
  );
}
