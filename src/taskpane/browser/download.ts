/** Time during which the browser can fetch the file, in milliseconds: it may first ask the person where to save it. */
const KEPT = 40_000;

/** Downloads a file. @param type media type, with the encoding of a text */
export function saveFile(name: string, type: string, content: string | Uint8Array<ArrayBuffer>): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = safeFileName(name);
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), KEPT);
}

/** The name without characters that file systems do not allow. */
function safeFileName(name: string): string {
  return Array.from(name, (char) => (char < ' ' || '\\/:*?"<>|'.includes(char) ? '_' : char)).join('');
}
