import { useState, type FocusEvent, type KeyboardEvent } from 'react';

/** Where a key leads from the row at `index`; past the ends there is nothing. */
const STEPS: Readonly<Partial<Record<string, (index: number, count: number) => number>>> = {
  ArrowDown: (index) => index + 1,
  ArrowUp: (index) => index - 1,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/** Everything in a row that can take the focus, whether Tab reaches it or not. */
const CONTROLS = 'button, input, select, textarea';

export interface Rows {
  /** What Tab does with the controls of a row: only those of one row are on its way. */
  readonly tabIndexOf: (key: string) => 0 | -1;
  /** For the element around the rows. */
  readonly handlers: {
    readonly onFocus: (event: FocusEvent) => void;
    readonly onKeyDown: (event: KeyboardEvent) => void;
  };
}

/**
 * Makes a long list one stop on the way of Tab: only the controls of the row that had the focus last are reached by it, and
 * the arrow keys, Home and End lead from row to row. A row is an element with `data-row`; the keyboard lands on its control
 * with the `data-lane` that it came from, else on the one marked `data-main`, else on its first.
 * @param keys of the rows, in the order in which they are shown
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
        if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey || isOwnKey(event)) return;
        const step = Object.hasOwn(STEPS, event.key) ? STEPS[event.key] : undefined;
        const row = rowAround(event.target);
        const index = keys.indexOf(row?.dataset['row'] ?? '');
        const next = step === undefined || index < 0 ? undefined : keys[step(index, keys.length)];
        if (next === undefined) return;
        event.preventDefault();
        focusRow(event.currentTarget, next, laneOf(event.target));
      },
    },
  };
}

/** Puts the focus on a row and brings it into sight. */
export function focusRow(root: Element, key: string, lane?: string): void {
  const row = root.querySelector(`[data-row="${CSS.escape(key)}"]`);
  const inLane = lane === undefined ? null : row?.querySelector(`[data-lane="${CSS.escape(lane)}"]`);
  const target = controlIn(inLane) ?? controlIn(row?.querySelector('[data-main]')) ?? controlIn(row);
  target?.focus({ preventScroll: true });
  row?.scrollIntoView({ block: 'nearest' });
}

/** Puts the focus on the row inside that Tab would reach, or on the first control where there are no rows. */
export function focusInside(root: Element): void {
  const row = rowAround(root.querySelector('[data-row] [tabindex="0"]'));
  if (row?.dataset['row'] !== undefined) focusRow(root, row.dataset['row']);
  else controlIn(root)?.focus();
}

/** `data-row` of the row around something; `null` outside of rows. */
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

/** The first control in an element that can be used, or the element itself. */
function controlIn(element: Element | null | undefined): HTMLElement | null {
  if (!element) return null;
  const usable = (one: Element): boolean => one.matches(CONTROLS) && !one.matches(':disabled');
  const found = usable(element) ? element : [...element.querySelectorAll(CONTROLS)].find(usable);
  return found instanceof HTMLElement ? found : null;
}

/** Tells whether the control itself needs the key: a choice its arrows, a text its Home and End, a long text all. */
function isOwnKey({ target, key }: KeyboardEvent): boolean {
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  if (!(target instanceof HTMLInputElement) || target.type === 'checkbox') return false;
  return target.type === 'radio' || key === 'Home' || key === 'End';
}
