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
import { MoreHorizontal20Regular } from '@fluentui/react-icons/svg/more-horizontal';
import { actions, pages as words } from '../../words';
import type { PageId } from '../common/usePaneView';

const useStyles = makeStyles({
  // The menu is above the sticky tabs. It has the same background as the page, so it needs a border.
  popover: { zIndex: 3, border: `1px solid ${tokens.colorNeutralStroke1}` },
});

/** The button ⋯ with its menu. */
export function PagesMenu(props: {
  readonly pages: readonly PageId[];
  readonly onPage: (page: PageId) => void;
  readonly defaultOpen: boolean;
}) {
  const { pages, onPage, defaultOpen } = props;
  const styles = useStyles();
  // The menu is rendered inline, so that it is inside a landmark for screen readers.
  return (
    <Menu inline defaultOpen={defaultOpen}>
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
  );
}
