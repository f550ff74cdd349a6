import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Document20Regular } from '@fluentui/react-icons/svg/document';
import { FolderOpen20Regular } from '@fluentui/react-icons/svg/folder-open';
import { useRef } from 'react';
import { filesOfField } from '../files/collect-files';
import { start as words } from '../words';
import { useApp } from './AppContext';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  field: { display: 'none' },
});

interface FilePickerProps {
  /** Small secondary buttons instead of the screen's main action. */
  readonly subtle?: boolean;
}

/** The buttons 选择文件 and 选择文件夹. */
export function FilePicker({ subtle = false }: FilePickerProps) {
  const styles = useStyles();
  const app = useApp();
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const take = (field: HTMLInputElement): void => {
    const chosen = filesOfField(field.files);
    // The field is emptied so that choosing the same files again fires a change event.
    field.value = '';
    if (chosen.length > 0) void app.take(chosen);
  };
  return (
    <div className={styles.root}>
      <input
        ref={files}
        className={styles.field}
        type="file"
        multiple
        accept=".xlsx,.xlsm,.xls,.et,.json"
        aria-label={words.files}
        onChange={({ currentTarget }) => take(currentTarget)}
      />
      <input
        ref={folder}
        className={styles.field}
        type="file"
        multiple
        {...{ webkitdirectory: '' }}
        aria-label={words.folder}
        onChange={({ currentTarget }) => take(currentTarget)}
      />
      <Button
        size={subtle ? 'small' : 'large'}
        appearance={subtle ? 'secondary' : 'primary'}
        icon={<Document20Regular />}
        onClick={() => files.current?.click()}
      >
        {words.files}
      </Button>
      <Button
        size={subtle ? 'small' : 'large'}
        icon={<FolderOpen20Regular />}
        onClick={() => folder.current?.click()}
      >
        {words.folder}
      </Button>
    </div>
  );
}
