import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useRef } from 'react';
import { rovingIndex } from '../../taskpane/components/common/roving-index';
import type { SheetSnapshot } from '../../workbook/snapshot';
import { preview as words } from '../words';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexShrink: 0,
    overflowX: 'auto',
    scrollbarWidth: 'thin',
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  tab: {
    flexShrink: 0,
    maxWidth: '60%',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    margin: 0,
    padding: '5px 12px 4px',
    border: 'none',
    borderTop: '3px solid transparent',
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    background: 'transparent',
    color: tokens.colorNeutralForeground2,
    font: 'inherit',
    cursor: 'pointer',
    ':hover': {
      color: tokens.colorNeutralForeground1Hover,
      backgroundColor: tokens.colorSubtleBackgroundHover,
    },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    '@media (forced-colors: active)': { borderTop: '3px solid Canvas' },
  },
  selected: {
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderTop: `3px solid ${tokens.colorCompoundBrandStroke}`,
    '@media (forced-colors: active)': { borderTop: '3px solid Highlight' },
  },
});

interface SheetTabsProps {
  readonly sheets: readonly SheetSnapshot[];
  readonly selected: SheetSnapshot;
  /** Element ids of a sheet's tab and of the panel. */
  readonly tabId: (sheet: SheetSnapshot) => string;
  readonly panelId: string;
  readonly onSelect: (sheet: SheetSnapshot) => void;
}

/** Sheet tabs below the preview, as in Excel. */
export function SheetTabs({ sheets, selected, tabId, panelId, onSelect }: SheetTabsProps) {
  const styles = useStyles();
  const list = useRef<HTMLDivElement>(null);
  return (
    <div
      ref={list}
      role="tablist"
      aria-label={words.sheets}
      className={styles.root}
      onKeyDown={(event) => {
        const index = rovingIndex(event.key, sheets.indexOf(selected), sheets.length, {
          orientation: 'horizontal',
          wraps: true,
        });
        const next = index === null ? undefined : sheets[index];
        if (index === null || !next) return;
        event.preventDefault();
        onSelect(next);
        list.current?.querySelectorAll<HTMLElement>('[role=tab]')[index]?.focus();
      }}
    >
      {sheets.map((sheet) => (
        <button
          key={sheet.id}
          type="button"
          role="tab"
          id={tabId(sheet)}
          className={mergeClasses(styles.tab, sheet === selected && styles.selected)}
          aria-selected={sheet === selected}
          aria-controls={sheet === selected ? panelId : undefined}
          tabIndex={sheet === selected ? 0 : -1}
          onClick={() => onSelect(sheet)}
        >
          {sheet.visibility === 'visible' ? sheet.name : words.hidden(sheet.name)}
        </button>
      ))}
    </div>
  );
}
