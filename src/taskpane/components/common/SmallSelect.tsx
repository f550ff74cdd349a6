import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useSharedStyles } from './styles';

const useStyles = makeStyles({
  select: {
    height: '24px',
    padding: '0 2px 0 4px',
    fontSize: tokens.fontSizeBase200,
    cursor: 'pointer',
  },
});

/** The browser's select element in the size of small buttons. */
export function SmallSelect<const Value>(props: {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly (readonly [value: Value, text: string])[];
  readonly onChoose: (value: Value) => void;
  readonly className?: string;
}) {
  const { label, value, options, onChoose, className } = props;
  const styles = useStyles();
  const shared = useSharedStyles();
  return (
    <select
      className={mergeClasses(shared.input, styles.select, className)}
      aria-label={label}
      value={options.findIndex(([one]) => one === value)}
      onChange={({ target }) => {
        const chosen = options[Number(target.value)];
        if (chosen) onChoose(chosen[0]);
      }}
    >
      {options.map(([, text], index) => (
        <option key={index} value={index}>
          {text}
        </option>
      ))}
    </select>
  );
}
