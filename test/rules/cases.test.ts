/**
 * The cases of all rules, which are in the folders of the rules' groups. They are one test file, because Jest compiles
 * reading and rules again for each test file.
 */
import { describeRules } from '../support/rule-cases';
import { describeSetRules } from '../support/set-rule-cases';
import { describeYearRules } from '../support/year-rule-cases';

describeRules();
describeSetRules();
describeYearRules();
