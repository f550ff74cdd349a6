import { ruleDocument, type DocumentedRule } from '../../rules/document';
import { FIX_TITLES, SEVERITY_TITLES, type Rule } from '../../rules/rule';
import { RULES } from '../../rules/registry';
import { SET_RULES } from '../../rules/set-registry';
import { YEAR_RULES } from '../../rules/year-registry';
import { InputError, type ExitCode, type Io } from '../io';
import { PROGRAM } from '../usage';
import { displayName } from '../terminal-text';

/** Rules on one form, then rules on several forms, then rules on two years. Only rules on one form have `needs`. */
const ALL: readonly (DocumentedRule & Partial<Pick<Rule, 'needs'>>)[] = [
  ...RULES,
  ...SET_RULES,
  ...YEAR_RULES,
];

/** `jixiao rules`: lists every rule with id, severity, title and kind of fix. */
export async function runRules(json: boolean, io: Io): Promise<ExitCode> {
  if (json) {
    const rules = ALL.map(({ id, severity, title, fix, needs = [] }) => ({
      id,
      severity,
      title,
      fix,
      needs,
    }));
    await io.out(`${JSON.stringify(rules, null, 2)}\n`);
    return 0;
  }
  const width = Math.max(...ALL.map(({ id }) => id.length));
  const lines = ALL.map(
    ({ id, severity, title, fix }) =>
      `${id.padEnd(width)}  ${SEVERITY_TITLES[severity]}  ${title}（${FIX_TITLES[fix]}）\n`,
  );
  await io.out(lines.join(''));
  return 0;
}

/** `jixiao explain`: explains rules by id or by group (`breakdown`). @throws InputError for an unknown one */
export async function runExplain(ids: readonly string[], io: Io): Promise<ExitCode> {
  if (ids.length === 0) throw new InputError(`请给出规则编号，例如：${PROGRAM} explain breakdown/amount`);
  const rules = ids.flatMap((id) => {
    const found = ALL.filter((rule) => rule.id === id || rule.id.startsWith(`${id}/`));
    if (found.length === 0)
      throw new InputError(`没有“${displayName(id)}”这条规则。全部规则见：${PROGRAM} rules`);
    return found;
  });
  await io.out(rules.map(ruleDocument).join('\n'));
  return 0;
}
