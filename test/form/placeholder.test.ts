import { isPlaceholder } from '../../src/form/placeholder';

describe('isPlaceholder', () => {
  it.each([
    '≥**%',
    '***',
    'XX',
    '××',
    'XX街道',
    '≥XX%',
    '≥X%',
    'X个',
    '待填写',
    '目标1：\n目标2：\n……',
    '请填写',
    '（填写）',
    '≥__%',
    '例：建设3个系统',
    '例如:95%',
    '≥',
    '≥ %',
    '》 元/亩',
    '%',
    '待定',
  ])('is one: %s', (text) => expect(isPlaceholder(text)).toBe(true));

  it.each([
    '',
    '95%',
    '4*150000=600000',
    '4×15万元',
    '单价×数量',
    '单价*个数',
    '7*24小时',
    'max',
    'Excel表',
    '规范填写',
    '《三年行动计划》',
    '例行检查',
    '个',
    '是',
    '60%≤X≤80%',
  ])('is none: %s', (text) => expect(isPlaceholder(text)).toBe(false));
});
