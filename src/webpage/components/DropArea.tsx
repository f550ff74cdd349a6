import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { filesOfDrop } from '../files/collect-files';
import { start as words } from '../words';
import { useApp } from './AppContext';

const useStyles = makeStyles({
  over: {
    position: 'fixed',
    inset: '8px',
    zIndex: 10,
    display: 'grid',
    placeItems: 'center',
    pointerEvents: 'none',
    border: `3px dashed ${tokens.colorCompoundBrandStroke}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    opacity: 0.94,
    fontSize: tokens.fontSizeBase500,
  },
});

/** Accepts dropped files anywhere on the page; otherwise the browser would navigate to the dropped file. */
export function DropArea({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  const app = useApp();
  const [isOver, setIsOver] = useState(false);
  const depth = useRef(0);
  useEffect(() => {
    const holdsFiles = ({ dataTransfer }: DragEvent): boolean =>
      dataTransfer?.types.includes('Files') ?? false;
    const go = (by: number) => (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      depth.current = Math.max(0, depth.current + by);
      setIsOver(depth.current > 0);
    };
    const over = (event: DragEvent): void => {
      if (holdsFiles(event)) event.preventDefault();
    };
    const drop = (event: DragEvent): void => {
      if (!holdsFiles(event) || !event.dataTransfer) return;
      event.preventDefault();
      depth.current = 0;
      setIsOver(false);
      void filesOfDrop(event.dataTransfer).then((files) => app.take(files));
    };
    const listening = new AbortController();
    const { signal } = listening;
    document.addEventListener('dragenter', go(1), { signal });
    document.addEventListener('dragleave', go(-1), { signal });
    document.addEventListener('dragover', over, { signal });
    document.addEventListener('drop', drop, { signal });
    return () => listening.abort();
  }, [app]);
  return (
    <>
      {children}
      {isOver && (
        <div aria-hidden className={styles.over}>
          {words.dropping}
        </div>
      )}
    </>
  );
}
