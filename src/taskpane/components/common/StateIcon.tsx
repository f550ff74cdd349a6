import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircle16Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { CommentCheckmark16Regular } from '@fluentui/react-icons/svg/comment-checkmark';
import { ErrorCircle16Filled } from '@fluentui/react-icons/svg/error-circle';
import { Info16Regular } from '@fluentui/react-icons/svg/info';
import { SubtractCircle16Regular } from '@fluentui/react-icons/svg/subtract-circle';
import { Warning16Filled } from '@fluentui/react-icons/svg/warning';

/** Icons by state, with different shapes so that they can be distinguished without colours. */
export type Tone = 'error' | 'warning' | 'hint' | 'explained' | 'good' | 'neutral';

const ICONS = {
  error: ErrorCircle16Filled,
  warning: Warning16Filled,
  hint: Info16Regular,
  explained: CommentCheckmark16Regular,
  good: CheckmarkCircle16Filled,
  neutral: SubtractCircle16Regular,
} satisfies Record<Tone, unknown>;

const useStyles = makeStyles({
  icon: { flexShrink: 0 },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  hint: { color: tokens.colorBrandForeground1 },
  explained: { color: tokens.colorNeutralForeground2 },
  good: { color: tokens.colorStatusSuccessForeground1 },
  neutral: { color: tokens.colorNeutralForeground3 },
});

/** The icon of a tone. It is hidden from screen readers, because the text beside it has the same meaning. */
export function StateIcon(props: { readonly tone: Tone }) {
  const styles = useStyles();
  const Icon = ICONS[props.tone];
  return <Icon aria-hidden className={mergeClasses(styles.icon, styles[props.tone])} />;
}
