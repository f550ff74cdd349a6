import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowDown16Regular } from '@fluentui/react-icons/svg/arrow-down';
import { ArrowUp16Regular } from '@fluentui/react-icons/svg/arrow-up';
import { SECTION_IDS, SECTION_WORDS } from '../../../form/section';
import type { FindingsFilter } from '../../session/findings-view';
import { SHORTCUTS } from '../../shortcuts';
import { actions, findings as words, shortcuts as shortcutWords } from '../../words';
import { SmallSearch } from '../common/SmallSearch';
import { SmallSelect } from '../common/SmallSelect';
import { useSharedStyles } from '../common/styles';

const STEPS = [
  { label: actions.previous, icon: <ArrowUp16Regular />, by: -1, shortcut: 'previous' },
  { label: actions.next, icon: <ArrowDown16Regular />, by: 1, shortcut: 'next' },
] as const;

const useStyles = makeStyles({
  line: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    // Zoomed in, a pane has no room for all.
    '@media (max-width: 260px)': { flexWrap: 'wrap' },
    padding: `6px ${tokens.spacingHorizontalM} 0`,
  },
  last: {
    paddingTop: tokens.spacingVerticalXS,
    paddingBottom: '2px',
    // Buttons without a frame end where their text ends.
    paddingRight: tokens.spacingHorizontalXS,
    '@media (forced-colors: active)': { paddingRight: tokens.spacingHorizontalM },
  },
  grouping: { flexBasis: '102px', flexShrink: 1, minWidth: 0 },
  section: { flexBasis: '90px', flexShrink: 1, minWidth: 0 },
  count: { flexGrow: 1, textAlign: 'right', whiteSpace: 'nowrap' },
  search: {
    flexGrow: 1,
    flexBasis: '96px',
    minWidth: 0,
    '@media (max-width: 260px)': { flexBasis: '100%' },
  },
});

export interface FindingToolbarProps {
  readonly filter: FindingsFilter;
  readonly onFilter: (filter: FindingsFilter) => void;
  /** Of the current finding among the visible ones; -1 for none. */
  readonly index: number;
  readonly visible: number;
  readonly all: number;
  readonly onGo: (by: 1 | -1) => void;
}

/** How the findings are grouped, which are shown, and the way from one to the next, round the ends. */
export function FindingToolbar({ filter, onFilter, index, visible, all, onGo }: FindingToolbarProps) {
  const styles = useStyles();
  const shared = useSharedStyles();
  return (
    <>
      <div className={styles.line}>
        <SmallSelect
          className={styles.grouping}
          aria-label={words.groupBy}
          value={filter.groupBy}
          onChange={({ target }) =>
            onFilter({ ...filter, groupBy: target.value === 'sheet' ? 'sheet' : 'severity' })
          }
        >
          <option value="severity">{words.bySeverity}</option>
          <option value="sheet">{words.bySheet}</option>
        </SmallSelect>
        <SmallSelect
          className={styles.section}
          aria-label={words.section}
          value={filter.section ?? ''}
          onChange={({ target }) =>
            onFilter({
              ...filter,
              section: SECTION_IDS.find((section) => section === target.value) ?? null,
            })
          }
        >
          <option value="">{words.allSections}</option>
          {SECTION_IDS.map((section) => (
            <option key={section} value={section}>
              {SECTION_WORDS[section].title}
            </option>
          ))}
        </SmallSelect>
        <span className={mergeClasses(shared.caption, styles.count)} aria-live="polite">
          {index >= 0 ? words.position(index + 1, visible) : words.shown(visible, all)}
        </span>
      </div>
      <div className={mergeClasses(styles.line, styles.last)}>
        <SmallSearch
          className={styles.search}
          label={words.search}
          placeholder={words.searchHint}
          clearLabel={words.clearSearch}
          value={filter.search}
          onChange={(search) => onFilter({ ...filter, search })}
        />
        {STEPS.map(({ label, icon, by, shortcut }) => (
          <Button
            key={label}
            size="small"
            appearance="subtle"
            icon={icon}
            title={shortcutWords.hint([shortcut])}
            aria-keyshortcuts={SHORTCUTS[shortcut].aria}
            disabledFocusable={visible === 0}
            onClick={() => onGo(by)}
          >
            {label}
          </Button>
        ))}
      </div>
    </>
  );
}
