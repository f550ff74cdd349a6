/** The pane in this Excel: worker, Content Security Policy, storage. */
import { startInWorker } from '../../taskpane/browser/engine';
import type { Check } from '../check';
import { requireSame } from '../same';

const STORED = 'jixiao.selftest.stored';

const violations = new Set<string>();

/** Records violations of the page's Content Security Policy from now on. */
export function watchPolicy(): void {
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
    violations.add(`${effectiveDirective} ${blockedURI}`),
  );
}

export const PANE: readonly Check[] = [
  {
    title: '在后台校验（后台线程能启动）',
    run: async () => requireSame((await (await startInWorker(() => undefined)).ruleCount()) > 0, true),
  },
  {
    title: '窗格能在这台电脑上记住内容',
    run: () => {
      window.localStorage.setItem(STORED, '1');
      const kept = window.localStorage.getItem(STORED);
      window.localStorage.removeItem(STORED);
      requireSame(kept, '1');
      return Promise.resolve();
    },
  },
  {
    title: '网页安全策略没有拦下任何东西',
    run: () => {
      requireSame([...violations], []);
      return Promise.resolve();
    },
  },
];
