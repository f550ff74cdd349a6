import { makeStyles, tokens } from '@fluentui/react-components';
import type { Recognition } from '../../../check';
import { SECTION_STATE_TITLES, type SectionState } from '../../../form/section';
import { StateIcon, type Tone } from '../common/StateIcon';
import { useSharedStyles } from '../common/styles';

const TONES = {
  read: 'good',
  missing: 'error',
  unreadable: 'error',
  prose: 'neutral',
  absent: 'neutral',
} satisfies Record<SectionState, Tone>;

const useStyles = makeStyles({
  item: {
    display: 'flex',
    alignItems: 'center',
    gap: '6px',
    padding: '3px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  state: { marginLeft: 'auto', whiteSpace: 'nowrap' },
});

/** The four sections and the result of reading each. */
export function SectionList({ sections }: Pick<Recognition, 'sections'>) {
  const styles = useStyles();
  const shared = useSharedStyles();
  return (
    <ul className={shared.list}>
      {sections.map(({ section, title, state }) => (
        <li key={section} className={styles.item}>
          <StateIcon tone={TONES[state]} />
          {title}
          <span className={styles.state}>{SECTION_STATE_TITLES[state]}</span>
        </li>
      ))}
    </ul>
  );
}
