import { describeYearRules } from '../../support/year-rule-cases';

describeYearRules();
