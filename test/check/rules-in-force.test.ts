import { describeRulesInForce } from '../../src/check/rules-in-force';

it.each(['breakdown/amount', 'set/copied-targets', 'year/target-lowered'])(
  'lists a rule that the config switches off: %s',
  (id) => {
    expect(describeRulesInForce({ config: { severities: { [id]: 'off' } } })).toMatch(
      /^本单位的设置，关闭 1 条：[^；]+$/,
    );
  },
);
