/** Fails the build when what a page waits for has grown beyond its limits. */
import { gzipSync } from 'node:zlib';

export class BundleLimits {
  /** @param limits by name of an entry or of a worker: most bytes, compressed, of all the scripts that it starts with; by name of a file: of the file */
  constructor(limits) {
    this.limits = limits;
  }

  apply(compiler) {
    const { Compilation, WebpackError } = compiler.webpack;
    compiler.hooks.thisCompilation.tap('BundleLimits', (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: 'BundleLimits', stage }, () => {
        for (const [name, most] of Object.entries(this.limits)) {
          const files = compilation.assets[name] ? [name] : filesOf(compilation, name);
          const size = files.reduce(
            (sum, file) => sum + gzipSync(compilation.assets[file].buffer()).length,
            0,
          );
          if (files.length === 0) compilation.errors.push(new WebpackError(`No bundle “${name}”.`));
          if (size > most) {
            const text = `Bundle “${name}” has ${size} bytes compressed, more than ${most}: ${files.join(', ')}`;
            compilation.errors.push(new WebpackError(text));
          }
        }
      });
    });
  }
}

/** Of an entry of the page, or of a worker's. */
function filesOf({ entrypoints, asyncEntrypoints }, name) {
  const entry = entrypoints.get(name) ?? asyncEntrypoints.find((one) => one.name === name);
  return (entry?.getFiles() ?? []).filter((file) => file.endsWith('.js'));
}
