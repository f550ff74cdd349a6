import { formalAmountIn } from '../../../src/language/numbers/formal-amount';

test.each([
  ['陆拾万元整', '600000'],
  ['大写：人民币壹佰贰拾叁万肆仟伍佰陆拾元整', '1234560'],
  ['伍佰万圆', '5000000'],
  ['壹亿零叁拾万元整', '100300000'],
  ['贰仟零伍元叁角零肆分', '2005.34'],
  ['玖仟元伍角', '9000.5'],
  ['拾万元', '100000'],
])('reads the formal numerals of %s as %s 元', (text, yuan) => {
  expect(formalAmountIn(text)?.yuan.toFixed()).toBe(yuan);
});

test.each(['陆拾套', '六十万元', '伍家岗区公安局', '陆佰佰元', '60万元', ''])(
  'finds no amount in formal numerals in %j',
  (text) => {
    expect(formalAmountIn(text)).toBeNull();
  },
);
