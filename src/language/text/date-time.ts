/** Times as text. */

/** `12:03`. */
export function timeText(at: Date): string {
  return [at.getHours(), at.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
}

/** `2026年11月24日 12:03`. */
export function dateTimeText(at: Date): string {
  return `${at.getFullYear()}年${at.getMonth() + 1}月${at.getDate()}日 ${timeText(at)}`;
}
