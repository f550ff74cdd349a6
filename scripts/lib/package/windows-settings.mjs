/** Registry files for Windows with settings from Microsoft's documentation; group policy can set the same. */
import { EXCEL_OF_21VIANET, EXCEL_ON_THE_WEB } from '../deployed-headers.mjs';

const HEAD = 'Windows Registry Editor Version 5.00';
/** Any unique id. It is fixed, so that running the file again replaces the entry. */
const CATALOG = '{5D0B6A30-6D0E-4B2B-9E1B-1F7B7C0F5A61}';
const CATALOG_KEY = `HKEY_CURRENT_USER\\Software\\Microsoft\\Office\\16.0\\WEF\\TrustedCatalogs\\${CATALOG}`;
const BROWSERS = ['Microsoft\\Edge', 'Google\\Chrome'];

/** UTF-16 with a byte order mark, because folder names may be Chinese. */
const encoded = (lines) => Buffer.from(`\ufeff${[HEAD, '', ...lines, ''].join('\r\n')}`, 'utf16le');
const quoted = (text) => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;

/** An origin in the syntax of browser policies. */
const asPattern = (origin) => origin.replace('https://*.', 'https://[*.]');

/**
 * The files by name.
 * @param {string} share folder with the manifest, such as `\\server\加载项`
 */
export function registryFiles(share) {
  const origins = [...EXCEL_ON_THE_WEB, ...EXCEL_OF_21VIANET].map(asPattern);
  const policyKey = (browser) =>
    `HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\${browser}\\LocalNetworkAccessAllowedForUrls`;
  return {
    'shared-folder-add.reg': encoded([
      `[${CATALOG_KEY}]`,
      `"Id"="${CATALOG}"`,
      `"Url"=${quoted(share)}`,
      '"Flags"=dword:00000001',
    ]),
    'shared-folder-remove.reg': encoded([`[-${CATALOG_KEY}]`]),
    'browser-local-network-add.reg': encoded(
      BROWSERS.flatMap((browser) => [
        `[${policyKey(browser)}]`,
        ...origins.map((origin, index) => `"${index + 1}"=${quoted(origin)}`),
        '',
      ]),
    ),
    'browser-local-network-remove.reg': encoded(BROWSERS.map((browser) => `[-${policyKey(browser)}]`)),
  };
}
