/** Builds the deployed bundles without a cache and lists their sources. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const DEPLOYED = ['taskpane', 'webpage'];

/**
 * @param {{ officeJs: string, folder: string }} options `folder` gets a folder for each bundle
 * @returns {Promise<{ bundles: string[], sources: string[] }>} names of the bundles; the files that they contain, relative to
 *   the project's folder, with `/`
 * @throws {Error} with webpack's message if the build fails
 */
export async function buildDeployed({ officeJs, folder }) {
  // Set before webpack.config.js is loaded, because it reads the variable.
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

/** Files of a module and of the modules that are concatenated with it. */
function filesOf(module) {
  if (module.modules) return [...module.modules].flatMap(filesOf);
  const file = module.nameForCondition?.();
  return file ? [path.relative(ROOT, file).split(path.sep).join('/')] : [];
}

/**
 * Sources that may not be in a deployed bundle, with the reason.
 * @param {readonly string[]} sources from `buildDeployed`
 * @param {(source: string) => { dev?: boolean } | undefined} packageOf the entry of package-lock.json
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
