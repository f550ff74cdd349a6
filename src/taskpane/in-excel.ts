/** Drawing once Office is ready, in an Excel that is new enough; elsewhere the page says why it stays blank. */
import type {} from './watchdog-api';
import { startup } from './words';

/** Lowest requirement set that everything works with. */
const EXCEL_API = '1.9';

/** @param draw is given the element to draw in */
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
