import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useRef, type ReactNode } from 'react';
import { rovingIndex } from './roving-index';
import { BARE_BUTTON, BARE_BUTTON_HOVER } from './styles';

const useStyles = makeStyles({
  tab: {
    ...BARE_BUTTON,
    ...BARE_BUTTON_HOVER,
    margin: 0,
    color: tokens.colorNeutralForeground2,
    whiteSpace: 'nowrap',
  },
  selected: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  below: {
    borderBottom: '3px solid transparent',
    '@media (forced-colors: active)': { borderBottom: '3px solid Canvas' },
  },
  // In forced colours selected and other tabs would look alike.
  selectedBelow: {
    borderBottom: `3px solid ${tokens.colorCompoundBrandStroke}`,
    '@media (forced-colors: active)': { borderBottom: '3px solid Highlight' },
  },
  above: {
    borderTop: '3px solid transparent',
    '@media (forced-colors: active)': { borderTop: '3px solid Canvas' },
  },
  selectedAbove: {
    borderTop: `3px solid ${tokens.colorCompoundBrandStroke}`,
    '@media (forced-colors: active)': { borderTop: '3px solid Highlight' },
  },
});

/** Tabs: the Tab key stops at the selected one; the arrow keys select the others. */
export function TabList<Tab>(props: {
  readonly label: string;
  readonly tabs: readonly Tab[];
  readonly selected: Tab;
  readonly onSelect: (tab: Tab) => void;
  readonly idOf: (tab: Tab) => string;
  /** Element id of a tab's panel; `undefined` while the panel is not drawn. */
  readonly panelOf: (tab: Tab) => string | undefined;
  readonly children: (tab: Tab) => ReactNode;
  /** The edge of a tab at which a line marks the selected one. */
  readonly edge?: 'below' | 'above';
  readonly className?: string;
  readonly tabClassName?: string;
  readonly selectedClassName?: string;
}) {
  const { label, tabs, selected, onSelect, idOf, panelOf, children, edge = 'below' } = props;
  const styles = useStyles();
  const list = useRef<HTMLDivElement>(null);
  const selectedEdge = edge === 'below' ? styles.selectedBelow : styles.selectedAbove;
  return (
    <div
      ref={list}
      role="tablist"
      aria-label={label}
      className={props.className}
      onKeyDown={(event) => {
        const index = rovingIndex(event.key, tabs.indexOf(selected), tabs.length, {
          orientation: 'horizontal',
          wraps: true,
        });
        const next = index === null ? undefined : tabs[index];
        if (index === null || next === undefined) return;
        event.preventDefault();
        list.current?.querySelectorAll<HTMLElement>('[role=tab]')[index]?.focus();
        onSelect(next);
      }}
    >
      {tabs.map((tab) => {
        const isSelected = tab === selected;
        return (
          <button
            key={idOf(tab)}
            type="button"
            role="tab"
            id={idOf(tab)}
            className={mergeClasses(
              styles.tab,
              styles[edge],
              props.tabClassName,
              isSelected && mergeClasses(styles.selected, selectedEdge, props.selectedClassName),
            )}
            aria-selected={isSelected}
            aria-controls={panelOf(tab)}
            tabIndex={isSelected ? 0 : -1}
            onClick={() => onSelect(tab)}
          >
            {children(tab)}
          </button>
        );
      })}
    </div>
  );
}
