import { makeStyles, tokens } from '@fluentui/react-components';

/** Styles that the lists of the overview share. */
export const useListStyles = makeStyles({
  root: { flexGrow: 1, minHeight: 0, overflowY: 'auto', padding: `0 ${tokens.spacingHorizontalM}` },
  item: {
    padding: '8px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
    // Rows out of sight cost nothing while scrolling.
    contentVisibility: 'auto',
    containIntrinsicSize: 'auto 60px',
  },
  details: { paddingLeft: '22px', fontSize: tokens.fontSizeBase200 },
  finding: { display: 'flex', gap: '6px' },
});
