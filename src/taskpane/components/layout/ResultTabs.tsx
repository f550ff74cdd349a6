import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { tabs as words } from '../../words';
import { OFFICE_MENU } from '../common/styles';
import { TabList } from '../common/TabList';
import type { TabId } from '../common/usePaneView';

const TABS: readonly TabId[] = ['findings', 'corrections', 'safeguards'];

const useStyles = makeStyles({
  root: {
    position: 'sticky',
    // At high zoom the tabs wrap and would cover the list.
    '@media (max-width: 260px)': { position: 'static' },
    top: 0,
    zIndex: 2,
    display: 'flex',
    alignItems: 'center',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    // The padding keeps the tabs clear of Office's menu when they are scrolled to the top.
    padding: `0 ${OFFICE_MENU} 0 ${tokens.spacingHorizontalXS}`,
  },
  tabs: { display: 'flex', flexWrap: 'wrap', flexGrow: 1, minWidth: 0 },
  tab: {
    padding: '6px 6px 5px',
    lineHeight: tokens.lineHeightBase300,
    // Fits all tabs into one row at 320 pixels.
    '@media (max-width: 345px)': { padding: '6px 4px 5px', fontSize: tokens.fontSizeBase200 },
  },
  count: { color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
});

/** Element ids of the tabs and of their panels. */
export const tabElementId = (tab: TabId): string => `pane-tab-${tab}`;
export const panelElementId = (tab: TabId): string => `pane-panel-${tab}`;

/** The tabs 问题, 修正预览 and 制度保障阶段, and ⋯ for the other pages. */
export function ResultTabs(props: {
  readonly tab: TabId;
  /** The tab whose panel is drawn; after a change it is the previous one until the new panel is ready. */
  readonly shown: TabId;
  readonly counts: Readonly<Record<TabId, number>>;
  readonly onTab: (tab: TabId) => void;
  /** ⋯, at the right of the tabs. */
  readonly more: ReactNode;
}) {
  const { tab, shown, counts, onTab, more } = props;
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <TabList
        label={words.label}
        tabs={TABS}
        selected={tab}
        onSelect={onTab}
        idOf={tabElementId}
        panelOf={(one) => (one === shown ? panelElementId(one) : undefined)}
        className={styles.tabs}
        tabClassName={styles.tab}
      >
        {(one) => (
          <>
            {words[one]} {counts[one] > 0 && <span className={styles.count}>{counts[one]}</span>}
          </>
        )}
      </TabList>
      {more}
    </div>
  );
}
