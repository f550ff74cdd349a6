import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useSharedStyles } from './styles';

const useStyles = makeStyles({
  // Separates notes of several lines.
  notes: { display: 'grid', rowGap: tokens.spacingVerticalXS },
});

/** The notes of a message about single cells, one per line; nothing without notes. */
export function NoteList({ notes }: { readonly notes: readonly string[] }) {
  const styles = useStyles();
  const shared = useSharedStyles();
  if (notes.length === 0) return null;
  return (
    <ul className={mergeClasses(shared.list, styles.notes)}>
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  );
}
