/** How long a browser may take to fetch the file, in milliseconds: it asks the person first where to. */
const KEPT = 40_000;

/** Gives the person a file. @param type of the content, with its encoding where that is text */
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

/** The name without characters that file systems refuse. */
function safeFileName(name: string): string {
  return Array.from(name, (char) => (char < ' ' || '\\/:*?"<>|'.includes(char) ? '_' : char)).join('');
}
