import { Button } from '@fluentui/react-components';
import { MoreHorizontal20Regular } from '@fluentui/react-icons/svg/more-horizontal';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { actions } from '../../words';
import type { PagesMenu } from './PagesMenu';
import { usePaneView, type PageId } from '../common/usePaneView';

let loaded: typeof PagesMenu | null = null;

async function loadMenu(): Promise<typeof PagesMenu> {
  return (loaded ??= (await import('./PagesMenu')).PagesMenu);
}

/**
 * ⋯: a menu with pages that are rarely needed. Fluent's menu would be a seventh of the first bundle, so it is loaded
 * after the button is drawn; a click before that opens the menu once it is loaded.
 * @param props.pages the pages that are available now
 */
export function MoreMenu({ pages }: { readonly pages: readonly PageId[] }) {
  const {
    view: { focusMore },
    change,
  } = usePaneView();
  const root = useRef<HTMLSpanElement>(null);
  const [Menu, setMenu] = useState(() => loaded);
  const [clicked, setClicked] = useState(false);
  const [hadFocus, setHadFocus] = useState(false);
  const load = useCallback((): void => {
    loadMenu().then((menu) => setMenu(() => menu), console.warn);
  }, []);
  useEffect(load, [load]);
  const focusButton = (): void => root.current?.querySelector('button')?.focus();
  useEffect(() => {
    if (!focusMore) return;
    focusButton();
    change({ focusMore: false });
  }, [focusMore, change]);
  // The loaded menu has its own button, which takes over the focus of this one.
  const isLoaded = Menu !== null;
  useLayoutEffect(() => {
    if (isLoaded && hadFocus) focusButton();
  }, [isLoaded, hadFocus]);
  return (
    <span ref={root}>
      {Menu ? (
        <Menu pages={pages} onPage={(page) => change({ page })} defaultOpen={clicked} />
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
            setClicked(true);
            load();
          }}
        />
      )}
    </span>
  );
}
