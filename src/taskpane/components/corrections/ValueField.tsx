import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { contentText } from '../../../correction';
import { placeText } from '../../format';
import { parseTyped } from '../../session/typed-value';
import type { PreviewEdit } from '../../session/preview';
import type { CellContent } from '../../../workbook/cell';
import { corrections as words } from '../../words';
import { useSharedStyles } from '../common/styles';

export interface ValueFieldProps {
  readonly edit: PreviewEdit;
  readonly tabIndex: 0 | -1;
  readonly onType: (value: CellContent) => void;
}

/** Where a suggested value is changed before it is written. A number stays a number. */
export function ValueField({ edit, tabIndex, onType }: ValueFieldProps) {
  const shared = useSharedStyles();
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? contentText(edit.after, '');
  const invalid = typed !== null && parseTyped(typed, edit.suggested) === undefined;
  return (
    <Field className={shared.field} size="small" validationMessage={invalid ? words.notANumber : null}>
      <Input
        className={shared.control}
        size="small"
        tabIndex={tabIndex}
        aria-label={words.newValue(placeText(edit.at))}
        value={text}
        onChange={(_, { value }) => {
          setTyped(value);
          const content = parseTyped(value, edit.suggested);
          if (content !== undefined) onType(content);
        }}
        onBlur={() => {
          if (!invalid) setTyped(null);
        }}
      />
    </Field>
  );
}
