/** What the build takes for the turning of styles. */
type Griffel = typeof import('@griffel/core');

const STYLES = {
  root: { paddingLeft: '3px', color: 'red', ':hover': { marginInlineStart: '2px', left: '0' } },
};

/** The rules that Griffel makes of styles. */
function rulesOf(): unknown {
  let rules: unknown = null;
  jest.isolateModules(() => {
    const { resolveStyleRulesForSlots } = jest.requireActual<Griffel>('@griffel/core');
    rules = resolveStyleRulesForSlots(STYLES)[1];
  });
  return rules;
}

test('styles are the same from left to right, and nothing is made for the other way', () => {
  const turned = JSON.stringify(rulesOf());
  jest.doMock('rtl-css-js/core', () =>
    jest.requireActual<object>('../../../src/taskpane/theme/left-to-right'),
  );
  const rules = JSON.stringify(rulesOf());
  expect(turned).toContain('padding-right');
  expect(rules).toContain('padding-left:3px');
  expect(rules).not.toContain('padding-right');
  for (const rule of ['padding-left:3px', 'color:red', 'margin-inline-start:2px', 'left:0'])
    expect([rule, rules.includes(rule)]).toEqual([rule, turned.includes(rule)]);
});
