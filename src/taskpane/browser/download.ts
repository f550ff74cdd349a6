/** Gives the person a file. */
export function saveFile(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = safeFileName(name);
  document.body.append(link);
  link.click();
  link.remove();
  // The browser has taken the file by the next task.
  setTimeout(() => URL.revokeObjectURL(url), 0);
}

/** The name without characters that file systems refuse. */
function safeFileName(name: string): string {
  return Array.from(name, (char) => (char < ' ' || '\\/:*?"<>|'.includes(char) ? '_' : char)).join('');
}
