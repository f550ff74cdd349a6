/** webpack plugin: one HTML file with inline script and style, and a policy that allows nothing else. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import webpack from 'webpack';

/** Hash of the empty text: Fluent adds empty style elements and fills them by script. */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

export class SingleFile {
  /** @param {{ entry: string, template: string, filename: string }} options name of the entry; paths */
  constructor(options) {
    this.options = options;
  }

  apply(compiler) {
    const { entry, template, filename } = this.options;
    const { Compilation, sources } = webpack;
    compiler.hooks.thisCompilation.tap('SingleFile', (compilation) => {
      compilation.fileDependencies.add(template);
      const stage = Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_INLINE;
      compilation.hooks.processAssets.tap({ name: 'SingleFile', stage }, () => {
        if (compilation.errors.length > 0) return;
        const files = compilation.getAssets().map(({ name }) => name);
        const take = (ending) => {
          const text = files.filter((name) => name.endsWith(ending)).map((name) => textOf(compilation, name));
          return text.join('\n');
        };
        const scripts = files.filter((name) => name.endsWith('.js'));
        if (scripts.length !== 1)
          throw new Error(`${entry}: one script was expected, not ${scripts.join(', ')}`);
        const html = page(readFileSync(template, 'utf8'), {
          script: take('.js'),
          style: take('.css'),
          licences: take('.LICENSE.txt'),
        });
        for (const name of files) compilation.deleteAsset(name);
        // Minimizing it would invalidate the hashes of the policy.
        compilation.emitAsset(filename, new sources.RawSource(html), { minimized: true });
      });
    });
  }
}

function textOf(compilation, name) {
  return String(compilation.getAsset(name).source.source());
}

function page(template, { script, style, licences }) {
  // Browsers normalize line ends before they compute the hash.
  const inScript = script.replaceAll('\r\n', '\n').trim();
  const inStyle = style.replaceAll('\r\n', '\n').trim();
  if (/<\/script|<!--/i.test(inScript) || /<\/style/i.test(inStyle))
    throw new Error('the script or the style would end the element that holds it');
  const policy = [
    "default-src 'none'",
    `script-src '${hashOf(inScript)}'`,
    'worker-src blob:',
    `style-src '${hashOf(inStyle)}' ${EMPTY_STYLE}`,
    'img-src data: blob:',
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const parts = {
    policy: `<meta http-equiv="Content-Security-Policy" content="${policy}" />`,
    style: `<style>${inStyle}</style>`,
    script: `<script>${inScript}</script>`,
  };
  const html = template.replace(/<!-- (policy|style|script) -->/g, (_, name) => parts[name]);
  return licences === '' ? html : `${html}<!--\n${licences.replaceAll('--', '- -')}\n-->\n`;
}

function hashOf(text) {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
