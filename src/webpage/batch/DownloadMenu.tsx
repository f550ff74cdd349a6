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
import { useCallback, useState, useEffect } from 'react';
import { loadSettings } from '../../taskpane/session/settings';
import { useApp, useAppState } from '../components/AppContext';
import { rulesInForce } from '../components/RulesInForce';
import { batch as words } from '../words';
import { downloadOverview, overviewPage, type DownloadFormat } from './download';
import { useBatchState } from './useBatch';

const FORMATS: readonly DownloadFormat[] = ['html', 'xlsx', 'csv', 'opinions'];

/** Name and value of the check box. */
const HINTS = 'hints';

const useStyles = makeStyles({
  // The popover has the same background as the page, so it needs a border.
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

/** Element that holds the overview while it is printed. */
const PRINTED_ID = 'printed-overview';

/**
 * While the component is mounted, printing the page prints another page instead.
 * @param render returns that page as HTML; its texts must be escaped
 */
function usePrintedPage(render: () => string): void {
  useEffect(() => {
    let end = (): void => undefined;
    const onBeforePrint = (): void => {
      end();
      end = showForPrinting(render());
    };
    const onAfterPrint = (): void => end();
    window.addEventListener('beforeprint', onBeforePrint);
    window.addEventListener('afterprint', onAfterPrint);
    return () => {
      window.removeEventListener('beforeprint', onBeforePrint);
      window.removeEventListener('afterprint', onAfterPrint);
      end();
    };
  }, [render]);
}

/**
 * Replaces the app's screens by a page in print.
 * @returns a function that removes it
 */
function showForPrinting(html: string): () => void {
  // The page's policy forbids style elements; style sheets made by script are allowed.
  const [head = '', body = ''] = html.split('<body>');
  const style = /<style>([^<]*)<\/style>/.exec(head)?.[1] ?? '';
  const [rules = '', pageRule = ''] = style.split('@page');
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    `@media screen{#${PRINTED_ID}{display:none}}@media print{#root{display:none!important}${rules}}@page${pageRule}`,
  );
  const element = document.createElement('div');
  element.id = PRINTED_ID;
  const parsed = new DOMParser().parseFromString(body, 'text/html');
  element.append(...[...parsed.body.childNodes].map((node) => document.importNode(node, true)));
  for (const script of element.querySelectorAll('script')) script.remove();
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  document.body.append(element);
  return () => {
    element.remove();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
  };
}
