/** Moving the keyboard's focus among findings. */
import type { Finding } from '../../../check';

/** Puts the focus on a finding's first action and brings it into sight. */
export function focusFinding(root: HTMLElement, findingKey: string): void {
  const item = root.querySelector(`[data-finding="${CSS.escape(findingKey)}"]`);
  const target =
    item?.querySelector<HTMLElement>('[data-locate]') ?? item?.querySelector<HTMLElement>('button');
  target?.focus({ preventScroll: true });
  item?.scrollIntoView({ block: 'nearest' });
}

/** The finding that a key leads to from the one that has the focus; `undefined` for other keys and at the ends. */
export function neighbour(visible: readonly Finding[], from: EventTarget, key: string): Finding | undefined {
  const item = from instanceof Element ? from.closest<HTMLElement>('[data-finding]') : null;
  const index = visible.findIndex((finding) => finding.key === item?.dataset['finding']);
  if (index < 0) return undefined;
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: index + 1,
    ArrowUp: index - 1,
    Home: 0,
    End: visible.length - 1,
  };
  return Object.hasOwn(steps, key) ? visible[steps[key] ?? -1] : undefined;
}
