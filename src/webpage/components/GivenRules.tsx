import { makeStyles, tokens } from '@fluentui/react-components';
import { SmallButton } from '../../taskpane/components/common/SmallButton';
import { rules as words } from '../words';
import { useApp, useAppState } from './AppContext';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
  },
});

/** Names the office's configuration that is in force; renders nothing without one. */
export function GivenRules() {
  const styles = useStyles();
  const app = useApp();
  const { rules } = useAppState();
  if (!rules) return null;
  return (
    <div className={styles.root}>
      {words.used(rules.name)}
      <SmallButton onClick={() => app.dropRules()}>{words.drop}</SmallButton>
    </div>
  );
}
