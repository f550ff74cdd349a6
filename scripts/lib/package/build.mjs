/** Builds what is deployed, from nothing, and tells what went into it. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
/** The page for files where it is one of the bundles. */
const DEPLOYED = ['taskpane', 'webpage'];

/**
 * @param {{ officeJs: string, folder: string }} options `folder` gets a folder for each bundle
 * @returns {Promise<{ bundles: string[], sources: string[] }>} names of the bundles; files that are in them, below the
 *   project's folder, with `/`
 * @throws {Error} with webpack's words where it fails
 */
export async function buildDeployed({ officeJs, folder }) {
  // Read when the configuration is loaded.
  process.env.OFFICE_JS = officeJs;
  const [{ default: configs }, { default: webpack }] = await Promise.all([
    import('../../../webpack.config.js'),
    import('webpack'),
  ]);
  const deployed = configs
    .filter(({ name }) => DEPLOYED.includes(name))
    .map((config) => ({
      ...config,
      cache: false,
      output: { ...config.output, path: path.join(folder, config.name) },
    }));
  const stats = await new Promise((resolve, reject) => {
    const compiler = webpack(deployed);
    compiler.run((error, result) => {
      compiler.close(() => (error ? reject(error) : resolve(result)));
    });
  });
  if (stats.hasErrors()) throw new Error(stats.toString({ preset: 'errors-only' }));
  const sources = stats.stats.flatMap(({ compilation: { modules, chunkGraph } }) =>
    [...modules].filter((module) => chunkGraph.getNumberOfModuleChunks(module) > 0).flatMap(filesOf),
  );
  return {
    bundles: deployed.map(({ name }) => name),
    sources: [...new Set(sources)].sort(),
  };
}

/** Files of a module, and of those that were joined into it. */
function filesOf(module) {
  if (module.modules) return [...module.modules].flatMap(filesOf);
  const file = module.nameForCondition?.();
  return file ? [path.relative(ROOT, file).split(path.sep).join('/')] : [];
}

/**
 * What may not be in a bundle that is deployed, a line each.
 * @param {readonly string[]} sources as `buildDeployed` tells them
 * @param {(source: string) => { dev?: boolean } | undefined} packageOf as package-lock.json has it
 */
export function developmentCode(sources, packageOf) {
  return sources.flatMap((source) => {
    if (/^(?:test|scripts|bench|src\/workbench)\//.test(source))
      return [`${source} is for development alone`];
    if (/[./]development[./]/.test(source)) return [`${source} is a library's development build`];
    if (packageOf(source)?.dev) return [`${source} is of a package for development alone`];
    return [];
  });
}
