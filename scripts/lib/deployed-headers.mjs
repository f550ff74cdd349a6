/**
 * Response headers of the deployed files, for the package's settings of nginx and IIS, the workbench's server and the browser
 * tests.
 */
import { addinPolicy } from './addin-policy.mjs';
import { OFFICE_JS_URLS } from './office-js.mjs';

/** Origins of Microsoft's pages that show Excel on the web and frame the pane. */
export const EXCEL_ON_THE_WEB = [
  'https://*.officeapps.live.com',
  'https://*.sharepoint.com',
  'https://*.sharepoint.cn',
  'https://*.cloud.microsoft',
  'https://onedrive.live.com',
  'https://*.office.com',
];
/** Origins of Excel on the web operated by 21Vianet. */
export const EXCEL_OF_21VIANET = ['https://*.partner.officewebapps.cn'];

/** Browser features that the pages never use. */
const DENIED = [
  'accelerometer',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'usb',
];

/** The page for files. Its policy is in its meta element, and no other page may frame it. */
export const WEBPAGE = 'webpage.html';

/** `Cache-Control` by what the path of a file matches; the first that matches counts. */
export const CACHING = [
  // The name changes with the content.
  { pattern: '\\.[0-9a-f]{8}\\.(?:js|css)$', value: 'public, max-age=31536000, immutable' },
  // Office for Windows shows a default icon if it may not store the icons.
  { pattern: '(?:^|/)assets/', value: 'public, max-age=86400' },
];
/** The browser stores the file and asks each time whether it has changed. */
const REVALIDATED = 'no-cache';

/**
 * Origins that may frame the pane.
 * @param {keyof typeof OFFICE_JS_URLS} officeJs with `self` the pane may run in either cloud
 */
export function frameAncestors(officeJs) {
  return officeJs === 'cdn' ? EXCEL_ON_THE_WEB : [...EXCEL_ON_THE_WEB, ...EXCEL_OF_21VIANET];
}

/**
 * Headers of one file by their names, in lower case.
 * @param {string} file its path in the site
 * @param {{ officeJs?: keyof typeof OFFICE_JS_URLS, ancestors?: readonly string[] }} [options] `ancestors`: origins that
 *   may frame the pane, by default those of Excel on the web
 * @returns {Record<string, string>}
 */
export function headersOf(file, { officeJs = 'self', ancestors = frameAncestors(officeJs) } = {}) {
  const policy =
    file === WEBPAGE
      ? "frame-ancestors 'none'"
      : `${addinPolicy(OFFICE_JS_URLS[officeJs])}; frame-ancestors ${ancestors.join(' ')}`;
  return {
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'permissions-policy': DENIED.map((feature) => `${feature}=()`).join(', '),
    'cache-control': CACHING.find(({ pattern }) => new RegExp(pattern).test(file))?.value ?? REVALIDATED,
  };
}
