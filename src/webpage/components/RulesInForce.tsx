import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { describeRulesInForce, describeWeakened } from '../../check/rules-in-force';
import { readOfficeConfig } from '../../check/office-config';
import { PROFILES } from '../../profiles/profiles';
import { Message } from '../../taskpane/components/common/Message';
import { SmallButton } from '../../taskpane/components/common/SmallButton';
import { loadSettings } from '../../taskpane/session/settings';
import type { ConfigFile } from '../app-controller';
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

/** States which rules are in force, and the configuration from which they come. */
export function RulesInForce() {
  const styles = useStyles();
  const app = useApp();
  const { config } = useAppState();
  return (
    <div className={styles.root}>
      <span>{words.inForce(rulesInForce(config?.text ?? null, loadSettings(app.memory).profile))}</span>
      {config && (
        <>
          {words.used(config.name)}
          <SmallButton onClick={() => app.dropConfig()}>{words.drop}</SmallButton>
        </>
      )}
    </div>
  );
}

/**
 * The rules in force in one line.
 * @param configText text of the office's configuration; `null` without one
 * @param profileId chosen profile; `null` to choose by layout
 */
export function rulesInForce(configText: string | null, profileId: string | null): string {
  const reading = configText === null ? null : readOfficeConfig(configText);
  return describeRulesInForce({
    profile: PROFILES.find(({ id }) => id === profileId),
    config: reading && 'config' in reading ? reading.config : undefined,
  });
}

/** Asks whether to use configurations that were found in subfolders. */
export function IgnoredConfigsMessage() {
  const app = useApp();
  const { ignoredConfigs } = useAppState();
  if (ignoredConfigs.length === 0) return null;
  return (
    <Message
      intent="warning"
      title={words.ignoredTitle}
      actions={[null, ...ignoredConfigs].map((config) => (
        <Button key={config?.name ?? ''} size="small" onClick={() => app.decideConfig(config)}>
          {config ? words.use(config.name) : words.useNone}
        </Button>
      ))}
    >
      {ignoredConfigs.map((config) => words.ignored(config.name, effectOf(config))).join('')}
    </Message>
  );
}

function effectOf({ text }: ConfigFile): string | null {
  const reading = readOfficeConfig(text);
  return 'config' in reading ? describeWeakened(reading.config) : null;
}
