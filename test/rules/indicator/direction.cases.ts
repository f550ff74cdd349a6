import { rightForm, TARGETS, type Patch } from '../../support/right-form';
import type { InvalidCase, RuleCases, ValidCase } from '../../support/rule-cases';

type Cells = Patch[string];
const form = (cells: Cells) => rightForm({ [TARGETS]: cells });
const right = (cell: string, name: string, target: string): ValidCase => ({
  name: `${name} ${target}`,
  form: form({ [`D${cell}`]: name, [`F${cell}`]: target }),
});
const reversed = (cell: string, name: string, target: string, operator: string): InvalidCase => ({
  name: `${name} ${target}`,
  form: form({ [`D${cell}`]: name, [`F${cell}`]: target }),
  findings: [{ at: `绩效目标!F${cell}`, says: [`“${name}”`, `“${target}”`, `“${operator}”`], fix: null }],
});

export const cases: RuleCases = {
  valid: [
    { name: '≤ on the cost, ≥ on the rates', form: rightForm(), places: 3 },
    right('11', '节约成本', '≥5万元'),
    right('11', '成本节约率', '≥5%'),
    right('9', '设备故障率', '≤5%'),
    right('9', '不合格率', '≤1%'),
    right('9', '误差率', '≤3%'),
    right('12', '投诉率', '≤2%'),
    right('12', '投诉未办结率', '≤2%'),
    right('9', '验收合格率', '95%以上'),
    right('9', '验收合格率', '>92%'),
    right('10', '响应时间', '≤24小时'),
    right('10', '公示时间', '≥7天'),
    right('10', '设备质保期', '≥2年'),
    right('8', '培训时长', '≥3天'),
    right('11', '困难家庭补助标准', '≥500元'),
    right('11', '社会资本投入', '≥100万元'),
    right('9', '投诉办结率', '≥95%'),
    right('9', '挽回损失率', '≥60%'),
    right('9', '损失率下降', '≥5%'),
    right('9', '故障排除率', '≥98%'),
    right('9', '无差错率', '≥98%'),
    right('9', '床位使用率', '≤93%'),
    right('11', '成本控制率', '≤100%'),
    right('9', '投诉率下降', '≥5%'),
    right('12', '火灾发生率', '≤0.5‰'),
    right('12', '防返贫率', '≥98%'),
    right('9', '案件办结率', '≥95%'),
  ],
  invalid: [
    reversed('10', '平均等待时间', '≥3天', '≤'),
    reversed('10', '应急响应时间', '不少于24小时', '≤'),
    reversed('9', '数据差错率', '≥2%', '≤'),
    reversed('9', '有害生物成灾率', '≥1‰', '≤'),
    reversed('12', '投诉率', '≥5%', '≤'),
    reversed('12', '火灾发生率', '≥0.5‰', '≤'),
    reversed('12', '脱贫户返贫率', '≥1%', '≤'),
    reversed('9', '准确率', '不足92%', '≥'),
    reversed('11', '项目总成本', '≥60万元', '≤'),
    reversed('9', '投诉办结率', '≤95%', '≥'),
    reversed('9', '康复训练有效率', '≤90%', '≥'),
    reversed('9', '系统可用率', '≤99%', '≥'),
    reversed('9', '行道树保存率', '≤98%', '≥'),
    reversed('10', '问题整改时限', '≥30天', '≤'),
    reversed('9', '病虫危害损失率', '≥5%', '≤'),
    reversed('10', '补贴拨付时限', '90日以上', '≤'),
    reversed('9', '故障及时修复率', '≤95%', '≥'),
    reversed('9', '经费支出合规率', '≤95%', '≥'),
    reversed('9', '补贴覆盖民办幼儿园率', '≤95%', '≥'),
    reversed('11', '单位成本', '不低于475元/亩', '≤'),
    reversed('11', '项目总成本', '60万元以上', '≤'),
    reversed('9', '验收合格率', '≤95%', '≥'),
    reversed('12', '服务覆盖率', '90%以下', '≥'),
    reversed('10', '完成及时率', '不超过90%', '≥'),
  ],
};
