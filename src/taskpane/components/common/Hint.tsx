import { makeStyles, tokens } from '@fluentui/react-components';
import {
  cloneElement,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
  type FocusEvent,
  type PointerEvent,
  type ReactElement,
} from 'react';

/** How long the pointer rests before the hint comes, in milliseconds. */
const PATIENCE = 250;
/** Between the hint and what it is about, and between it and the edges of the pane, in pixels. */
const GAP = 4;

const useStyles = makeStyles({
  // Laid out where it stands, shown by its place: above what stays at the top while the page scrolls.
  text: {
    position: 'fixed',
    zIndex: 4,
    boxSizing: 'border-box',
    maxWidth: `min(240px, calc(100vw - ${2 * GAP}px))`,
    padding: '4px 11px 6px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow8,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
    textAlign: 'left',
    overflowWrap: 'anywhere',
    pointerEvents: 'none',
  },
});

/** What a hint asks of the element that it is about. */
interface Target {
  readonly 'aria-describedby'?: string | undefined;
  readonly onFocus?: (event: FocusEvent<HTMLElement>) => void;
  readonly onBlur?: () => void;
  readonly onPointerEnter?: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerLeave?: () => void;
}

export interface HintProps {
  readonly text: string;
  /** It comes with the keyboard alone: under the pointer it would cover what is beside it. */
  readonly byKeyboardOnly?: boolean;
  readonly children: ReactElement;
}

/** A short text that comes with the pointer or the keyboard, and goes with Escape. */
export function Hint({ text, byKeyboardOnly = false, children }: HintProps) {
  const styles = useStyles();
  const id = useId();
  const bubble = useRef<HTMLDivElement>(null);
  const [target, setTarget] = useState<HTMLElement | null>(null);
  /** Under the pointer; it becomes the target once the pointer has rested. */
  const [pointed, setPointed] = useState<HTMLElement | null>(null);
  const hide = (): void => {
    setPointed(null);
    setTarget(null);
  };
  useEffect(() => {
    if (!pointed) return;
    const timer = setTimeout(() => setTarget(pointed), PATIENCE);
    return () => clearTimeout(timer);
  }, [pointed]);
  useEffect(() => {
    if (!target) return;
    const close = (event: Event): void => {
      if (event instanceof KeyboardEvent && event.key !== 'Escape') return;
      // Escape closes nothing else with it.
      if (event instanceof KeyboardEvent) event.preventDefault();
      setTarget(null);
    };
    window.addEventListener('scroll', close, true);
    window.addEventListener('resize', close);
    document.addEventListener('keydown', close, true);
    return () => {
      window.removeEventListener('scroll', close, true);
      window.removeEventListener('resize', close);
      document.removeEventListener('keydown', close, true);
    };
  }, [target]);
  useLayoutEffect(() => {
    if (target && bubble.current) place(bubble.current, target.getBoundingClientRect());
  }, [target, text]);
  return (
    <>
      {cloneElement(children as ReactElement<Target>, {
        ...(target ? { 'aria-describedby': id } : {}),
        onFocus: (event: FocusEvent<HTMLElement>) => {
          if (isByKeyboard(event.target)) setTarget(event.currentTarget);
        },
        onBlur: hide,
        ...(byKeyboardOnly
          ? {}
          : {
              onPointerEnter: ({ currentTarget }: PointerEvent<HTMLElement>) => setPointed(currentTarget),
              onPointerLeave: hide,
            }),
      })}
      {target && (
        <div ref={bubble} id={id} role="tooltip" className={styles.text}>
          {text}
        </div>
      )}
    </>
  );
}

/** Puts the hint above what it is about, or below where there is no room, and within the pane. */
function place({ style, offsetWidth, offsetHeight }: HTMLElement, about: DOMRect): void {
  const above = about.top - offsetHeight - GAP;
  const middle = about.left + (about.width - offsetWidth) / 2;
  style.top = `${above >= GAP ? above : about.bottom + GAP}px`;
  style.left = `${Math.max(GAP, Math.min(middle, window.innerWidth - offsetWidth - GAP))}px`;
}

/** A click gives the focus, too. */
function isByKeyboard(element: HTMLElement): boolean {
  return element.matches(':focus-visible');
}
