import { useState, type ReactElement } from 'react';
import type { ShortcutId } from '../../shortcuts';
import { shortcuts as words } from '../../words';
import { Hint } from './Hint';

export interface KeyHintProps {
  readonly shortcuts: readonly ShortcutId[];
  readonly children: ReactElement;
}

/** Tells a button's shortcuts to whoever comes to it with the keyboard; under the pointer it would cover what is beside it. */
export function KeyHint({ shortcuts, children }: KeyHintProps) {
  const [visible, setVisible] = useState(false);
  return (
    <Hint
      text={words.hint(shortcuts)}
      visible={visible}
      onVisibleChange={(event, { visible: wanted }) =>
        setVisible(wanted && event?.type === 'focus' && isByKeyboard(event.target))
      }
    >
      {children}
    </Hint>
  );
}

/** A click gives the focus, too. */
function isByKeyboard(target: EventTarget): boolean {
  return target instanceof Element && target.matches(':focus-visible');
}
