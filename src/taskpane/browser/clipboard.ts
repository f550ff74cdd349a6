/** @returns `false` if the browser forbids it, as is possible if Office on the web frames the pane */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
