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
import { ArrowDownload16Regular } from '@fluentui/react-icons/svg/arrow-download';
import { loadSettings } from '../../taskpane/session/settings';
import { useApp } from '../components/AppContext';
import { batch as words } from '../words';
import { downloadOverview, type OverviewFormat } from './download';
import { useBatchState } from './useBatch';

/** Defined by webpack. */
declare const __VERSION__: string;

const FORMATS: readonly OverviewFormat[] = ['html', 'xlsx', 'csv'];

const useStyles = makeStyles({
  // The popover has the page's background colour, so it needs a border.
  popover: { zIndex: 3, border: `1px solid ${tokens.colorNeutralStroke1}` },
});

/** The menu 下载汇总, enabled after all files were read. */
export function DownloadMenu() {
  const styles = useStyles();
  const app = useApp();
  const state = useBatchState();
  const isReady = state.stage === 'finished' || state.stage === 'stopped';
  const download = (format: OverviewFormat): void =>
    void app.attempt(words.notDownloaded, () =>
      downloadOverview(format, state, {
        at: new Date(),
        version: __VERSION__,
        settings: loadSettings(app.memory),
        officeRules: state.officeRules,
      }),
    );
  return (
    <Menu inline>
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
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
