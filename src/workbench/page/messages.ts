/** Lines above the grid that inform the person until they are closed. */

type MessageKind = 'note' | 'problem';

export class Messages {
  constructor(private readonly container: HTMLElement) {}

  /** Shows lines as one message. It replaces an older message with the same first line. */
  show(kind: MessageKind, lines: readonly string[]): void {
    const [first = ''] = lines;
    for (const message of [...this.container.children]) {
      if (message.querySelector('p')?.textContent === first) message.remove();
    }
    const message = document.createElement('div');
    message.className = `message ${kind}`;
    const text = document.createElement('div');
    text.className = 'message-text';
    text.append(
      ...lines.map((line) => {
        const paragraph = document.createElement('p');
        paragraph.textContent = line;
        return paragraph;
      }),
    );
    const close = document.createElement('button');
    close.type = 'button';
    close.className = 'button quiet';
    close.textContent = '知道了';
    close.addEventListener('click', () => message.remove());
    message.append(text, close);
    this.container.append(message);
  }

  clear(): void {
    this.container.replaceChildren();
  }
}
