import { statesStandard, vagueWordIn } from '../../../src/language/target/judge';
import { SHANGHAI } from '../../../src/profiles/shanghai';

describe('words that state a standard', () => {
  test.each([
    ['合格', '工程质量'],
    ['=合格', '工程质量'],
    ['通过。', '竣工验收'],
    ['达标', '排放'],
    ['符合GB/T 9704-2012', '公文格式'],
    ['符合国家和行业标准', '设备质量'],
    ['按照合同约定验收', '设备质量'],
    ['未发生安全事故', '施工安全'],
    ['优秀', '年度考核'],
    ['良好及以上', '服务'],
    ['Ａ级', '信用'],
    ['是', '是否建立制度'],
    ['有', '有无档案'],
  ])('%s of %s', (words, name) => {
    expect(statesStandard(words, name)).toBe(true);
  });

  test.each([
    ['规范', '服务'],
    ['优良', '服务'],
    ['符合相关规定', '服务'],
    ['满足要求', '服务'],
    ['达到预期效果', '服务'],
    ['是', '服务质量'],
    ['无法衡量', '服务'],
    ['', '服务'],
  ])('not %s of %s', (words, name) => {
    expect(statesStandard(words, name)).toBe(false);
  });
});

describe('words that cannot be measured', () => {
  test.each([
    ['健全', '健全'],
    ['有所提升', '提升'],
    ['居民生活环境明显改善', '明显'],
    ['持 续\n改善', '改善'],
  ])('%s', (words, vague) => {
    expect(vagueWordIn(words, '社会影响', SHANGHAI.vagueWords)).toBe(vague);
  });

  test.each(['完善3项制度', '健全制度并印发《办法》', '纳入年度考核，机制健全', '按月公开'])(
    'not %s',
    (words) => {
      expect(vagueWordIn(words, '社会影响', SHANGHAI.vagueWords)).toBeNull();
    },
  );
});
