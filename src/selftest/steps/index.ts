/** All steps that need a person, in the order of the page. */
import { EVENT_STEPS } from './events';
import { PANE_STEPS } from './pane';
import type { Step } from './step';
import { UNDO_STEPS } from './undo';
import { WORKBOOK_STEPS } from './workbook';

export const STEPS: readonly Step[] = [...UNDO_STEPS, ...EVENT_STEPS, ...WORKBOOK_STEPS, ...PANE_STEPS];
