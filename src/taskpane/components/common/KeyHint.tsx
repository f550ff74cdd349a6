import type { ReactElement } from 'react';
import type { ShortcutId } from '../../shortcuts';
import { shortcuts as words } from '../../words';
import { Hint } from './Hint';

export interface KeyHintProps {
  readonly shortcuts: readonly ShortcutId[];
  readonly children: ReactElement;
}

/** Tells a button's shortcuts to whoever comes to it with the keyboard. */
export function KeyHint({ shortcuts, children }: KeyHintProps) {
  return (
    <Hint text={words.hint(shortcuts)} byKeyboardOnly>
      {children}
    </Hint>
  );
}
