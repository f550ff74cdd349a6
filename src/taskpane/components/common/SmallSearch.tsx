import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import { useRef } from 'react';
import { useSharedStyles } from './styles';

const useStyles = makeStyles({
  root: { position: 'relative', display: 'flex' },
  input: {
    width: '100%',
    height: '24px',
    padding: '0 24px 0 6px',
    fontSize: tokens.fontSizeBase200,
    // The browser's clear button is hidden, because it cannot be reached with the keyboard.
    '::-webkit-search-cancel-button': { display: 'none' },
  },
  clear: {
    position: 'absolute',
    top: '2px',
    right: '2px',
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    width: '20px',
    height: '20px',
    padding: 0,
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: 'inherit',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-1px' },
  },
});

/** A search field with a button that clears it. */
export function SmallSearch(props: {
  readonly label: string;
  readonly placeholder: string;
  readonly clearLabel: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly className?: string;
}) {
  const { label, placeholder, clearLabel, value, onChange, className } = props;
  const styles = useStyles();
  const shared = useSharedStyles();
  const input = useRef<HTMLInputElement>(null);
  return (
    <span className={mergeClasses(styles.root, className)}>
      <input
        ref={input}
        type="search"
        className={mergeClasses(shared.input, styles.input)}
        aria-label={label}
        placeholder={placeholder}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      {value !== '' && (
        <button
          type="button"
          className={styles.clear}
          aria-label={clearLabel}
          onClick={() => {
            onChange('');
            input.current?.focus();
          }}
        >
          <Dismiss16Regular aria-hidden />
        </button>
      )}
    </span>
  );
}
