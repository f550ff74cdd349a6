import { makeStyles, tokens } from '@fluentui/react-components';

/** Styles that several lists of the overview use. */
export const useListStyles = makeStyles({
  root: { flexGrow: 1, minHeight: 0, overflowY: 'auto', padding: `0 ${tokens.spacingHorizontalM}` },
  item: {
    padding: '8px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
    // The browser skips the layout of rows outside the viewport, so scrolling stays fast.
    contentVisibility: 'auto',
    containIntrinsicSize: 'auto 60px',
  },
  details: { paddingLeft: '22px', fontSize: tokens.fontSizeBase200 },
  finding: { display: 'flex', gap: '6px' },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: '8px' },
});
