/** The add-in's content security policy: the same in its pages and in what the development server sends. */

/**
 * Styles without a file of their own that may be used, by their hashes. None of them is anybody's to choose.
 * - Style elements without text: Fluent adds them and fills them by script.
 * - Two style attributes of the page that Chromium makes of XML that cannot be read. office.js reads the add-in's licence
 *   from Excel as XML where it may report what it does, and an add-in that did not come from the store has none; nobody
 *   ever sees that page.
 */
const STYLE_HASHES = [
  "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
  "'unsafe-hashes'",
  "'sha256-ICa0DhwZQJsOd/Rn0N8H6FdQ71GfNL+op2zhAQ+Y4mM='",
  "'sha256-ZD0chCyBaNHl+4UwQHJIHGoYhKwMeyCXGgJTKW5/67E='",
];

/**
 * @param {string} officeJs where office.js comes from: a path beside the page, or an address
 * @returns {string} to be sent with a page, or put into it
 */
export function addinPolicy(officeJs = '') {
  const scripts = /^https:/.test(officeJs) ? ` ${new URL(officeJs).origin}` : '';
  return [
    "default-src 'self'",
    `script-src 'self'${scripts}`,
    "worker-src 'self'",
    `style-src 'self' ${STYLE_HASHES.join(' ')}`,
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}
