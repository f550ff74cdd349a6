import { useSharedStyles } from './styles';

/** The titles of a table's columns. */
export function TableHead(props: {
  readonly titles: readonly string[];
  readonly className?: string;
  readonly classOf: (column: number) => string;
}) {
  const shared = useSharedStyles();
  return (
    <thead className={shared.caption}>
      <tr className={props.className}>
        {props.titles.map((title, column) => (
          <th key={title} scope="col" className={props.classOf(column)}>
            {title}
          </th>
        ))}
      </tr>
    </thead>
  );
}
