/** A right declaration of another project that shares nothing with `rightForm`. */
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import { OVERVIEW, rightForm, SAFEGUARDS, TARGETS, type Patch } from './right-form';

export const OTHER_NAME = '道路照明维护项目';

const PATCH: Patch = {
  [OVERVIEW]: {
    B4: OTHER_NAME,
    B8: '对辖区主次干道的路灯进行巡检、维修和节能改造，保证夜间出行安全。',
    B9: '依据：《某市城市照明管理办法》（某府令〔2024〕3号）。',
    B10: '必要性：部分路段灯具使用超过八年，照度下降，市民投诉逐年增多，存在安全隐患。',
    B11: '可行性：养护单位已通过公开招标确定，备件库存齐全，巡检制度运行两年。',
    B19: '灯具更换6*40000元=240000元，线路检修12*20000元=240000元，巡检服务24*5000元=120000元，合计600000元。',
    B20: '主次干道亮灯率稳定在国家标准以上，市民夜间出行更安全。',
    B21: '全年完成灯具更换和线路检修，按月巡检。',
  },
  [TARGETS]: {
    A3: `项目名称：${OTHER_NAME}`,
    D4: '内容：灯具更换；线路检修；巡检服务。对象：辖区主次干道。',
    D6: '灯具更换',
    F6: '6批',
    G6: '更换老旧灯具',
    D7: '线路检修',
    F7: '12次',
    G7: '完成线路检修',
    D8: '巡检服务',
    F8: '24次',
    G8: '按月巡检',
    D9: '灯具验收合格率',
    F9: '100%',
    D12: '受益道路长度',
    F12: '≥30公里',
    G12: '路灯覆盖的道路',
    D13: '市民满意度',
    F13: '≥92%',
    D14: '照明巡检制度数量',
    F14: '2项',
    A16: OTHER_NAME,
    B16: '灯具更换',
    C16: '灯具更换费',
    D16: 24,
    E16: 4,
    G16: 6,
    A17: OTHER_NAME,
    B17: '线路检修',
    C17: '线路检修费',
    D17: 24,
    E17: 2,
    G17: 12,
    A18: OTHER_NAME,
    B18: '巡检服务',
    C18: '道路巡检服务费',
    D18: 12,
    E18: 0.5,
    G18: 24,
  },
  [SAFEGUARDS]: { A3: `项目名称：${OTHER_NAME}` },
};

/** The other project's form with some cells changed. */
export function otherProject(patch: Patch = {}): WorkbookSnapshot {
  const sheets = new Set([...Object.keys(PATCH), ...Object.keys(patch)]);
  return rightForm(
    Object.fromEntries([...sheets].map((sheet) => [sheet, { ...PATCH[sheet], ...patch[sheet] }])),
  );
}
