/** The sources from which the deployed page can load office.js. */

/** A path beside the page, or Microsoft's address; the last is that of 21Vianet, which runs Microsoft 365 in China. */
export const OFFICE_JS_URLS = {
  self: 'office-js/office.js',
  cdn: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
  '21vianet': 'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js',
};

/**
 * @param {string} source
 * @returns {source is keyof typeof OFFICE_JS_URLS}
 */
export function isOfficeJsSource(source) {
  return Object.hasOwn(OFFICE_JS_URLS, source);
}
