/** The packages that the deployed files contain: a bill of materials (CycloneDX) and the texts of their licences. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
/** Every bundle contains code of webpack, which loads the modules. */
const WEBPACK = 'node_modules/webpack';
export const OFFICE_JS = 'node_modules/@microsoft/office-js';
const OFFICE_JS_LICENCE = 'Microsoft Office JavaScript (office.js) API Library license terms';

/** The folder of the package that a file belongs to; `null` for the project's files. */
export function packageFolderOf(source) {
  return /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(source)?.[0] ?? null;
}

/**
 * The folders of the contained packages, sorted.
 * @param {readonly string[]} sources files of the bundles
 * @param {boolean} hasOfficeJs whether office.js is deployed with them
 */
export function packageFolders(sources, hasOfficeJs) {
  const folders = new Set(sources.flatMap((source) => packageFolderOf(source) ?? []));
  return [...folders, WEBPACK, ...(hasOfficeJs ? [OFFICE_JS] : [])].sort();
}

const nameOf = (folder) => folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length);

/**
 * npm's bill of materials, reduced to these packages. The same packages always give the same text.
 * @param {{ version: string, folders: readonly string[], lock: { packages: Record<string, { version: string }> } }} options
 */
export function billOfMaterials({ version, folders, lock }) {
  const inside = new Set(folders.map((folder) => `${nameOf(folder)}@${lock.packages[folder].version}`));
  const all = JSON.parse(npm('sbom', '--package-lock-only', '--sbom-format', 'cyclonedx'));
  const product = `jixiao@${version}`;
  const components = all.components
    .filter((component) => inside.has(component['bom-ref']))
    .map((component) => (component.name === '@microsoft/office-js' ? withNamedLicence(component) : component))
    // These members describe how the project uses a package, not what is deployed.
    .map((component) => ({ ...component, scope: undefined, properties: undefined }));
  const missing = [...inside].filter((ref) => !components.some((component) => component['bom-ref'] === ref));
  if (missing.length > 0) throw new Error(`npm sbom does not list ${missing.join(', ')}`);
  const bill = {
    $schema: all.$schema,
    bomFormat: all.bomFormat,
    specVersion: all.specVersion,
    version: 1,
    metadata: { component: { 'bom-ref': product, type: 'application', name: 'jixiao', version } },
    components,
    dependencies: [{ ref: product, dependsOn: [...inside].sort() }],
  };
  const { $schema, bomFormat, specVersion, ...rest } = bill;
  return { $schema, bomFormat, specVersion, serialNumber: serialNumberOf(bill), ...rest };
}

function withNamedLicence(component) {
  return { ...component, licenses: [{ license: { name: OFFICE_JS_LICENCE } }] };
}

/** A serial number (UUID) computed from the content, so that it can be reproduced. */
function serialNumberOf(content) {
  const hex = createHash('sha256').update(JSON.stringify(content)).digest('hex');
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

function npm(...args) {
  const { npm_execpath: npmProgram } = process.env;
  const options = { cwd: ROOT, encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'inherit'] };
  return npmProgram
    ? execFileSync(process.execPath, [npmProgram, ...args], options)
    : execFileSync('npm', args, { ...options, shell: process.platform === 'win32' });
}

/** The licence texts of the packages in one text. */
export function licenceTexts({ folders, lock }) {
  return folders
    .map((folder) => {
      const { version, license } = lock.packages[folder];
      const at = path.join(ROOT, folder);
      const files = readdirSync(at)
        .filter((name) => /^(?:licen[cs]e|notice|copying)/i.test(name))
        .sort();
      const texts = files.map((name) =>
        readFileSync(path.join(at, name), 'utf8').replaceAll('\r\n', '\n').trim(),
      );
      return [
        '='.repeat(78),
        `${nameOf(folder)} ${version}`,
        ...(texts.length > 0 ? texts : [`${license}, ${authorOf(at)}`]),
        '',
      ].join('\n');
    })
    .join('\n');
}

function authorOf(folder) {
  const { author } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  return typeof author === 'string' ? author : (author?.name ?? '');
}
