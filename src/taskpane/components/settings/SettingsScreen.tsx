import { Field, Input, makeStyles, Radio, RadioGroup, Select, Switch } from '@fluentui/react-components';
import { useState } from 'react';
import type { CheckedView } from '../../../engine/views';
import { PROFILES } from '../../../profiles/profiles';
import { DECIMALS, type Settings } from '../../session/settings';
import { settings as words } from '../../words';
import { useSession, useSessionState } from '../common/SessionContext';
import { useSharedStyles } from '../common/styles';

/** A smaller minimum width than Fluent's, because the pane may be zoomed in. */
const useStyles = makeStyles({ control: { minWidth: 0, width: '100%', '& > *': { minWidth: 0 } } });

/**
 * 设置: changes take effect immediately and are stored.
 * @param props.profile its values are used for settings that are not set; `null` while no form determines the profile
 */
export function SettingsScreen({ profile }: { readonly profile: CheckedView['standard'] | null }) {
  const session = useSession();
  const { settings } = useSessionState();
  const onChange = (change: Partial<Settings>): void => void session.changeSettings(change);
  const shared = useSharedStyles();
  const styles = useStyles();
  return (
    <div className={shared.page}>
      <Field size="small" label={words.profile}>
        <Select
          size="small"
          className={styles.control}
          value={settings.profile ?? ''}
          onChange={(_, { value }) => onChange({ profile: value === '' ? null : value })}
        >
          <option value="">{words.profileAuto}</option>
          {PROFILES.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </Select>
      </Field>
      <Field size="small" label={words.decimals}>
        <Select
          size="small"
          className={styles.control}
          value={settings.decimals === null ? '' : String(settings.decimals)}
          onChange={(_, { value }) =>
            onChange({ decimals: DECIMALS.find((decimals) => String(decimals) === value) ?? null })
          }
        >
          <option value="">{words.decimalsAuto(profile?.decimals ?? null)}</option>
          {DECIMALS.map((decimals) => (
            <option key={decimals} value={String(decimals)}>
              {words.decimalsValue(decimals)}
            </option>
          ))}
        </Select>
      </Field>
      <ThresholdField
        value={settings.satisfactionThreshold}
        standard={profile?.satisfactionThreshold ?? null}
        onChange={(satisfactionThreshold) => onChange({ satisfactionThreshold })}
      />
      <Field size="small" label={words.amounts}>
        <RadioGroup
          value={settings.amounts}
          onChange={(_, { value }) => onChange({ amounts: value === 'formulas' ? 'formulas' : 'values' })}
        >
          <Radio value="values" label={words.amountsValues} />
          <Radio value="formulas" label={words.amountsFormulas} />
        </RadioGroup>
      </Field>
      {/* Only in Excel can the workbook change while the pane is open. */}
      {session.host.inExcel && (
        <Field size="small" hint={words.autoCheckHint}>
          <Switch
            label={words.autoCheck}
            checked={settings.autoCheck}
            onChange={(_, { checked }) => onChange({ autoCheck: checked })}
          />
        </Field>
      )}
      <p className={shared.caption}>{words.kept}</p>
    </div>
  );
}

function ThresholdField(props: {
  readonly value: number | null;
  readonly standard: number | null;
  readonly onChange: (value: number | null) => void;
}) {
  const styles = useStyles();
  const [text, setText] = useState(props.value === null ? '' : String(props.value));
  const parsed = parseThreshold(text);
  return (
    <Field
      size="small"
      label={words.threshold}
      hint={words.thresholdHint(props.standard)}
      validationMessage={parsed === undefined ? words.thresholdError : null}
    >
      <Input
        size="small"
        className={styles.control}
        inputMode="decimal"
        value={text}
        onChange={(_, { value }) => {
          setText(value);
          const threshold = parseThreshold(value);
          if (threshold !== undefined) props.onChange(threshold);
        }}
      />
    </Field>
  );
}

/** Parses a percentage from 0 to 100; `null` for a blank text, `undefined` for anything else. */
function parseThreshold(text: string): number | null | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  const value = Number(trimmed);
  return /^\d+(?:\.\d+)?$/.test(trimmed) && value <= 100 ? value : undefined;
}
