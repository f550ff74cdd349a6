import {
  Button,
  makeStyles,
  Menu,
  MenuDivider,
  MenuItem,
  MenuItemCheckbox,
  MenuList,
  MenuPopover,
  MenuTrigger,
  tokens,
} from '@fluentui/react-components';
import { ArrowDownload16Regular } from '@fluentui/react-icons/svg/arrow-download';
import { useCallback, useState } from 'react';
import { loadSettings } from '../../taskpane/session/settings';
import { useApp, useAppState } from '../components/AppContext';
import { rulesInForce } from '../components/RulesInForce';
import { batch as words } from '../words';
import { downloadOverview, overviewPage, type DownloadFormat } from './download';
import { useBatchState } from './useBatch';
import { usePrintedPage } from './usePrintedPage';

/** Defined by webpack. */
declare const __VERSION__: string;

const FORMATS: readonly DownloadFormat[] = ['html', 'xlsx', 'csv', 'opinions'];

/** Name and value of the check box. */
const HINTS = 'hints';

const useStyles = makeStyles({
  // The popover has the page's background colour, so it needs a border.
  popover: { zIndex: 3, border: `1px solid ${tokens.colorNeutralStroke1}` },
});

/** The menu 下载汇总, enabled after all files were read. Printing the page prints the overview. */
export function DownloadMenu() {
  const styles = useStyles();
  const app = useApp();
  const { config } = useAppState();
  const state = useBatchState();
  const [hints, setHints] = useState(false);
  const isReady = state.stage === 'finished' || state.stage === 'stopped';
  const factsNow = useCallback(
    () => ({
      at: new Date(),
      version: __VERSION__,
      rules: rulesInForce(config?.text ?? null, loadSettings(app.memory).profile),
    }),
    [app, config],
  );
  const download = (format: DownloadFormat): void =>
    void app.attempt(words.notDownloaded, () => downloadOverview(format, state, factsNow(), { hints }));
  usePrintedPage(useCallback(() => overviewPage(state, factsNow()), [state, factsNow]));
  return (
    <Menu
      inline
      checkedValues={{ [HINTS]: hints ? [HINTS] : [] }}
      onCheckedValueChange={(_, { checkedItems }) => setHints(checkedItems.includes(HINTS))}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button size="small" icon={<ArrowDownload16Regular />} disabledFocusable={!isReady}>
          {words.download}
        </Button>
      </MenuTrigger>
      <MenuPopover className={styles.popover}>
        <MenuList>
          {FORMATS.map((format) => (
            <MenuItem key={format} onClick={() => download(format)}>
              {words.formats[format]}
            </MenuItem>
          ))}
          <MenuDivider />
          <MenuItemCheckbox name={HINTS} value={HINTS}>
            {words.hints}
          </MenuItemCheckbox>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
