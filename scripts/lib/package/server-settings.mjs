/** Settings for the web servers that an office may have: what they send is in `deployed-headers.mjs`. */
import { HASHED, headersOf, WEBPAGE } from '../deployed-headers.mjs';

/** Folder of the server under which the address's path is looked for. */
const NGINX_ROOT = '/srv/www';
const YEAR_OF_DAYS = '365.00:00:00';

/** `content-security-policy` → `Content-Security-Policy`. */
const written = (name) => name.replace(/(^|-)[a-z]/g, (letter) => letter.toUpperCase());
const escapeXml = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;').replaceAll("'", '&apos;');

/**
 * Where the package's `site` folder, or a link to it, is to be on an nginx server.
 * @param {string} path of the address, with `/` at both ends
 */
export function nginxFolder(path) {
  return path === '/' ? `${NGINX_ROOT}/jixiao` : `${NGINX_ROOT}${path.slice(0, -1)}`;
}

/**
 * A part of nginx's settings, to be included in a `server` block.
 * @param {{ path: string, version: string, officeJs: string, hasWebpage: boolean }} site `path` of the address
 */
export function nginxSettings({ path, version, officeJs, hasWebpage }) {
  const headers = (name, indent) =>
    Object.entries(headersOf(name, { officeJs }))
      // An answer that says that a file is not there must not be kept.
      .map(
        ([header, value]) =>
          `${indent}add_header ${written(header)} "${value}"${header === 'cache-control' ? '' : ' always'};`,
      )
      .join('\n');
  const inner = (pattern, name) => ['', `    location ~ "${pattern}" {`, headers(name, '        '), '    }'];
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
    headers('taskpane.html', '    '),
    ...inner(HASHED, 'taskpane.00000000.js'),
    ...(hasWebpage ? inner(`/${WEBPAGE.replace('.', '\\.')}$`, WEBPAGE) : []),
    '}',
    '',
  ].join('\n');
}

/**
 * IIS's `web.config`, to be put into the site's folder. It knows no patterns without an extra module: what may be kept
 * for ever is listed file by file.
 * @param {{ files: readonly string[], officeJs: string }} site `files`: paths in the site's folder
 */
export function iisSettings({ files, officeJs }) {
  const pane = headersOf('taskpane.html', { officeJs });
  const nameOf = (file) => file.slice(file.lastIndexOf('/') + 1);
  const special = files.filter((file) => headersOf(nameOf(file))['cache-control'] !== pane['cache-control']);
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
    ...special.flatMap((file) =>
      location(file, [
        `      <staticContent><clientCache cacheControlMode="UseMaxAge" cacheControlMaxAge="${YEAR_OF_DAYS}" cacheControlCustom="public, immutable" /></staticContent>`,
      ]),
    ),
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
