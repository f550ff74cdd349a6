/** All steps that need a person, in the order of the page. */
import { EVENT_STEPS } from './events';
import { PANE_STEPS } from './pane';
import type { Step } from './step';
import { UNDO_STEPS } from './undo';
import { WORKBOOK_STEPS } from './workbook';

export const STEP_GROUPS: readonly { readonly title: string; readonly steps: readonly Step[] }[] = [
  { title: '您打的字还能用 Ctrl+Z 撤销吗', steps: UNDO_STEPS },
  { title: '您的改动，本工具知道吗', steps: EVENT_STEPS },
  { title: '工作簿', steps: WORKBOOK_STEPS },
  { title: '窗格', steps: PANE_STEPS },
];

export const STEPS: readonly Step[] = STEP_GROUPS.flatMap(({ steps }) => steps);
