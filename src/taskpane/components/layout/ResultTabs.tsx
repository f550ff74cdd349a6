import {
  Button,
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Tab,
  TabList,
  tokens,
} from '@fluentui/react-components';
import { MoreHorizontal20Regular } from '@fluentui/react-icons';
import { actions, pages, tabs as words } from '../../words';
import type { PageId, TabId } from './usePaneView';

const PAGES: readonly PageId[] = ['report', 'recognition', 'settings', 'about'];
const TABS: readonly TabId[] = ['findings', 'corrections', 'safeguards'];

const useStyles = makeStyles({
  root: {
    position: 'sticky',
    top: 0,
    zIndex: 2,
    display: 'flex',
    alignItems: 'center',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: `0 ${tokens.spacingHorizontalXS}`,
  },
  tabs: { flexGrow: 1, minWidth: 0, flexWrap: 'wrap' },
  tab: { paddingInline: tokens.spacingHorizontalS },
  count: { color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
});

export interface ResultTabsProps {
  readonly tab: TabId;
  readonly counts: Readonly<Record<TabId, number>>;
  readonly onTab: (tab: TabId) => void;
  readonly onPage: (page: PageId) => void;
}

/** Names of the tabs' elements, which their panels refer to. */
export const tabElementId = (tab: TabId): string => `pane-tab-${tab}`;
export const panelElementId = (tab: TabId): string => `pane-panel-${tab}`;

/** 问题, 修正预览, 制度保障阶段, and ⋯ for the rest. */
export function ResultTabs({ tab, counts, onTab, onPage }: ResultTabsProps) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <TabList
        className={styles.tabs}
        size="small"
        aria-label={words.label}
        selectedValue={tab}
        onTabSelect={(_, { value }) => onTab(TABS.find((one) => one === value) ?? 'findings')}
      >
        {TABS.map((one) => (
          <Tab
            key={one}
            className={styles.tab}
            value={one}
            id={tabElementId(one)}
            aria-controls={one === tab ? panelElementId(one) : undefined}
          >
            {words[one]} {counts[one] > 0 && <span className={styles.count}>{counts[one]}</span>}
          </Tab>
        ))}
      </TabList>
      <MoreMenu onPage={onPage} />
    </div>
  );
}

/** ⋯: the pages that are seldom needed. */
export function MoreMenu({ onPage }: { readonly onPage: (page: PageId) => void }) {
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button
          size="small"
          appearance="subtle"
          aria-label={actions.more}
          icon={<MoreHorizontal20Regular />}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {PAGES.map((page) => (
            <MenuItem key={page} onClick={() => onPage(page)}>
              {pages[page]}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
