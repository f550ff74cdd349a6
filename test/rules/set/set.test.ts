import { describeSetRules } from '../../support/set-rule-cases';

describeSetRules();
