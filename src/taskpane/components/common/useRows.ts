import { useState, type FocusEvent, type KeyboardEvent } from 'react';
import { rovingIndex } from './roving-index';

/** Controls of a row, including those that Tab skips. */
const CONTROLS = 'button, input, select, textarea';

export interface Rows {
  /** `tabIndex` for the controls of a row: Tab stops at the controls of one row only. */
  readonly tabIndexOf: (key: string) => 0 | -1;
  /** For the element around the rows. */
  readonly handlers: {
    readonly onFocus: (event: FocusEvent) => void;
    readonly onKeyDown: (event: KeyboardEvent) => void;
  };
}

/**
 * Roving focus for a long list: Tab stops at the last focused row; the arrow keys, Home and End move from row to row. A
 * row is an element with `data-row`. The focus moves to the control with the same `data-lane` as the last one,
 * otherwise to the one marked `data-main`, otherwise to the first one.
 * @param keys of the rows, in displayed order
 */
export function useRows(keys: readonly string[]): Rows {
  const [last, setLast] = useState<string | null>(null);
  const active = last !== null && keys.includes(last) ? last : keys[0];
  return {
    tabIndexOf: (key) => (key === active ? 0 : -1),
    handlers: {
      onFocus: ({ target }) => {
        const key = rowAround(target)?.dataset['row'];
        if (key !== undefined) setLast(key);
      },
      onKeyDown: (event) => {
        if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey || controlUsesKey(event)) return;
        const index = keys.indexOf(rowKeyAround(event.target) ?? '');
        if (index < 0) return;
        const next = rovingIndex(event.key, index, keys.length, { orientation: 'vertical' });
        const key = next === null ? undefined : keys[next];
        if (key === undefined) return;
        event.preventDefault();
        focusRow(event.currentTarget, key, laneOf(event.target));
      },
    },
  };
}

/** Focuses a row and scrolls it into view. @param lane `data-lane` of the control to focus */
export function focusRow(root: Element, key: string, lane?: string): void {
  const row = root.querySelector(`[data-row="${CSS.escape(key)}"]`);
  const inLane = lane === undefined ? null : row?.querySelector(`[data-lane="${CSS.escape(lane)}"]`);
  const target = controlIn(inLane) ?? controlIn(row?.querySelector('[data-main]')) ?? controlIn(row);
  target?.focus({ preventScroll: true });
  row?.scrollIntoView({ block: 'nearest' });
}

/** Focuses the row that Tab would reach, or the first control if there are no rows. */
export function focusInside(root: Element): void {
  const row = rowAround(root.querySelector('[data-row] [tabindex="0"]'));
  if (row?.dataset['row'] !== undefined) focusRow(root, row.dataset['row']);
  else controlIn(root)?.focus();
}

/** `data-row` of the row that contains the element; `null` outside of rows. */
export function rowKeyAround(element: EventTarget | null): string | null {
  return rowAround(element)?.dataset['row'] ?? null;
}

function rowAround(element: EventTarget | null): HTMLElement | null {
  return element instanceof Element ? element.closest<HTMLElement>('[data-row]') : null;
}

function laneOf(element: EventTarget): string | undefined {
  const lane = element instanceof Element ? element.closest<HTMLElement>('[data-lane]') : null;
  return lane?.dataset['lane'];
}

/** The element itself if it is an enabled control, otherwise the first enabled control inside it. */
function controlIn(element: Element | null | undefined): HTMLElement | null {
  if (!element) return null;
  const usable = (one: Element): boolean => one.matches(CONTROLS) && !one.matches(':disabled');
  const found = usable(element) ? element : [...element.querySelectorAll(CONTROLS)].find(usable);
  return found instanceof HTMLElement ? found : null;
}

/**
 * Tells whether a control needs the key itself: an input method for composing, radio buttons the arrows, a text field
 * Home and End, a text area all of them.
 */
function controlUsesKey({ target, key, nativeEvent }: KeyboardEvent): boolean {
  if (nativeEvent.isComposing) return true;
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  if (!(target instanceof HTMLInputElement) || target.type === 'checkbox') return false;
  return target.type === 'radio' || key === 'Home' || key === 'End';
}

/** Time for which the target of a jump is outlined, in milliseconds. */
const MARK_DURATION = 1_500;

/** Focuses the row that is the target of a jump, aligns it to the top and outlines it briefly. A visible row is not moved. */
export function jumpToRow(root: Element, key: string): void {
  const row = root.querySelector<HTMLElement>(`[data-row="${CSS.escape(key)}"]`);
  if (!row) return;
  controlIn(row.querySelector('[data-main]') ?? row)?.focus({ preventScroll: true });
  if (!isInSight(row)) row.scrollIntoView({ block: 'start' });
  const outline = { outline: '2px solid currentColor', outlineOffset: '-2px' };
  // jsdom has no animations.
  if ('animate' in row) row.animate([outline, outline], { duration: MARK_DURATION });
}

/** Tells whether a row is in the visible part of its scroller, below the sticky elements at the top. */
function isInSight(row: HTMLElement): boolean {
  const { top, bottom } = row.getBoundingClientRect();
  const view = row.closest('main')?.getBoundingClientRect() ?? new DOMRect(0, 0, innerWidth, innerHeight);
  const covered = Number.parseFloat(getComputedStyle(row).scrollMarginTop) || 0;
  return top >= view.top + covered && bottom <= view.bottom;
}
