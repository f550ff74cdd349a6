import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { KeyboardEvent, ReactNode } from 'react';
import { tabs as words } from '../../words';
import { rovingIndex } from '../common/roving-index';
import { OFFICE_MENU } from '../common/styles';
import type { TabId } from './usePaneView';

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
    // The tabs may be scrolled to the top, where Office's menu is.
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
    // Fits all tabs into one row at 320 pixels.
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
    // Forced colours would make selected and other tabs look alike.
    '@media (forced-colors: active)': { borderBottom: '3px solid Highlight' },
  },
  count: { color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
});

export interface ResultTabsProps {
  readonly tab: TabId;
  /** The tab whose panel is drawn; after a change it is the previous one until the new panel is ready. */
  readonly shown: TabId;
  readonly counts: Readonly<Record<TabId, number>>;
  readonly onTab: (tab: TabId) => void;
  /** ⋯, at the right of the tabs. */
  readonly more: ReactNode;
}

/** Element ids of the tabs and of their panels. */
export const tabElementId = (tab: TabId): string => `pane-tab-${tab}`;
export const panelElementId = (tab: TabId): string => `pane-panel-${tab}`;

/** 问题, 修正预览, 制度保障阶段, and ⋯ for the rest. */
export function ResultTabs({ tab, shown, counts, onTab, more }: ResultTabsProps) {
  const styles = useStyles();
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = rovingIndex(event.key, TABS.indexOf(tab), TABS.length, {
      orientation: 'horizontal',
      wraps: true,
    });
    const target = next === null ? undefined : TABS[next];
    if (!target) return;
    event.preventDefault();
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
