/** The pane in this Excel: worker, Content Security Policy, theme, storage and start-up time. */
import { startInWorker } from '../../taskpane/browser/engine';
import type { Check } from '../check';
import { CONTRACT, documented, reported } from '../facts';

const STORED = 'jixiao.selftest.stored';

const violations = new Set<string>();
let millisecondsToStart = 0;

/** Records violations of the page's Content Security Policy from now on. */
export function watchPolicy(): void {
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
    violations.add(`${effectiveDirective} ${blockedURI}`),
  );
}

/** Records the time at which the page is drawn. */
export function noteStart(): void {
  millisecondsToStart = performance.now();
}

export const PANE: readonly Check[] = [
  {
    id: 'pane/start',
    title: '自检页从打开到显示',
    expected: true,
    source: CONTRACT,
    timed: () => millisecondsToStart,
    ask: () => Promise.resolve(millisecondsToStart > 0),
  },
  {
    id: 'pane/worker',
    title: '在后台校验（后台线程能启动）',
    expected: true,
    source: CONTRACT,
    timed: true,
    ask: async () => (await (await startInWorker(() => undefined)).ruleCount()) > 0,
  },
  {
    id: 'pane/storage',
    title: '窗格能在这台电脑上记住内容',
    expected: true,
    source: documented('office/dev/add-ins/develop/persisting-add-in-state-and-settings'),
    ask: () => {
      window.localStorage.setItem(STORED, '1');
      const isKept = window.localStorage.getItem(STORED) === '1';
      window.localStorage.removeItem(STORED);
      return Promise.resolve(isKept);
    },
  },
  {
    id: 'pane/theme',
    title: 'Excel 告诉窗格它的配色，网页版不告诉',
    expected: true,
    source: reported('office-js #6134'),
    ask: () => {
      const isOnline = `${Office.context.platform}` === 'OfficeOnline';
      // The types say that it always exists.
      const { officeTheme } = Office.context as { readonly officeTheme?: unknown };
      return Promise.resolve((officeTheme !== undefined) !== isOnline);
    },
  },
  {
    id: 'pane/policy',
    title: '网页安全策略没有拦下任何东西',
    expected: [],
    source: CONTRACT,
    ask: () => Promise.resolve([...violations]),
  },
];
