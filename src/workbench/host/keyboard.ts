/**
 * How the keyboard goes between Excel on the web and an add-in: office.js moves the focus itself when Tab is pressed, and
 * tells the host at either end. The numbers are office.js's `AgaveHostAction`.
 */
import * as v from 'valibot';

/** The add-in's method that the host calls. */
export const NOTIFY_ADDIN = 'Office_notifyAgave';
/** Its argument: the first thing that Tab reaches gets the focus. */
export const TAB_IN: readonly [action: number] = [11];

/** Which way Tab left the add-in. */
export type KeyboardExit = 'forward' | 'backward';

const TAB_EXIT = 13;
const TAB_EXIT_SHIFT = 14;

/** The add-in's id, the action, and what belongs to it. */
const NoticeSchema = v.looseTuple([v.string(), v.number()]);

/** Which way the keyboard leaves the add-in by what it tells; `null` when it tells something else. */
export function keyboardExit(notice: unknown): KeyboardExit | null {
  const parsed = v.safeParse(NoticeSchema, notice);
  if (!parsed.success) return null;
  const [, action] = parsed.output;
  if (action === TAB_EXIT) return 'forward';
  return action === TAB_EXIT_SHIFT ? 'backward' : null;
}
