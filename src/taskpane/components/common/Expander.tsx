import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronRight12Regular } from '@fluentui/react-icons/svg/chevron-right';
import { useId, useState, type ReactNode } from 'react';
import { useSharedStyles } from './styles';

const useStyles = makeStyles({
  button: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXXS,
    maxWidth: '100%',
    padding: '2px 4px 2px 2px',
    margin: '0 -2px',
    ':focus-visible': { outlineOffset: '0' },
  },
  chevron: { flexShrink: 0 },
  icon: {
    transitionProperty: 'transform',
    transitionDuration: tokens.durationFaster,
    '@media (prefers-reduced-motion: reduce)': { transitionDuration: '0.01ms' },
  },
  open: { transform: 'rotate(90deg)' },
});

/** Shows whether something is open; hidden from screen readers, which use `aria-expanded`. */
export function Chevron({ isOpen, className }: { readonly isOpen: boolean; readonly className?: string }) {
  const styles = useStyles();
  return (
    <ChevronRight12Regular
      aria-hidden
      className={mergeClasses(styles.chevron, className, isOpen && styles.open)}
    />
  );
}

/** The button of an expander, for content that is not directly below it. */
export function ToggleButton(props: {
  readonly open: boolean;
  /** Id of the element that it shows and hides. */
  readonly controls: string;
  readonly onToggle: () => void;
  readonly children: ReactNode;
  readonly className?: string;
  readonly tabIndex?: 0 | -1;
}) {
  const { open, controls, onToggle, children, className, tabIndex } = props;
  const styles = useStyles();
  const shared = useSharedStyles();
  return (
    <button
      type="button"
      className={mergeClasses(shared.textButton, styles.button, className)}
      aria-expanded={open}
      aria-controls={open ? controls : undefined}
      tabIndex={tabIndex}
      onClick={onToggle}
    >
      <Chevron isOpen={open} className={styles.icon} />
      {children}
    </button>
  );
}

/** A button that shows and hides the content below it. Hidden content is not rendered. */
export function Expander(props: {
  readonly label: ReactNode;
  readonly children: ReactNode;
  readonly className?: string;
  readonly bodyClassName?: string;
}) {
  const { label, children, className, bodyClassName } = props;
  const id = useId();
  const [open, setOpen] = useState(false);
  return (
    <div className={className}>
      <ToggleButton open={open} controls={id} onToggle={() => setOpen(!open)}>
        {label}
      </ToggleButton>
      {open && (
        <div id={id} className={bodyClassName}>
          {children}
        </div>
      )}
    </div>
  );
}
