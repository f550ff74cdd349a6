/** Lists in a sentence. */

/** `甲、乙 等 5 个文件`: the first ones by name, the others counted. */
export function listOf(names: readonly string[], most: number, counted: string): string {
  const named = names.slice(0, most).join('、');
  return names.length > most ? `${named} 等 ${names.length} ${counted}` : named;
}
