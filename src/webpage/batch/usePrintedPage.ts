import { useEffect } from 'react';

/** Element that holds the overview while it is printed. */
const PRINTED_ID = 'printed-overview';

/**
 * While it is mounted, printing the page prints another page instead.
 * @param render returns that page as HTML; its texts must be escaped
 */
export function usePrintedPage(render: () => string): void {
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

/** Puts a page in place of the app's screens in print. @returns how to remove it */
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
