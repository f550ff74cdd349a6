import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ComponentProps } from 'react';

const useStyles = makeStyles({
  select: {
    boxSizing: 'border-box',
    height: '24px',
    minWidth: 0,
    padding: '0 2px 0 4px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderBottomColor: tokens.colorNeutralStrokeAccessible,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-1px' },
  },
});

/** The browser's select element in the size of small buttons. */
export function SmallSelect({ className, ...rest }: ComponentProps<'select'>) {
  const styles = useStyles();
  return <select {...rest} className={mergeClasses(styles.select, className)} />;
}
