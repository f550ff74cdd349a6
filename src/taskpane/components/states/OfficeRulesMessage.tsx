import { makeStyles } from '@fluentui/react-components';
import type { OfficeRules } from '../../session/office-rules';
import { actions, officeRules as words } from '../../words';
import { CopyButton } from '../common/CopyButton';
import { Message } from '../common/Message';
import { useSharedStyles } from '../common/styles';

const useStyles = makeStyles({
  fault: { overflowWrap: 'anywhere' },
});

/** Message that the office's rules are not in force, with the reason; nothing if they are in force or there are none. */
export function OfficeRulesMessage({ rules }: { readonly rules: OfficeRules }) {
  const styles = useStyles();
  const shared = useSharedStyles();
  if (rules.kind !== 'faulty' && rules.kind !== 'unreachable') return null;
  const { title, text } = words[rules.kind];
  const faults = rules.kind === 'faulty' ? rules.faults : [];
  return (
    <div role="alert">
      <Message
        intent="warning"
        title={title}
        actions={
          faults.length > 0 && (
            <CopyButton label={actions.copyDetails} textOf={() => [title, text, ...faults].join('\n')} />
          )
        }
      >
        {text}
        {faults.length > 0 && (
          <ul className={shared.list}>
            {faults.map((fault) => (
              <li key={fault} className={styles.fault}>
                {fault}
              </li>
            ))}
          </ul>
        )}
      </Message>
    </div>
  );
}
