import { Button, type ButtonProps } from '@fluentui/react-components';
import { useRef } from 'react';

/** A button that opens the browser's dialog for choosing files. */
export function FileButton({
  accept,
  choosesFolder = false,
  multiple = choosesFolder,
  onFiles,
  ...button
}: Pick<ButtonProps, 'size' | 'appearance' | 'icon' | 'title' | 'children'> & {
  /** Endings of the files that the dialog offers, as in HTML; all by default. */
  readonly accept?: string;
  readonly choosesFolder?: boolean;
  readonly multiple?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        hidden
        type="file"
        accept={accept}
        multiple={multiple}
        {...(choosesFolder ? { webkitdirectory: '' } : {})}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          // The value is cleared so that the same files can be chosen again after they were changed.
          target.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
      <Button {...button} onClick={() => input.current?.click()} />
    </>
  );
}
