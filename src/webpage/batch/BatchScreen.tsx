import { makeStyles, tokens } from '@fluentui/react-components';
import { useDeferredValue, useId, useMemo } from 'react';
import { DEFAULT_SORTING, filterRows, sortRows } from '../../overview';
import { OfficeRulesMessage } from '../../taskpane/components/states/OfficeRulesMessage';
import { ProblemMessage } from '../components/ProblemMessage';
import { IgnoredConfigsMessage } from '../components/RulesInForce';
import { batch as words } from '../words';
import { groupAcross } from '../../overview/across-groups';
import { TabList } from '../../taskpane/components/common/TabList';
import { AcrossList } from './AcrossList';
import { FollowUpList } from './FollowUpList';
import { YearList } from './YearList';
import { Charts } from './Charts';
import type { FileBatch, BatchView } from '../file-batch';
import { FormTable } from './FormTable';
import { BatchBar } from './BatchBar';
import { BatchFilters } from './BatchFilters';
import { BatchContext, useBatch, useBatchState, useBatchView } from './useBatch';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    height: '100dvh',
    // On small screens (high zoom) the whole page scrolls instead of the table.
    '@media (max-height: 699px)': { height: 'auto', minHeight: '100dvh' },
    '@media (max-width: 899px)': { height: 'auto', minHeight: '100dvh' },
  },
  main: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    minHeight: 0,
    '@media (max-height: 699px)': { flexShrink: 0 },
    '@media (max-width: 899px)': { flexShrink: 0 },
  },
  panel: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    minHeight: 0,
    '@media (max-height: 699px)': { height: '90dvh', flexGrow: 0, flexShrink: 0 },
    '@media (max-width: 899px)': { height: '90dvh', flexGrow: 0, flexShrink: 0 },
  },
  charts: {
    flexShrink: 0,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '& > summary': {
      padding: `6px ${tokens.spacingHorizontalM}`,
      cursor: 'pointer',
      ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    },
  },
  tabs: { display: 'flex', flexShrink: 0, padding: `0 ${tokens.spacingHorizontalXS}` },
  tab: { padding: '6px 8px 5px' },
});

/** The overview (审核汇总) of many files. */
export function BatchScreen({ batch }: { readonly batch: FileBatch }) {
  return (
    <BatchContext value={batch}>
      <Screen />
    </BatchContext>
  );
}

function Screen() {
  const styles = useStyles();
  const { overview, across, years, followUps, officeRules } = useBatchState();
  const { tab, filter, sorting } = useBatchView();
  const wanted = useDeferredValue(filter);
  const rows = useMemo(() => {
    const found = filterRows(overview.rows, wanted);
    return sortRows(found, sorting ?? DEFAULT_SORTING);
  }, [overview, wanted, sorting]);
  const pairs = years?.comparisons.length ?? 0;
  const id = useId();
  return (
    <div className={styles.root}>
      <BatchBar />
      <main className={styles.main}>
        <ProblemMessage />
        <OfficeRulesMessage rules={officeRules} />
        <IgnoredConfigsMessage />
        <details className={styles.charts} open>
          <summary>{words.charts}</summary>
          <Charts summary={overview.summary} />
        </details>
        <ListTabs
          id={id}
          tab={tab}
          counts={{
            forms: overview.summary.forms,
            across: across && groupAcross(across.findings).length,
            years: pairs,
            followUps: followUps?.byRow.size ?? null,
          }}
          has={{ years: pairs > 0, followUps: followUps !== null }}
        />
        <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${tab}`} className={styles.panel}>
          {tab === 'forms' ? (
            <>
              <BatchFilters shown={rows.length} />
              <FormTable rows={rows} />
            </>
          ) : tab === 'years' && years ? (
            <YearList years={years} />
          ) : tab === 'followUps' && followUps ? (
            <FollowUpList rows={overview.rows} followUps={followUps} />
          ) : (
            <AcrossList across={across} />
          )}
        </div>
      </main>
    </div>
  );
}

const TABS: readonly BatchView['tab'][] = ['forms', 'across', 'years', 'followUps'];

function ListTabs(props: {
  readonly id: string;
  readonly tab: BatchView['tab'];
  /** `null` if it is not known yet. */
  readonly counts: Readonly<Record<BatchView['tab'], number | null>>;
  /** Whether the tabs that only some batches have contain something. */
  readonly has: Readonly<Record<'years' | 'followUps', boolean>>;
}) {
  const { id, tab, counts, has } = props;
  const tabs = TABS.filter((one) => (one !== 'years' && one !== 'followUps') || has[one]);
  const styles = useStyles();
  const batch = useBatch();
  return (
    <TabList
      label={words.tabs}
      tabs={tabs}
      selected={tab}
      onSelect={(chosen) => batch.view.update({ tab: chosen })}
      idOf={(one) => `${id}-${one}`}
      panelOf={(one) => (one === tab ? `${id}-panel` : undefined)}
      className={styles.tabs}
      tabClassName={styles.tab}
    >
      {(one) => (
        <>
          {words[one]} {counts[one]}
        </>
      )}
    </TabList>
  );
}
