/** webpack plugin: the build fails if a bundle exceeds its limit. */
import { gzipSync } from 'node:zlib';

export class BundleLimits {
  /** @param limits gzip bytes, by the name of an entry or worker (for all of its initial scripts) or of a file */
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

/** The initial scripts of an entry or worker. */
function filesOf({ entrypoints, asyncEntrypoints }, name) {
  const entry = entrypoints.get(name) ?? asyncEntrypoints.find((one) => one.name === name);
  return (entry?.getFiles() ?? []).filter((file) => file.endsWith('.js'));
}
