import { isFilledText, isPlaceholder } from '../../src/language/placeholder';

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
    '≥X套',
    'N套',
    '指标1：',
    '请简要说明项目概况',
    '（请在此填写）',
    '待填写',
    '目标1：\n目标2：\n……',
    '请填写',
    '（填写）',
    '（填写项目全称）',
    '（简要说明预期产出和效果）',
    '≥__%',
    '例：建设3个系统',
    '例如:95%',
    '≥',
    '≥ %',
    '》 元/亩',
    '%',
    '待定',
    '（待定）',
  ])('is true for %s', (text) => expect(isPlaceholder(text)).toBe(true));

  it.each([
    '',
    '95%',
    '4*150000=600000',
    '4×15万元',
    '单价×数量',
    '单价*个数',
    '7*24小时',
    'max',
    'N95口罩',
    '单价x人数',
    '请客户评价',
    'Excel表',
    '规范填写',
    '问卷（填写后回收）',
    '《三年行动计划》',
    '例行检查',
    '个',
    '是',
    '60%≤X≤80%',
  ])('is false for %s', (text) => expect(isPlaceholder(text)).toBe(false));
});

describe('isFilledText', () => {
  it.each(['', '/', '1.', '……', '目标1：', '组织机构：', '（填写项目全称）', '例：建设3个系统'])(
    'is false for %s',
    (text) => expect(isFilledText(text)).toBe(false),
  );

  it.each(['成立领导小组', '组织机构：领导小组', '95%：'])('is true for %s', (text) =>
    expect(isFilledText(text)).toBe(true),
  );
});
