import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowDown16Regular } from '@fluentui/react-icons/svg/arrow-down';
import { ArrowUp16Regular } from '@fluentui/react-icons/svg/arrow-up';
import { SECTION_IDS, SECTION_WORDS } from '../../../form/section';
import type { FindingView } from '../../../engine/views';
import { countFindings, FINDING_STATES, type FindingsFilter } from '../../session/findings-view';
import { SHORTCUTS } from '../../shortcuts';
import { actions, findings as words, findingStates, shortcuts as shortcutWords } from '../../words';
import { SmallSearch } from '../common/SmallSearch';
import { SmallSelect } from '../common/SmallSelect';
import { useSharedStyles } from '../common/styles';

const DIRECTIONS = [
  { label: actions.previous, icon: <ArrowUp16Regular />, by: -1, shortcut: 'previous' },
  { label: actions.next, icon: <ArrowDown16Regular />, by: 1, shortcut: 'next' },
] as const;

const useStyles = makeStyles({
  line: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    // At high zoom one row is too narrow for all controls.
    '@media (max-width: 260px)': { flexWrap: 'wrap' },
    padding: `6px ${tokens.spacingHorizontalM} 0`,
  },
  last: {
    paddingTop: tokens.spacingVerticalXS,
    paddingBottom: '2px',
    // The last button has no border, so that its text aligns with the margin.
    paddingRight: tokens.spacingHorizontalXS,
    '@media (forced-colors: active)': { paddingRight: tokens.spacingHorizontalM },
  },
  select: { flexBasis: '74px', flexGrow: 1, flexShrink: 1, minWidth: 0 },
  fixable: {
    display: 'flex',
    flexShrink: 0,
    alignItems: 'center',
    gap: '3px',
    fontSize: tokens.fontSizeBase200,
    cursor: 'pointer',
  },
  checkbox: { margin: 0, accentColor: tokens.colorCompoundBrandBackground },
  count: { whiteSpace: 'nowrap' },
  search: {
    flexGrow: 1,
    flexBasis: '80px',
    minWidth: 0,
    '@media (max-width: 260px)': { flexBasis: '100%' },
  },
  step: { minWidth: 0, paddingInline: '4px' },
});

/** Order and filters of the findings, and buttons to the previous and the next one. */
export function FindingToolbar(props: {
  readonly filter: FindingsFilter;
  readonly onFilter: (change: Partial<FindingsFilter>) => void;
  readonly findings: readonly FindingView[];
  /** Index of the current finding among the visible ones; -1 for none. */
  readonly index: number;
  readonly visible: number;
  readonly onGo: (by: 1 | -1) => void;
}) {
  const { filter, onFilter, findings, index, visible, onGo } = props;
  const styles = useStyles();
  const shared = useSharedStyles();
  const counts = countFindings(findings);
  return (
    <>
      <div className={styles.line}>
        <SmallSelect
          className={styles.select}
          label={words.groupBy}
          value={filter.groupBy}
          options={[
            ['severity', words.bySeverity],
            ['sheet', words.bySheet],
          ]}
          onChoose={(groupBy) => onFilter({ groupBy })}
        />
        <SmallSelect
          className={styles.select}
          label={words.state}
          value={filter.state}
          options={[
            [null, words.allStates(findings.length)],
            ...FINDING_STATES.filter((state) => counts[state] > 0).map(
              (state) => [state, `${findingStates[state]} ${counts[state]}`] as const,
            ),
          ]}
          onChoose={(state) => onFilter({ state })}
        />
        <SmallSelect
          className={styles.select}
          label={words.section}
          value={filter.section}
          options={[
            [null, words.allSections],
            ...SECTION_IDS.map((section) => [section, SECTION_WORDS[section].title] as const),
          ]}
          onChoose={(section) => onFilter({ section })}
        />
        <label className={styles.fixable}>
          <input
            type="checkbox"
            className={styles.checkbox}
            checked={filter.fixable}
            onChange={({ target }) => onFilter({ fixable: target.checked })}
          />
          {words.fixable}
        </label>
      </div>
      <div className={mergeClasses(styles.line, styles.last)}>
        <SmallSearch
          className={styles.search}
          label={words.search}
          placeholder={words.searchHint}
          clearLabel={words.clearSearch}
          value={filter.search}
          onChange={(search) => onFilter({ search })}
        />
        <span className={mergeClasses(shared.caption, styles.count)} aria-live="polite">
          {index >= 0 ? words.position(index + 1, visible) : words.shown(visible, findings.length)}
        </span>
        {DIRECTIONS.map(({ label, icon, by, shortcut }) => (
          <Button
            key={label}
            className={styles.step}
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
