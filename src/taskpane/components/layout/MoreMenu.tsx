import { Button } from '@fluentui/react-components';
import { MoreHorizontal20Regular } from '@fluentui/react-icons/svg/more-horizontal';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { actions } from '../../words';
import { ErrorBoundary } from '../common/ErrorBoundary';
import type { PageId } from './usePaneView';

const loadMenu = async () => ({ default: (await import('./PagesMenu')).PagesMenu });
const FirstLoad = lazy(loadMenu);

export interface MoreMenuProps {
  /** The pages that make sense now. */
  readonly pages: readonly PageId[];
  readonly onPage: (page: PageId) => void;
  /** The button is to get the focus, because a page was left. */
  readonly focusMore: boolean;
  readonly onMoreFocused: () => void;
}

/**
 * ⋯: the pages that are seldom needed. The code of the menu is loaded after the first result; a click before that opens the menu
 * as soon as it is there.
 */
export function MoreMenu({ pages, onPage, focusMore, onMoreFocused }: MoreMenuProps) {
  const root = useRef<HTMLSpanElement>(null);
  const [Menu, setMenu] = useState(() => FirstLoad);
  const [clicked, setClicked] = useState(false);
  const [focused, setFocused] = useState(false);
  useEffect(() => {
    if (!focusMore) return;
    root.current?.querySelector('button')?.focus();
    onMoreFocused();
  }, [focusMore, onMoreFocused]);
  const buttonThat = (load: () => void) => (
    <Button
      size="small"
      appearance="subtle"
      aria-label={actions.more}
      aria-haspopup="menu"
      aria-expanded={false}
      icon={<MoreHorizontal20Regular />}
      onFocus={() => setFocused(true)}
      onBlur={() => setFocused(false)}
      onClick={() => {
        setClicked(true);
        load();
      }}
    />
  );
  return (
    <span ref={root}>
      <ErrorBoundary
        fallback={(_, retry) =>
          buttonThat(() => {
            setMenu(() => lazy(loadMenu));
            retry();
          })
        }
      >
        <Suspense fallback={buttonThat(() => undefined)}>
          <Menu pages={pages} onPage={onPage} defaultOpen={clicked} takesFocus={focused && !clicked} />
        </Suspense>
      </ErrorBoundary>
    </span>
  );
}
