import {
  Button,
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  tokens,
} from '@fluentui/react-components';
import { MoreHorizontal20Regular } from '@fluentui/react-icons';
import { useEffect, useRef } from 'react';
import { actions, pages as words } from '../../words';
import type { PageId } from './usePaneView';

const useStyles = makeStyles({
  // Above the tabs, which stay in sight when the list is scrolled.
  // Its ground is that of the page.
  popover: { zIndex: 3, border: `1px solid ${tokens.colorNeutralStroke1}` },
});

export interface MoreMenuProps {
  /** Those that make sense now. */
  readonly pages: readonly PageId[];
  readonly onPage: (page: PageId) => void;
  /** A page was left: the menu that led to it is to get the focus. */
  readonly focusMore: boolean;
  readonly onMoreFocused: () => void;
}

/** ⋯: the pages that are seldom needed. */
export function MoreMenu({ pages, onPage, focusMore, onMoreFocused }: MoreMenuProps) {
  const styles = useStyles();
  const holder = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (!focusMore) return;
    holder.current?.querySelector('button')?.focus();
    onMoreFocused();
  }, [focusMore, onMoreFocused]);
  return (
    <span ref={holder}>
      {/* Within the landmarks of the page, so that a screen reader's way from landmark to landmark leads to it. */}
      <Menu inline>
        <MenuTrigger disableButtonEnhancement>
          <Button
            size="small"
            appearance="subtle"
            aria-label={actions.more}
            icon={<MoreHorizontal20Regular />}
          />
        </MenuTrigger>
        <MenuPopover className={styles.popover}>
          <MenuList>
            {pages.map((page) => (
              <MenuItem key={page} onClick={() => onPage(page)}>
                {words[page]}
              </MenuItem>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
    </span>
  );
}
