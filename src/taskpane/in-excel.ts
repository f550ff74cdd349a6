/** Draws a page of the add-in once Office is ready. Outside of Excel, and in an Excel that is too old, it shows the reason instead. */
import type {} from './watchdog-api';
import { startup } from './words';

/** Lowest requirement set with which the add-in works. */
const EXCEL_API = '1.9';

/** @param draw draws into the given element */
export function inExcel(draw: (root: HTMLElement) => Promise<void>): void {
  Office.onReady().then(
    ({ host }) => {
      const root = document.getElementById('root');
      if (!root) return;
      if (host !== Office.HostType.Excel) {
        window.jixiaoFailure(startup.notExcel);
      } else if (!Office.context.requirements.isSetSupported('ExcelApi', EXCEL_API)) {
        window.jixiaoFailure(startup.tooOld);
      } else {
        void draw(root);
      }
    },
    (error: unknown) => {
      console.warn(error);
      window.jixiaoFailure(startup.notConnected);
    },
  );
}
