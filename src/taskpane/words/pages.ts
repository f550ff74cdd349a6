/** Texts of the screens without a result and of the pages under 更多. */

export const reading = {
  title: '正在校验',
  start: '正在读取工作簿…',
  sheets: (done: number, total: number): string => `正在读取工作表：第 ${done}/${total} 张`,
  checking: '正在识别各部分…',
  step: (section: string, done: number, total: number): string =>
    `正在核对${section}（规则 ${done}/${total}）`,
  wholeForm: '整张表',
  promises: [
    '读取各工作表，不改动任何内容',
    '核对金额、目标值、制度保障和文字',
    '列出问题，经您确认后再写回',
  ],
};

/** Shown while content is loaded, or if loading failed. */
export const missing = {
  coming: '正在载入…',
  failed: '这部分内容没有载入。请检查网络，再点“重试”。',
};

export const noForm = {
  title: '这不是申报表',
  text: '没有在这个工作簿里找到财政项目支出绩效目标申报表。',
  looked: '查看过的工作表',
  nothing: '未认出相关内容',
  found: (labels: readonly string[]): string => `认出：${labels.join('、')}`,
  otherPaper: (paper: string): string => `是“${paper}”，不是项目申报表，没有校验`,
  otherTitle: (paper: string): string => `这是${paper}，不校验`,
  empty: { title: '工作簿是空的', text: '各工作表里没有任何内容。' },
  lookedFor: '查找的内容',
  advice: '请打开填好的申报表，再点“一键校验”。',
};

export const unread = {
  title: '没有查看的工作表',
  text: (sheets: readonly string[]): string =>
    `${sheets.map((sheet) => `“${sheet}”`).join('、')}是图表工作表或宏工作表，Excel 不让加载项读取。申报表不在其中时，不用理会。`,
};

export const blank = {
  title: '尚未填写',
  text: '这是一张空白的申报表。请填写后再点“一键校验”。',
  sections: '已认出的部分',
};

export const recognition = {
  intro: '工具从各工作表认出的内容。位置不对时，请检查表头文字是否完整。',
  sections: '四个部分',
  layout: '版式',
  profile: '规则设置',
  year: '年度',
  noYear: '未写明',
  unit: '金额单位',
  blank: '（空）',
};

export const settings = {
  profile: '规则设置',
  profileAuto: '按版式和年度自动选择',
  decimals: '金额小数位数',
  decimalsAuto: (decimals: number | null): string =>
    decimals === null ? '按规则设置' : `按规则设置（${decimals} 位）`,
  decimalsValue: (decimals: number): string => `${decimals} 位`,
  threshold: '满意度目标值（%）',
  thresholdHint: (threshold: number | null): string =>
    `建议的满意度下限，0 到 100；留空则${threshold === null ? '按规则设置' : `为 ${threshold}`}。`,
  thresholdError: '请输入 0 到 100 之间的数字。',
  amounts: '修正金额时写入',
  amountsValues: '数值',
  amountsFormulas: '公式（单价×数量、合计）',
  autoCheck: '自动校验',
  autoCheckHint: '表格改动后停顿片刻自动校验，不会移动光标。',
  kept: '设置保存在这台电脑上。',
};

export const about = {
  version: (version: string): string => `版本 ${version}`,
  purpose: '校验并修正财政项目支出绩效目标申报表。',
  privacy: '全部校验在本机完成，不上传任何内容，无需登录。',
  writes: '校验不改动表格；写回前逐处核对原值，写回后可以撤销。',
  rules: (count: number): string => `共 ${count} 条规则，依据见每条问题的“依据”。`,
  selfTest: '供技术人员：在空白工作簿里检查本机 Excel 能否正常配合本工具。',
  openSelfTest: '自检',
};

export const startup = {
  notConnected: ['没有连接上 Excel。', '请关闭本窗格后重新打开；仍不行时，请联系管理员。'],
  notExcel: ['请在 Excel 中打开“绩效目标申报表校验”。', '本窗格不能在浏览器或其他软件中单独使用。'],
  tooOld: ['这个版本的 Excel 太旧，无法使用“绩效目标申报表校验”。', '请升级 Office。'],
};
