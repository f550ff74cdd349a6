/** Settings for nginx and IIS. The headers are in `deployed-headers.mjs`. */
import { CACHING, headersOf, WEBPAGE } from '../deployed-headers.mjs';

/** Folder of the server in which the path of the address is created. */
const NGINX_ROOT = '/srv/www';

/** `content-security-policy` → `Content-Security-Policy`. */
const written = (name) => name.replace(/(^|-)[a-z]/g, (letter) => letter.toUpperCase());
const escapeXml = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;').replaceAll("'", '&apos;');

/**
 * The place of the package's `site` folder, or of a link to it, on an nginx server.
 * @param {string} path of the address, with `/` at both ends
 */
export function nginxFolder(path) {
  return path === '/' ? `${NGINX_ROOT}/jixiao` : `${NGINX_ROOT}${path.slice(0, -1)}`;
}

/**
 * Settings of nginx, for inclusion in a `server` block.
 * @param {{ path: string, version: string, officeJs: string, hasWebpage: boolean }} site `path` of the address
 */
export function nginxSettings({ path, version, officeJs, hasWebpage }) {
  const headers = (values, indent) =>
    Object.entries(values)
      // A 404 answer must not be cached.
      .map(
        ([header, value]) =>
          `${indent}add_header ${written(header)} "${value}"${header === 'cache-control' ? '' : ' always'};`,
      )
      .join('\n');
  const inner = (pattern, values, ...more) => [
    '',
    `    location ~ "${pattern}" {`,
    headers(values, '        '),
    ...more.map((line) => `        ${line}`),
    '    }',
  ];
  const pane = headersOf('taskpane.html', { officeJs });
  return [
    `# 绩效申报校验 ${version}。放进 https 网站的 server { … } 里：include snippets/jixiao.conf;`,
    '# nginx 的下级 location 不继承上级的 add_header，所以每处都写全。',
    ...(path === '/' ? [] : [`location = ${path.slice(0, -1)} {`, `    return 301 ${path};`, '}']),
    `location ^~ ${path} {`,
    `    # 文件夹是 ${nginxFolder(path)}`,
    `    root ${path === '/' ? nginxFolder(path) : NGINX_ROOT};`,
    ...(hasWebpage ? [`    index ${WEBPAGE};`] : []),
    '    autoindex off;',
    '    server_tokens off;',
    '    charset utf-8;',
    '    charset_types text/css text/xml application/javascript application/json text/javascript text/plain;',
    '    gzip on;',
    '    gzip_vary on;',
    '    gzip_types text/css text/xml application/javascript application/json text/javascript;',
    headers(pane, '    '),
    ...CACHING.flatMap(({ pattern, value }) =>
      inner(pattern.replace('(?:^|/)', path), { ...pane, 'cache-control': value }),
    ),
    ...(hasWebpage ? inner(`/${WEBPAGE.replace('.', '\\.')}$`, headersOf(WEBPAGE)) : []),
    // The settings of IIS are not part of the site.
    ...inner('/web\\.config$', pane, 'return 404;'),
    '}',
    '',
  ].join('\n');
}

/**
 * IIS's `web.config` for the site's folder. IIS has no patterns without an extra module, so each file that may
 * be cached is listed.
 * @param {{ files: readonly string[], officeJs: string }} site `files`: paths in the site's folder
 */
export function iisSettings({ files, officeJs }) {
  const pane = headersOf('taskpane.html', { officeJs });
  const cached = files.flatMap((file) => {
    const caching = headersOf(file)['cache-control'];
    return caching === pane['cache-control'] ? [] : [{ file, caching }];
  });
  const header = ([name, value]) => [
    `        <remove name="${written(name)}" />`,
    `        <add name="${written(name)}" value="${escapeXml(value)}" />`,
  ];
  const sent = (headers) =>
    Object.entries(headers)
      .filter(([name]) => name !== 'cache-control')
      .flatMap(header);
  const location = (file, lines) => [
    `  <location path="${escapeXml(file)}">`,
    '    <system.webServer>',
    ...lines,
    '    </system.webServer>',
    '  </location>',
  ];
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<configuration>',
    '  <system.webServer>',
    '    <directoryBrowse enabled="false" />',
    '    <defaultDocument enabled="true">',
    `      <files><clear />${files.includes(WEBPAGE) ? `<add value="${WEBPAGE}" />` : ''}</files>`,
    '    </defaultDocument>',
    '    <staticContent>',
    '      <remove fileExtension=".json" />',
    '      <mimeMap fileExtension=".json" mimeType="application/json; charset=utf-8" />',
    '      <remove fileExtension=".js" />',
    '      <mimeMap fileExtension=".js" mimeType="text/javascript; charset=utf-8" />',
    // IIS's word for `Cache-Control: no-cache`.
    '      <clientCache cacheControlMode="DisableCache" />',
    '    </staticContent>',
    '    <httpProtocol>',
    '      <customHeaders>',
    '        <remove name="X-Powered-By" />',
    '        <remove name="X-Frame-Options" />',
    ...sent(pane),
    '      </customHeaders>',
    '    </httpProtocol>',
    '  </system.webServer>',
    ...cached.flatMap(({ file, caching }) => location(file, [`      ${clientCache(caching)}`])),
    ...(files.includes(WEBPAGE)
      ? location(WEBPAGE, [
          '      <httpProtocol><customHeaders>',
          ...sent(headersOf(WEBPAGE)),
          '      </customHeaders></httpProtocol>',
        ])
      : []),
    '</configuration>',
    '',
  ].join('\r\n');
}

/** @param {string} caching a `Cache-Control` header with a `max-age` of whole days */
function clientCache(caching) {
  const [, seconds] = /max-age=(\d+)/.exec(caching);
  const others = caching.replace(/, max-age=\d+/, '');
  const days = Number(seconds) / 86_400;
  return `<staticContent><clientCache cacheControlMode="UseMaxAge" cacheControlMaxAge="${days}.00:00:00" cacheControlCustom="${others}" /></staticContent>`;
}
