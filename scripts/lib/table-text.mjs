/**
 * A generated table as JSON with one line for each entry, so that a diff shows only the changed entries.
 * @param {Readonly<Record<string, unknown>>} table
 */
export function tableText(table) {
  const lines = Object.entries(table).map(
    ([key, entry]) => `${JSON.stringify(key)}:${JSON.stringify(entry)}`,
  );
  return `{\n${lines.join(',\n')}\n}\n`;
}
