import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { KeyboardEvent, ReactNode } from 'react';
import { tabs as words } from '../../words';
import { OFFICE_MENU } from '../common/styles';
import type { TabId } from './usePaneView';

const TABS: readonly TabId[] = ['findings', 'corrections', 'safeguards'];

/** Where a key leads from the tab at `index`, round the ends. */
const STEPS: Readonly<Partial<Record<string, (index: number, count: number) => number>>> = {
  ArrowRight: (index, count) => (index + 1) % count,
  ArrowLeft: (index, count) => (index + count - 1) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

const useStyles = makeStyles({
  root: {
    position: 'sticky',
    // Zoomed in, the tabs stand below one another and would cover the list.
    '@media (max-width: 260px)': { position: 'static' },
    top: 0,
    zIndex: 2,
    display: 'flex',
    alignItems: 'center',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    // At the top of the scrolled pane, too.
    padding: `0 ${OFFICE_MENU} 0 ${tokens.spacingHorizontalXS}`,
  },
  tabs: { display: 'flex', flexWrap: 'wrap', flexGrow: 1, minWidth: 0 },
  tab: {
    padding: '6px 6px 5px',
    margin: 0,
    border: 'none',
    borderBottom: '3px solid transparent',
    '@media (forced-colors: active)': { borderBottom: '3px solid Canvas' },
    background: 'transparent',
    color: tokens.colorNeutralForeground2,
    font: 'inherit',
    lineHeight: tokens.lineHeightBase300,
    whiteSpace: 'nowrap',
    // In one row down to the narrowest pane.
    '@media (max-width: 345px)': { padding: '6px 4px 5px', fontSize: tokens.fontSizeBase200 },
    cursor: 'pointer',
    ':hover': {
      color: tokens.colorNeutralForeground1Hover,
      backgroundColor: tokens.colorSubtleBackgroundHover,
    },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  selected: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottom: `3px solid ${tokens.colorCompoundBrandStroke}`,
    // Forced colours would make both borders alike.
    '@media (forced-colors: active)': { borderBottom: '3px solid Highlight' },
  },
  count: { color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
});

export interface ResultTabsProps {
  readonly tab: TabId;
  /** Whose panel is on the screen: for a moment, still the one of the tab before. */
  readonly shown: TabId;
  readonly counts: Readonly<Record<TabId, number>>;
  readonly onTab: (tab: TabId) => void;
  /** ⋯, at the right of the tabs. */
  readonly more: ReactNode;
}

/** Names of the tabs' elements, which their panels refer to. */
export const tabElementId = (tab: TabId): string => `pane-tab-${tab}`;
export const panelElementId = (tab: TabId): string => `pane-panel-${tab}`;

/** 问题, 修正预览, 制度保障阶段, and ⋯ for the rest. */
export function ResultTabs({ tab, shown, counts, onTab, more }: ResultTabsProps) {
  const styles = useStyles();
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = step(TABS.indexOf(tab), TABS.length);
    const target = TABS[next] ?? tab;
    document.getElementById(tabElementId(target))?.focus();
    onTab(target);
  };
  return (
    <div className={styles.root}>
      <div role="tablist" aria-label={words.label} className={styles.tabs} onKeyDown={onKeyDown}>
        {TABS.map((one) => (
          <button
            key={one}
            type="button"
            role="tab"
            id={tabElementId(one)}
            className={mergeClasses(styles.tab, one === tab && styles.selected)}
            aria-selected={one === tab}
            aria-controls={one === shown ? panelElementId(one) : undefined}
            tabIndex={one === tab ? 0 : -1}
            onClick={() => onTab(one)}
          >
            {words[one]} {counts[one] > 0 && <span className={styles.count}>{counts[one]}</span>}
          </button>
        ))}
      </div>
      {more}
    </div>
  );
}
