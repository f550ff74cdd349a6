import { makeStyles, tokens } from '@fluentui/react-components';
import { TabList } from '../../taskpane/components/common/TabList';
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
    padding: '5px 12px 4px',
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  selected: { backgroundColor: tokens.colorNeutralBackground1 },
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
  return (
    <TabList
      label={words.sheets}
      tabs={sheets}
      selected={selected}
      onSelect={onSelect}
      idOf={tabId}
      panelOf={(sheet) => (sheet === selected ? panelId : undefined)}
      edge="above"
      className={styles.root}
      tabClassName={styles.tab}
      selectedClassName={styles.selected}
    >
      {(sheet) => (sheet.visibility === 'visible' ? sheet.name : words.hidden(sheet.name))}
    </TabList>
  );
}
