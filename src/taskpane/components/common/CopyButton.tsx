import { Button, makeStyles } from '@fluentui/react-components';
import { Copy16Regular } from '@fluentui/react-icons/svg/copy';
import { useState } from 'react';
import { copyText } from '../../browser/clipboard';
import { actions } from '../../words';
import { lazyComponent } from './AsyncContent';
import { useSharedStyles } from './styles';

const TextToCopy = lazyComponent(async () => (await import('./TextToCopy')).TextToCopy);

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start' },
  button: { whiteSpace: 'nowrap' },
});

/** A button that copies a text. If the browser forbids it, the text is shown selected, so that the person can copy it. */
export function CopyButton(props: {
  readonly label: string;
  /** Returns the text; may load code first. */
  readonly textOf: () => string | Promise<string>;
}) {
  const { label, textOf } = props;
  const styles = useStyles();
  const shared = useSharedStyles();
  const [outcome, setOutcome] = useState<{ copied: boolean; text: string } | null>(null);
  const copy = async (): Promise<void> => {
    const text = await textOf();
    setOutcome({ copied: await copyText(text), text });
  };
  return (
    <div className={styles.root}>
      <Button className={styles.button} size="small" icon={<Copy16Regular />} onClick={() => void copy()}>
        {label}
      </Button>
      <span aria-live="polite" className={shared.caption}>
        {outcome?.copied && actions.copied}
      </span>
      {outcome && !outcome.copied && <TextToCopy text={outcome.text} />}
    </div>
  );
}
