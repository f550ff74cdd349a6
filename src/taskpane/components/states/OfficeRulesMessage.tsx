import type { OfficeRules } from '../../session/office-rules';
import { actions, officeRules as words } from '../../words';
import { CopyButton } from '../common/CopyButton';
import { Message } from '../common/Message';
import { NoteList } from '../common/NoteList';

/** States that the office's rules are not in force, with the reason; renders nothing if they are in force or there are none. */
export function OfficeRulesMessage({ rules }: { readonly rules: OfficeRules }) {
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
        <NoteList notes={faults} />
      </Message>
    </div>
  );
}
