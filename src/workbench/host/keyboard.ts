/**
 * Focus between Excel on the web and an add-in. office.js moves the focus inside the add-in when Tab is pressed and notifies the
 * host at the first and last control. The numbers are office.js's `AgaveHostAction`.
 */
import * as v from 'valibot';

/** The add-in's method that the host calls. */
export const NOTIFY_ADDIN = 'Office_notifyAgave';
/** Its argument: focuses the first control. */
export const TAB_IN: readonly [action: number] = [11];

/** The direction in which Tab left the add-in. */
export type KeyboardExit = 'forward' | 'backward';

const TAB_EXIT = 13;
const TAB_EXIT_SHIFT = 14;

/** The add-in's id, the action and its arguments. */
const NoticeSchema = v.looseTuple([v.string(), v.number()]);

/** The direction in which the focus leaves the add-in; `null` for another notification. */
export function keyboardExit(notice: unknown): KeyboardExit | null {
  const parsed = v.safeParse(NoticeSchema, notice);
  if (!parsed.success) return null;
  const [, action] = parsed.output;
  if (action === TAB_EXIT) return 'forward';
  return action === TAB_EXIT_SHIFT ? 'backward' : null;
}
