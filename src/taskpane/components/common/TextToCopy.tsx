import { Field, Textarea } from '@fluentui/react-components';
import { actions } from '../../words';

/** A selected text that the person can copy with the keyboard. */
export function TextToCopy({ text }: { readonly text: string }) {
  return (
    <Field size="small" label={actions.copyFailed} style={{ width: '100%' }}>
      <Textarea readOnly autoFocus value={text} rows={5} onFocus={(event) => event.target.select()} />
    </Field>
  );
}
