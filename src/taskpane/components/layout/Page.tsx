import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowLeft16Regular } from '@fluentui/react-icons/svg/arrow-left';
import { useEffect, useRef, type ReactNode } from 'react';
import { actions } from '../../words';
import { OFFICE_MENU, useSharedStyles } from '../common/styles';

const useStyles = makeStyles({
  head: {
    position: 'sticky',
    top: 0,
    zIndex: 2,
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `6px ${OFFICE_MENU} 6px ${tokens.spacingHorizontalS}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media print': { display: 'none' },
  },
});

/** A page that covers the result. It gets the focus; Escape and 返回 close it. */
export function Page(props: {
  readonly title: string;
  readonly onBack: () => void;
  readonly children: ReactNode;
}) {
  const { title, onBack, children } = props;
  const styles = useStyles();
  const shared = useSharedStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section
      aria-label={title}
      onKeyDown={(event) => {
        // An input method uses Escape while it composes text.
        if (event.key !== 'Escape' || event.defaultPrevented || event.nativeEvent.isComposing) return;
        event.preventDefault();
        onBack();
      }}
    >
      <div className={styles.head}>
        <Button size="small" appearance="subtle" icon={<ArrowLeft16Regular />} onClick={onBack}>
          {actions.back}
        </Button>
        <h1 ref={heading} tabIndex={-1} className={shared.heading}>
          {title}
        </h1>
      </div>
      {children}
    </section>
  );
}
