/** What the workbench's server serves, from one origin: its page, the built add-in, the page for files and the sample forms. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { headersOf, WEBPAGE } from './deployed-headers.mjs';

const folder = (name) => path.join(fileURLToPath(new URL('../..', import.meta.url)), name);

/** As strict as the add-in is deployed, framed by nobody but the workbench. */
export const addinHeaders = (name) => headersOf(name, { ancestors: ["'self'"] });
/** The spreadsheet draws its pictures from data and keeps its colours in style elements. */
export const WORKBENCH_POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "frame-ancestors 'none'",
].join('; ');

/** @type {readonly import('./https-server.mjs').Mount[]} */
export const WORKBENCH_MOUNTS = [
  { path: '/forms/', folder: folder('test/forms'), ending: '.xlsx' },
  {
    path: `/${WEBPAGE}`,
    folder: folder('dist/webpage'),
    file: '校验网页.html',
    headers: headersOf(WEBPAGE),
  },
  { path: '/', folder: folder('dist/workbench'), headers: { 'content-security-policy': WORKBENCH_POLICY } },
  { path: '/', folder: folder('dist/taskpane'), headers: addinHeaders },
];
