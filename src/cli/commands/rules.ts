/** `jixiao rules` and `jixiao explain`. */
import { FIX_TITLES, ruleDocument, SEVERITY_TITLES } from '../../rules/document';
import { RULES } from '../../rules/registry';
import { InputError, type ExitCode, type Io } from '../io';
import { PROGRAM } from '../usage';

/** Lists every rule: id, severity, what it checks, what it can correct. */
export function runRules(json: boolean, io: Io): ExitCode {
  if (json) {
    const rules = RULES.map(({ id, severity, title, fix, needs }) => ({ id, severity, title, fix, needs }));
    io.out(`${JSON.stringify(rules, null, 2)}\n`);
    return 0;
  }
  const width = Math.max(...RULES.map(({ id }) => id.length));
  for (const { id, severity, title, fix } of RULES) {
    io.out(`${id.padEnd(width)}  ${SEVERITY_TITLES[severity]}  ${title}（${FIX_TITLES[fix]}）\n`);
  }
  return 0;
}

/** Explains rules by id, or every rule of a group (`breakdown`). @throws InputError for an unknown one. */
export function runExplain(ids: readonly string[], io: Io): ExitCode {
  if (ids.length === 0) throw new InputError(`请给出规则编号，例如：${PROGRAM} explain breakdown/amount`);
  const rules = ids.flatMap((id) => {
    const found = RULES.filter((rule) => rule.id === id || rule.id.startsWith(`${id}/`));
    if (found.length === 0) throw new InputError(`没有“${id}”这条规则。全部规则见：${PROGRAM} rules`);
    return found;
  });
  io.out(rules.map(ruleDocument).join('\n'));
  return 0;
}
