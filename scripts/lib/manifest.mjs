import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The address in manifest.xml, that of the development server. */
const DEVELOPMENT = 'https://localhost:3000/';

/** Replacements for the manifest of the self-test, which is a separate add-in, so that both can be registered. */
const SELFTEST = [
  ['74dc5662-3cf5-4a72-9bff-d5adc8763f71', '0c4f4f5e-6a0b-4d0e-9a57-2f6b1c7a9d13'],
  ['<DisplayName DefaultValue="绩效申报校验">', '<DisplayName DefaultValue="绩效申报校验自检">'],
  ['Value="Performance Declaration Check"', 'Value="Performance Declaration Self-test"'],
  [
    '<bt:String id="Action.Label" DefaultValue="一键校验">',
    '<bt:String id="Action.Label" DefaultValue="自检">',
  ],
  ['Value="Check form"', 'Value="Self-test"'],
];

/**
 * The manifest of the self-test's page.
 * @param {string} base an https address, with or without a closing slash
 */
export function selfTestManifestFor(base) {
  const manifest = manifestFor(base).replace(/(DefaultValue="[^"]*\/)taskpane\.html"/g, '$1selftest.html"');
  return SELFTEST.reduce((text, [before, after]) => {
    if (!text.includes(before)) throw new Error(`manifest.xml has no ${before}`);
    return text.replaceAll(before, after);
  }, manifest);
}

/**
 * The manifest with the add-in below another address.
 * @param {string} base an https address, with or without a closing slash
 */
export function manifestFor(base) {
  const target = base.endsWith('/') ? base : `${base}/`;
  const escaped = target.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  const source = readFileSync(fileURLToPath(new URL('../../manifest.xml', import.meta.url)), 'utf8');
  return source.replaceAll(DEVELOPMENT, escaped);
}
