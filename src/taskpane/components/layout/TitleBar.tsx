import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { OFFICE_MENU, useSharedStyles } from '../common/styles';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${OFFICE_MENU} ${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    minWidth: 0,
  },
});

/** Heading of a screen without a result, with ⋯. */
export function TitleBar({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const styles = useStyles();
  const shared = useSharedStyles();
  return (
    <header className={styles.root}>
      <h1 className={mergeClasses(shared.heading, shared.text)}>{title}</h1>
      {children}
    </header>
  );
}
