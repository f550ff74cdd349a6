import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useSharedStyles } from './styles';

const useStyles = makeStyles({
  // Notes of several lines are told apart.
  notes: { display: 'grid', rowGap: tokens.spacingVerticalXS },
});

/** What a message has to say of single cells, one note a line; nothing where there are none. */
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
