import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircle24Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { DocumentSearch24Regular } from '@fluentui/react-icons/svg/document-search';
import { ErrorCircle24Filled } from '@fluentui/react-icons/svg/error-circle';
import { Warning24Filled } from '@fluentui/react-icons/svg/warning';
import type { ReactNode, Ref } from 'react';
import { useSharedStyles } from '../common/styles';

type StatusTone = 'ready' | 'explain' | 'blocked' | 'neutral';

const ICONS = {
  ready: CheckmarkCircle24Filled,
  explain: Warning24Filled,
  blocked: ErrorCircle24Filled,
  neutral: DocumentSearch24Regular,
} satisfies Record<StatusTone, unknown>;

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    margin: `6px ${tokens.spacingHorizontalM} 0`,
    padding: `6px ${tokens.spacingHorizontalS} ${tokens.spacingVerticalS}`,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  ready: {
    backgroundColor: tokens.colorStatusSuccessBackground1,
    border: `1px solid ${tokens.colorStatusSuccessBorder1}`,
    '& > svg': { color: tokens.colorStatusSuccessForeground1 },
  },
  explain: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    '& > svg': { color: tokens.colorStatusWarningForeground3 },
  },
  blocked: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    border: `1px solid ${tokens.colorStatusDangerBorder1}`,
    '& > svg': { color: tokens.colorStatusDangerForeground1 },
  },
  neutral: {
    backgroundColor: tokens.colorNeutralBackground2,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    '& > svg': { color: tokens.colorNeutralForeground2 },
  },
  line: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalS, alignItems: 'center' },
  title: {
    fontSize: tokens.fontSizeBase400,
    lineHeight: '24px',
    fontWeight: tokens.fontWeightSemibold,
  },
  aside: { marginLeft: 'auto' },
  text: {
    gridColumnStart: 2,
    overflowWrap: 'anywhere',
    // At high zoom the text needs the whole width.
    '@media (max-width: 260px)': { gridColumnStart: 1, gridColumnEnd: 3 },
  },
});

/** The overall result of the check: icon, word and colour. `Announcer` announces it to screen readers. */
export function StatusPanel(props: {
  readonly tone: StatusTone;
  readonly title: string;
  readonly text: ReactNode;
  /** A button beside the title that dismisses a part of it. */
  readonly badge?: ReactNode;
  /** The time of the check, at the right of the title. */
  readonly aside?: ReactNode;
  readonly ref?: Ref<HTMLDivElement> | undefined;
}) {
  const { tone, title, badge, text, aside, ref } = props;
  const styles = useStyles();
  const shared = useSharedStyles();
  const Icon = ICONS[tone];
  return (
    <div
      ref={ref}
      role="status"
      aria-live="off"
      tabIndex={-1}
      className={mergeClasses(styles.root, styles[tone])}
    >
      <Icon aria-hidden />
      <div className={styles.line}>
        <strong className={styles.title}>{title}</strong>
        {badge}
        {aside !== undefined && <span className={mergeClasses(shared.caption, styles.aside)}>{aside}</span>}
      </div>
      <div className={styles.text}>{text}</div>
    </div>
  );
}
