import { makeStyles, tokens } from '@fluentui/react-components';

/** Width that stays free at the pane's top right for Office's menu (12×32 pixels on Windows, 34×32 on the Mac). */
export const OFFICE_MENU = '40px';

/** A button without border and background; for `makeStyles`. */
export const BARE_BUTTON = {
  border: 'none',
  background: 'transparent',
  font: 'inherit',
  cursor: 'pointer',
  ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
} as const;

/** The style of such a button under the pointer. */
export const BARE_BUTTON_HOVER = {
  ':hover': {
    color: tokens.colorNeutralForeground1Hover,
    backgroundColor: tokens.colorSubtleBackgroundHover,
  },
} as const;

/** Styles that several screens use. */
export const useSharedStyles = makeStyles({
  /** Visible only to screen readers. */
  hidden: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    margin: '-1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
  caption: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  figure: {
    fontVariantNumeric: 'tabular-nums',
    textAlign: 'right',
    whiteSpace: 'nowrap',
  },
  page: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
  },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  subheading: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
  /** A small button that is the name of a table row. */
  rowName: {
    padding: 0,
    minHeight: 'auto',
    textAlign: 'left',
    overflowWrap: 'anywhere',
    // Borders around all names would look like a broken table.
    '@media (forced-colors: active)': { border: 'none', textDecorationLine: 'underline' },
  },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  /** A button that looks like text. */
  textButton: {
    ...BARE_BUTTON,
    ...BARE_BUTTON_HOVER,
    padding: '2px 4px',
    borderRadius: tokens.borderRadiusMedium,
    color: 'inherit',
    textAlign: 'left',
  },
  /** The label of a radio button. */
  choice: { display: 'flex', gap: '6px', padding: '3px 0', cursor: 'pointer' },
  radio: {
    flexShrink: 0,
    width: '16px',
    height: '16px',
    margin: '2px 0',
    accentColor: tokens.colorCompoundBrandBackground,
    cursor: 'pointer',
  },
  checkbox: {
    width: '16px',
    height: '16px',
    margin: 0,
    accentColor: tokens.colorCompoundBrandBackground,
    cursor: 'pointer',
  },
  text: { margin: 0, overflowWrap: 'anywhere' },
  /** A text after an icon. */
  noted: { display: 'flex', gap: '4px', margin: 0 },
  /** Buttons of several expanders in one row, with their contents below the row. */
  folds: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM },
  fold: { display: 'contents' },
  foldBody: { order: 1, flexBasis: '100%', minWidth: 0 },
  /** A title on a separate line, which breaks only at punctuation. */
  messageTitle: { display: 'block', textWrap: 'balance', wordBreak: 'keep-all' },
  control: { width: '100%', minWidth: 0 },
  input: {
    boxSizing: 'border-box',
    minWidth: 0,
    height: '26px',
    padding: '0 6px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderBottomColor: tokens.colorNeutralStrokeAccessible,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    '::placeholder': { color: tokens.colorNeutralForeground4, opacity: 1 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-1px' },
  },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'center' },
});
