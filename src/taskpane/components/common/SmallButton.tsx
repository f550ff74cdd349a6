import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ComponentProps } from 'react';

const useStyles = makeStyles({
  button: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '4px',
    minHeight: '24px',
    padding: '1px 8px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    cursor: 'pointer',
    // High contrast inverts the colours of the background and of the text.
    ':hover': {
      color: tokens.colorNeutralForeground1Hover,
      backgroundColor: tokens.colorNeutralBackground1Hover,
    },
    ':active': {
      color: tokens.colorNeutralForeground1Pressed,
      backgroundColor: tokens.colorNeutralBackground1Pressed,
    },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  subtle: {
    border: '1px solid transparent',
    backgroundColor: 'transparent',
    // Also in high contrast the button is distinguished from text by its colour.
    color: tokens.colorBrandForegroundLink,
    // In forced colours, the colour of links may be unreadable on the background of buttons.
    '@media (forced-colors: active)': { color: 'ButtonText' },
    padding: '1px 4px',
    ':hover': {
      color: tokens.colorNeutralForeground2BrandHover,
      backgroundColor: tokens.colorSubtleBackgroundHover,
    },
  },
});

/** A plain small button. Fluent's buttons are too slow for lists with hundreds of them. */
export function SmallButton({
  subtle = false,
  className,
  ...rest
}: ComponentProps<'button'> & { readonly subtle?: boolean }) {
  const styles = useStyles();
  return (
    <button
      type="button"
      {...rest}
      className={mergeClasses(styles.button, subtle && styles.subtle, className)}
    />
  );
}
