import { Button, makeStyles, mergeClasses, SearchBox, tokens } from '@fluentui/react-components';
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
import { SmallSelect } from '../../taskpane/components/common/SmallSelect';
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
  choice: { flexGrow: 1, flexBasis: '110px', maxWidth: '260px' },
  // Hidden in wide windows, where the column headers sort.
  sort: { '@media (min-width: 900px)': { display: 'none' } },
  shown: { marginLeft: 'auto', fontVariantNumeric: 'tabular-nums' },
});

/** Search field and filters by status, unit and problem. */
export function BatchFilters({ shown }: { readonly shown: number }) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const batch = useBatch();
  const { overview } = useBatchState();
  const { filter, sorting } = useBatchView();
  const show = (next: Filter): void => batch.view.update({ filter: next, scrollTop: 0, row: null });
  const filters = [
    ['status', words.status, words.allStatuses, ROW_STATUSES.map((one) => [one, STATUS_TITLES[one]])],
    ['unit', words.unit, words.allUnits, unitsOf(overview.rows).map((unit) => [unit, unit || NO_UNIT])],
    [
      'problem',
      words.problem,
      words.allProblems,
      overview.summary.problems.map(({ problem, forms }) => [problem, `${problemName(problem)}（${forms}）`]),
    ],
  ] as const satisfies readonly (readonly [keyof Filter, string, string, Options])[];
  const choose = (member: keyof Filter, value: string | undefined): void => {
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
      {filters.map(([member, label, all, options]) => (
        <SmallSelect
          key={member}
          className={styles.choice}
          label={label}
          value={filter[member]}
          options={filterOptions(all, filter[member], options)}
          onChoose={(value) => choose(member, value)}
        />
      ))}
      <SmallSelect
        className={mergeClasses(styles.choice, styles.sort)}
        label={words.sort}
        value={
          SORTINGS.find(
            ([one]) => one?.key === sorting?.key && one?.descending === sorting?.descending,
          )?.[0] ?? null
        }
        options={SORTINGS}
        onChoose={(chosen) => batch.view.update({ sorting: chosen, scrollTop: 0 })}
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

/** Every sorting with its name; `null` is the default order. */
const SORTINGS: readonly (readonly [sorting: Sorting | null, text: string])[] = [
  [null, words.unsorted],
  ...SORT_KEYS.flatMap((key) =>
    [false, true].map((descending) => {
      const text = (descending ? words.descending : words.ascending)(COLUMN_TITLES[key]);
      return [{ key, descending }, text] as const;
    }),
  ),
];

type Options = readonly (readonly [value: string, text: string])[];

/** The options of a filter; the first one switches it off. The chosen value stays an option even if no row has it. */
function filterOptions(
  all: string,
  value: string | undefined,
  options: Options,
): readonly (readonly [value: string | undefined, text: string])[] {
  const isKnown = value === undefined || options.some(([option]) => option === value);
  return [[undefined, all], ...options, ...(isKnown ? [] : [[value, value] as const])];
}
