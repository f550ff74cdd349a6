/** The folders that the workbench's server serves from one origin: its page, the add-in, the page for files, the sample forms. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { headersOf, WEBPAGE } from './deployed-headers.mjs';

const folder = (name) => path.join(fileURLToPath(new URL('../..', import.meta.url)), name);

/** The headers of the deployed add-in; only the workbench may frame it. */
export const addinHeaders = (name) => headersOf(name, { ancestors: ["'self'"] });
/** Univer uses data URLs for images and inline styles. */
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
