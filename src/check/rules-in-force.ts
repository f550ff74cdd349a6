/**
 * Describes the rules of a check in one line, for all reports of the check. Not exported by index.ts, because not every
 * user interface needs it.
 */
import type { ProfileConfig } from '../profiles/config';
import type { Severity } from '../profiles/profile';
import { listOf } from '../language/text/list';
import { RULES } from '../rules/registry';
import { SET_RULES } from '../rules/set-registry';
import { YEAR_RULES } from '../rules/year-registry';
import type { CheckOptions } from './check-forms';

/** At most this many rules are named; the rest are counted. */
const MAX_NAMED = 5;
const ASCENDING_SEVERITY: readonly Severity[] = ['hint', 'warning', 'error'];

interface RulesInForce {
  readonly profile?: CheckOptions['profile'] | undefined;
  readonly config?: CheckOptions['config'] | undefined;
}

/** `按各表的版式和年度选择，全部规则`, or which rules are switched off or made less severe. In Chinese, without a full stop. */
export function describeRulesInForce({ profile, config }: RulesInForce): string {
  const title = config?.title ?? profile?.title ?? (config ? '本单位的设置' : '按各表的版式和年度选择');
  return `${title}，${describeWeakened(config ?? {}) ?? '全部规则'}`;
}

/** Which rules a configuration switches off or makes less severe; `null` if there are none. */
export function describeWeakened({ severities = {} }: Pick<ProfileConfig, 'severities'>): string | null {
  const all = [...RULES, ...SET_RULES, ...YEAR_RULES];
  const off = all.filter(({ id }) => severities[id] === 'off');
  const lowered = all.filter(({ id, severity }) => {
    const configured = severities[id];
    return (
      configured !== undefined &&
      configured !== 'off' &&
      ASCENDING_SEVERITY.indexOf(configured) < ASCENDING_SEVERITY.indexOf(severity)
    );
  });
  const parts = [...describe('关闭', off), ...describe('降低程度', lowered)];
  return parts.length === 0 ? null : parts.join('；');
}

function describe(action: string, rules: readonly { readonly title: string }[]): string[] {
  if (rules.length === 0) return [];
  const titles = rules.map(({ title }) => title);
  return [`${action} ${rules.length} 条：${listOf(titles, MAX_NAMED, '条')}`];
}
