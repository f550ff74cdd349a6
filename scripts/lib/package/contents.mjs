/** Collects the files of a package, by path. */
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { WEBPAGE } from '../deployed-headers.mjs';
import { faultsOfDependencies } from '../licences.mjs';
import { manifestFor } from '../manifest.mjs';
import { filesIn } from './archive.mjs';
import { buildDeployed, developmentCode } from './build.mjs';
import { billOfMaterials, licenceTexts, OFFICE_JS, packageFolderOf, packageFolders } from './components.mjs';
import { iisSettings, nginxSettings } from './server-settings.mjs';
import { registryFiles } from './windows-settings.mjs';

/** Documents for administrators: path in the project → path in the package. */
const DOCUMENTS = {
  'docs/deploy': '',
  'docs/config.md': 'config.md',
  'docs/jixiao.config.schema.json': 'jixiao.config.schema.json',
  'docs/rules': 'rules/',
};

/**
 * @param {object} options
 * @param {string} options.root the project's folder
 * @param {string} options.work an empty folder
 * @param {URL} options.address of the deployed site, with a closing slash
 * @param {'self' | 'cdn' | '21vianet'} options.officeJs
 * @param {string} options.share folder of a pilot's manifests
 * @param {string} options.version
 * @param {object} options.manifest package.json
 * @param {object} options.lock package-lock.json
 * @returns {Promise<Map<string, string | Uint8Array>>}
 * @throws {Error} if it contains something that may not be distributed
 */
export async function contents({ root, work, address, officeJs, share, version, manifest, lock }) {
  const { bundles, sources } = await buildDeployed({ officeJs, folder: work });
  refuse(
    'development code',
    developmentCode(sources, (source) => lock.packages[packageFolderOf(source) ?? '']),
  );
  refuse('dependencies', faultsOfDependencies(manifest, lock));

  const hasWebpage = bundles.includes('webpage');
  const folders = packageFolders(sources, officeJs === 'self');
  const site = new Map(filesUnder(path.join(work, 'taskpane')));
  if (hasWebpage) site.set(WEBPAGE, theOnlyFile(path.join(work, 'webpage')));
  if (officeJs === 'self') {
    const licence = readFileSync(path.join(root, OFFICE_JS, 'LICENSE.md'));
    site.set('office-js/LICENSE.md', licence);
  }
  site.set('manifest.xml', manifestFor(address.href));
  site.set('web.config', iisSettings({ files: [...site.keys()].sort(), officeJs }));

  const settings = { path: address.pathname, version, officeJs, hasWebpage };
  return new Map([
    ...[...site].map(([name, content]) => [`site/${name}`, content]),
    ['nginx/jixiao.conf', nginxSettings(settings)],
    ...Object.entries(registryFiles(share)).map(([name, content]) => [`windows/${name}`, content]),
    ...Object.entries(DOCUMENTS).flatMap(([from, to]) => documents(path.join(root, from), to)),
    ['sbom.cdx.json', `${JSON.stringify(billOfMaterials({ version, folders, lock }), null, 2)}\n`],
    ['LICENSES.txt', licenceTexts({ folders, lock })],
  ]);
}

/** @throws {Error} if there are faults */
function refuse(what, faults) {
  if (faults.length > 0) throw new Error([`${what}:`, ...faults].join('\n'));
}

function filesUnder(folder) {
  return filesIn(folder).map((name) => [name, readFileSync(path.join(folder, name))]);
}

function theOnlyFile(folder) {
  const files = filesUnder(folder);
  if (files.length !== 1)
    throw new Error(`one file was expected, not ${files.map(([name]) => name).join(', ')}`);
  return files[0][1];
}

/** A file with its new name, or the files of a folder below it. */
function documents(from, to) {
  if (!statSync(from).isDirectory()) return [[to, readFileSync(from)]];
  return filesUnder(from).map(([name, content]) => [`${to}${name}`, content]);
}
