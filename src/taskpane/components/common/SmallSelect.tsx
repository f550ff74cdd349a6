import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ComponentProps } from 'react';
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
export function SmallSelect({ className, ...rest }: ComponentProps<'select'>) {
  const styles = useStyles();
  const shared = useSharedStyles();
  return <select {...rest} className={mergeClasses(shared.input, styles.select, className)} />;
}
