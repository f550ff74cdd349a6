import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useRef, useState, type ComponentType, type ReactNode } from 'react';
import { actions, missing as words } from '../../words';
import { ErrorBoundary } from './ErrorBoundary';
import { SmallButton } from './SmallButton';
import { useSharedStyles } from './styles';
import { focusInside } from './useRows';

const useStyles = makeStyles({
  content: { display: 'contents' },
  state: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  },
});

type LoadResult<Value> = { readonly value: Value } | { readonly error: unknown };

/** Shows content once its value is loaded. If loading fails, shows a message with 重试. */
export function AsyncContent<Value>(props: {
  /** Pass the same function for the same value: another function loads again, while the old value stays visible. */
  readonly load: () => Promise<Value>;
  readonly children: (value: Value) => ReactNode;
}) {
  const { load, children } = props;
  const [result, setResult] = useState<LoadResult<Value> | null>(null);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let isCurrent = true;
    load().then(
      (value) => isCurrent && setResult({ value }),
      (error: unknown) => isCurrent && setResult({ error }),
    );
    return () => {
      isCurrent = false;
    };
  }, [load, attempt]);
  if (result && 'value' in result) {
    return <FocusedContent enabled={attempt > 0}>{children(result.value)}</FocusedContent>;
  }
  if (!result) return <LoadState error={null} hasFocus={attempt > 0} />;
  const retry = (): void => {
    setResult(null);
    setAttempt(attempt + 1);
  };
  return <LoadState error={result.error} onRetry={retry} />;
}

/** Moves the focus to the content if it replaces a focused button 重试. */
function FocusedContent({ enabled, children }: { readonly enabled: boolean; readonly children: ReactNode }) {
  const styles = useStyles();
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (enabled && root.current) focusInside(root.current);
  }, [enabled]);
  return (
    <div ref={root} className={styles.content}>
      {children}
    </div>
  );
}

interface LazyComponent<Props extends object> {
  (props: Props): ReactNode;
  /** Loads the code ahead of time. Never fails: a failed load is repeated when the component is shown. */
  readonly preload: () => Promise<void>;
}

/** A component whose code is loaded when it is first shown. If loading fails, it offers 重试. */
export function lazyComponent<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): LazyComponent<Props> {
  const loadModule = async () => ({ default: await load() });
  const FirstLoad = lazy(loadModule);

  function Lazy(props: Props): ReactNode {
    const [Loaded, setLoaded] = useState<ComponentType<Props>>(FirstLoad);
    const [isRetry, setIsRetry] = useState(false);
    const retry = (): void => {
      setLoaded(lazy(loadModule));
      setIsRetry(true);
    };
    return (
      <ErrorBoundary
        fallback={(error, reset) => (
          <LoadState
            error={error}
            onRetry={() => {
              retry();
              reset();
            }}
          />
        )}
      >
        <Suspense fallback={<LoadState error={null} hasFocus={isRetry} />}>
          <FocusedContent enabled={isRetry}>
            <Loaded {...props} />
          </FocusedContent>
        </Suspense>
      </ErrorBoundary>
    );
  }
  return Object.assign(Lazy, {
    preload: async () => {
      try {
        await load();
      } catch (error) {
        console.warn(error);
      }
    },
  });
}

function LoadState(props: {
  /** The error of loading; `null` while it is loading. */
  readonly error: unknown;
  readonly onRetry?: () => void;
  /** Takes over the focus of the button 重试 that it replaces. */
  readonly hasFocus?: boolean;
}) {
  const { error, onRetry, hasFocus = false } = props;
  const styles = useStyles();
  const shared = useSharedStyles();
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (hasFocus) root.current?.focus();
  }, [hasFocus]);
  useEffect(() => {
    if (error !== null) console.warn(error);
  }, [error]);
  return (
    <div ref={root} tabIndex={-1} className={styles.state}>
      <p className={mergeClasses(shared.text, shared.caption)} role={onRetry ? 'alert' : undefined}>
        {onRetry ? words.failed : words.coming}
      </p>
      {onRetry && <SmallButton onClick={onRetry}>{actions.retry}</SmallButton>}
    </div>
  );
}
