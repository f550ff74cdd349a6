import { makeStyles, tokens, Tooltip, type TooltipProps } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';

const useStyles = makeStyles({
  place: { display: 'contents' },
  // Above what stays at the top while the page scrolls.
  text: { zIndex: 3, border: `1px solid ${tokens.colorNeutralStroke1}` },
});

export interface HintProps extends Partial<Pick<TooltipProps, 'visible' | 'onVisibleChange'>> {
  readonly text: string;
  readonly children: ReactElement;
}

/** A short text that comes with the pointer or the keyboard. It stands in the part of the page that it is about. */
export function Hint({ text, children, ...shown }: HintProps) {
  const styles = useStyles();
  const [place, setPlace] = useState<HTMLElement | null>(null);
  return (
    <>
      <Tooltip
        content={{ children: text, className: styles.text }}
        relationship="description"
        withArrow
        mountNode={place}
        {...shown}
      >
        {children}
      </Tooltip>
      <span ref={setPlace} className={styles.place} />
    </>
  );
}
