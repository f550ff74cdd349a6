/** Pairs of names that are slightly changed versions of one name. */
import { isRenamed } from '../../../src/figures/years/renamed';

test.each([
  ['老年人满意度', '辖区老年人满意度', true],
  ['培训人次', '培训总人次', true],
  ['小区物业管理覆盖率', '小区物业服务覆盖率', true],
  ['2025年设备更新数量', '2026年设备更新数量', true],
  ['办公设备采购', '办公设备购置费', true],
  ['服务对象满意率', '服务对象满意度', true],
  ['市民满意度', '居民满意度', true],
  ['补助学生人数', '享受补助学生数', true],
  ['等级保护测评费', '三级等级保护测评费', true],
  ['培训人数', '培训次数', false],
  ['合格率', '不合格率', false],
  ['培训人次', '培训场次', false],
  ['一期工程完成率', '二期工程完成率', false],
  ['一级响应次数', '二级响应次数', false],
  ['东片区河道保洁覆盖率', '西片区河道保洁覆盖率', false],
  ['工程验收合格率', '材料验收合格率', false],
  ['设备采购数量', '居民满意度', false],
  ['满意', '满意度', false],
])('%s is renamed to %s: %s', (last, current, isSame) => {
  expect(isRenamed(last, current)).toBe(isSame);
});
