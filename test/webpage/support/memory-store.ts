/** A store in memory in place of the browser's. */
export function memoryStore() {
  const texts = new Map<string, string>();
  return {
    get: (name: string) => texts.get(name) ?? null,
    set: (name: string, text: string | null) => {
      if (text === null) texts.delete(name);
      else texts.set(name, text);
    },
    texts,
  };
}
