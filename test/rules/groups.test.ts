/** The rules of all groups without a test file of their own: one file, because each one compiles reading and rules again. */
import { RULES } from '../../src/rules/registry';
import { describeRules } from '../support/rule-cases';

/** Groups with a test in their folder. */
const ELSEWHERE = ['breakdown', 'structure', 'target'];

for (const group of new Set(RULES.map(({ id }) => id.replace(/\/.*/, ''))))
  if (!ELSEWHERE.includes(group)) describeRules(group);
