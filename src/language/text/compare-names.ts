/** Order of file, unit and project names; made when it is first needed, as a single file needs none. */
let chinese: Intl.Collator | undefined;

/** Compares names by pinyin and by the values of the numbers in them (2 before 10). */
export function compareNames(a: string, b: string): number {
  chinese ??= new Intl.Collator('zh-CN', { numeric: true });
  return chinese.compare(a, b);
}
