/** The collator for file, unit and project names. Created when it is first needed, because a single file does not need it. */
let chinese: Intl.Collator | undefined;

/** Compares names by pinyin and by the values of the numbers in them (2 before 10). */
export function compareNames(a: string, b: string): number {
  chinese ??= new Intl.Collator('zh-CN', { numeric: true });
  return chinese.compare(a, b);
}
