import { Button } from '@fluentui/react-components';
import { MoreHorizontal20Regular } from '@fluentui/react-icons/svg/more-horizontal';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { actions } from '../../words';
import type { PagesMenu } from './PagesMenu';
import { useComing } from '../common/useComing';
import type { PageId } from './usePaneView';

export interface MoreMenuProps {
  /** Those that make sense now. */
  readonly pages: readonly PageId[];
  readonly onPage: (page: PageId) => void;
  /** A page was left: the menu that led to it is to get the focus. */
  readonly focusMore: boolean;
  readonly onMoreFocused: () => void;
}

let loaded: typeof PagesMenu | null = null;
const load = async (): Promise<typeof PagesMenu> => (loaded ??= (await import('./PagesMenu')).PagesMenu);

/** ⋯: the pages that are seldom needed. Its list is loaded behind the button, which opens it as soon as it is there. */
export function MoreMenu({ pages, onPage, focusMore, onMoreFocused }: MoreMenuProps) {
  const holder = useRef<HTMLSpanElement>(null);
  const { value: Menu, stage, onRetry } = useComing(load, loaded);
  const [opened, setOpened] = useState(false);
  const [hadFocus, setHadFocus] = useState(false);
  const isHere = Menu !== null;
  const focus = (): void => holder.current?.querySelector('button')?.focus();
  useEffect(() => {
    if (!focusMore) return;
    focus();
    onMoreFocused();
  }, [focusMore, onMoreFocused]);
  // The button is another one then.
  useLayoutEffect(() => {
    if (isHere && hadFocus) focus();
  }, [isHere, hadFocus]);
  return (
    <span ref={holder}>
      {Menu ? (
        <Menu pages={pages} onPage={onPage} defaultOpen={opened} />
      ) : (
        <Button
          size="small"
          appearance="subtle"
          aria-label={actions.more}
          aria-haspopup="menu"
          aria-expanded={false}
          icon={<MoreHorizontal20Regular />}
          onFocus={() => setHadFocus(true)}
          onBlur={() => setHadFocus(false)}
          onClick={() => {
            setOpened(true);
            if (stage === 'failed') onRetry();
          }}
        />
      )}
    </span>
  );
}
