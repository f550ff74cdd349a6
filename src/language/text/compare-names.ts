/** Order of file, unit and project names. */
const CHINESE = new Intl.Collator('zh-CN', { numeric: true });

/** Compares names by pinyin and by the values of the numbers in them (2 before 10). */
export function compareNames(a: string, b: string): number {
  return CHINESE.compare(a, b);
}
