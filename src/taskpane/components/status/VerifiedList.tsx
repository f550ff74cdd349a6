import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { RuleOutcome } from '../../../check';
import { outcomes, status, verified as words } from '../../words';
import { Expander } from '../common/Expander';
import { StateIcon, type Tone } from '../common/StateIcon';
import { useSharedStyles } from '../common/styles';

const TONES = {
  failed: 'error',
  'not-checked': 'neutral',
  passed: 'good',
  'not-applicable': 'neutral',
} satisfies Record<RuleOutcome['status'], Tone>;
/** What needs a look comes first. */
const ORDER: readonly RuleOutcome['status'][] = ['failed', 'not-checked', 'passed', 'not-applicable'];

const useStyles = makeStyles({
  root: { padding: `2px ${tokens.spacingHorizontalM}`, fontSize: tokens.fontSizeBase200 },
  list: { paddingBottom: tokens.spacingVerticalS },
  item: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr auto',
    columnGap: tokens.spacingHorizontalXS,
    padding: '3px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  why: { gridColumn: '2 / 4' },
});

/** 已核对 N 处: every rule, how many places it looked at, and why where it could not. */
export function VerifiedList(props: { readonly checked: readonly RuleOutcome[] }) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const done = props.checked.filter((outcome) => outcome.status === 'passed' || outcome.status === 'failed');
  const places = done.reduce((sum, outcome) => sum + outcome.places, 0);
  const passed = done.filter((outcome) => outcome.status === 'passed').length;
  const sorted = [...props.checked].sort((a, b) => ORDER.indexOf(a.status) - ORDER.indexOf(b.status));
  return (
    <Expander className={styles.root} label={status.verified(places, passed)}>
      <ul className={mergeClasses(shared.list, styles.list)} aria-label={words.label}>
        {sorted.map((outcome) => (
          <li key={outcome.rule.id} className={styles.item}>
            <StateIcon tone={TONES[outcome.status]} />
            <span>{outcome.rule.title}</span>
            <span className={shared.figure}>
              {outcomes[outcome.status]}
              {outcome.places > 0 && ` · ${words.places(outcome.places)}`}
            </span>
            <OutcomeNote outcome={outcome} className={mergeClasses(shared.caption, styles.why)} />
          </li>
        ))}
      </ul>
    </Expander>
  );
}

function OutcomeNote({ outcome, className }: { readonly outcome: RuleOutcome; readonly className: string }) {
  const note = outcome.why ?? outcome.verified;
  return note === undefined ? null : <span className={className}>{note}</span>;
}
