import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronRight12Regular } from '@fluentui/react-icons/svg/chevron-right';
import type { FindingView } from '../../../engine/views';
import { FINDING_STATES, type FindingGroup } from '../../session/findings-view';
import { findings as words, findingStates } from '../../words';
import { StateIcon } from '../common/StateIcon';
import { useSharedStyles } from '../common/styles';
import type { Rows } from '../common/useRows';
import { FindingItem, type FindingItemProps } from './FindingItem';

const useStyles = makeStyles({
  heading: {
    position: 'sticky',
    top: '33px',
    '@media (max-width: 260px)': { top: 0 },
    zIndex: 1,
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  button: {
    display: 'flex',
    width: '100%',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    padding: `3px ${tokens.spacingHorizontalM}`,
    border: 'none',
    background: 'transparent',
    color: 'inherit',
    font: 'inherit',
    fontWeight: tokens.fontWeightSemibold,
    textAlign: 'left',
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  open: { transform: 'rotate(90deg)' },
  count: { marginLeft: 'auto', fontVariantNumeric: 'tabular-nums' },
});

/** Name of a group's heading among the rows that the keyboard goes through. */
export const headingRow = (groupId: string): string => `group:${groupId}`;

export interface FindingGroupListProps extends Omit<
  FindingItemProps,
  'finding' | 'isCurrent' | 'stateKnown' | 'tabIndex'
> {
  readonly group: FindingGroup;
  readonly open: boolean;
  readonly onToggle: (id: string) => void;
  /** `Finding.key` of the current finding. */
  readonly current: string | null;
  readonly tabIndexOf: Rows['tabIndexOf'];
}

/** One group under a heading that opens and closes it. */
export function FindingGroupList(props: FindingGroupListProps) {
  const { group, open, onToggle, current, tabIndexOf, ...handlers } = props;
  const styles = useStyles();
  const shared = useSharedStyles();
  const state = FINDING_STATES.find((one) => one === group.id);
  const title = state ? findingStates[state] : group.id || words.whole;
  return (
    <section aria-label={title}>
      <h2 className={styles.heading} data-row={headingRow(group.id)}>
        <button
          type="button"
          className={styles.button}
          aria-expanded={open}
          tabIndex={tabIndexOf(headingRow(group.id))}
          onClick={() => onToggle(group.id)}
        >
          <ChevronRight12Regular aria-hidden className={mergeClasses(open && styles.open)} />
          {state && <StateIcon tone={state} />}
          {title}
          <span className={styles.count}>{group.findings.length}</span>
        </button>
      </h2>
      {open && (
        <ul className={shared.list}>
          {group.findings.map((finding: FindingView) => (
            <FindingItem
              key={finding.key}
              finding={finding}
              isCurrent={finding.key === current}
              stateKnown={state !== undefined}
              tabIndex={tabIndexOf(finding.key)}
              {...handlers}
            />
          ))}
        </ul>
      )}
    </section>
  );
}
