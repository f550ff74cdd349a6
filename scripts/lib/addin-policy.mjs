/** The add-in's content security policy, for its pages and for the headers of servers. */

/**
 * Hashes of the inline styles that are allowed. None of them contains untrusted text.
 * - Empty style elements: Fluent adds them and fills them by script.
 * - Two style attributes of Chromium's error page for invalid XML. If office.js may send telemetry, it parses the add-in's
 *   licence from Excel as XML; an add-in that is not from the store has no licence. The error page is never shown.
 */
const STYLE_HASHES = [
  "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
  "'unsafe-hashes'",
  "'sha256-ICa0DhwZQJsOd/Rn0N8H6FdQ71GfNL+op2zhAQ+Y4mM='",
  "'sha256-ZD0chCyBaNHl+4UwQHJIHGoYhKwMeyCXGgJTKW5/67E='",
];

/**
 * @param {string} officeJs the source of office.js: a path beside the page, or an address
 * @returns {string} for a header or a meta element
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
