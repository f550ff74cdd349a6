/** Joins names for a sentence and abbreviates a long list: `甲、乙 等 5 个文件`. */
export function listOf(names: readonly string[], most: number, counted: string): string {
  const named = names.slice(0, most).join('、');
  return names.length > most ? `${named} 等 ${names.length} ${counted}` : named;
}
