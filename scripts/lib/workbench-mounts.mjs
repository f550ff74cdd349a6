/** What the workbench's server serves: the page, the built add-in and the sample forms, from one origin. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = (name) => path.join(fileURLToPath(new URL('../..', import.meta.url)), name);

/** The add-in's page runs under the policy under which it is deployed; who may frame it is another matter here. */
const ADDIN_POLICY =
  "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:";
/** The spreadsheet draws its pictures from data and keeps its colours in style elements. */
const WORKBENCH_POLICY =
  "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:";

/** @type {readonly import('./https-server.mjs').Mount[]} */
export const WORKBENCH_MOUNTS = [
  { path: '/forms/', folder: folder('test/forms') },
  { path: '/', folder: folder('dist/workbench'), headers: { 'content-security-policy': WORKBENCH_POLICY } },
  { path: '/', folder: folder('dist/taskpane'), headers: { 'content-security-policy': ADDIN_POLICY } },
];
