/** Texts that only the page for files shows; those of a file's result are the pane's. */

export const PAGE_TITLE = '绩效目标申报表校验网页';

export const start = {
  intro: '选择一份申报表，逐条校验、修正并另存；选择多份或整个文件夹，得到审核汇总。',
  drop: '把 Excel 文件（.xlsx、.xlsm）或文件夹拖到这里',
  or: '或者',
  files: '选择文件',
  folder: '选择文件夹',
  dropping: '松开鼠标，开始读取',
  promises: [
    '文件只在本机浏览器中读取，不上传，不联网，断网也能使用。',
    '原文件不会改动：修正后另存为新文件。',
    '不需要安装 Excel，也不需要登录。',
  ],
  rulesHint: '本单位有规则设置文件（jixiao.config.json）时，与申报表一起选择或拖入即可。',
};

export const rules = {
  used: (name: string): string => `采用本单位的规则设置：${name}`,
  drop: '不采用',
  dropped: '已不采用本单位的规则设置。',
  faulty: (name: string): string => `规则设置文件“${name}”有误，没有采用`,
};

export const opening = {
  title: '正在打开',
  text: (name: string): string => `正在读取“${name}”…`,
};

export const problems = {
  title: (name: string): string => `“${name}”打不开`,
  nothing: '没有找到可以校验的文件',
  nothingText: '这里没有 .xlsx 或 .xlsm 文件。请选择填好的申报表，或存放申报表的文件夹。',
  gone: '这个文件读不出来：它可能已被移动、改名或改动，或正被其他程序占用。请关闭其他程序后重新选择。',
  oversize: '这个文件超过 256 MB，没有读取。请删去其中的图片或无关的工作表后再试。',
  worker: '读取时意外中断，可能是内存不够。请关闭其他网页和程序后重试；仍不行时，请删去文件中无关的大表。',
  unreadable: '无法读取这个工作簿。请用 Excel 或 WPS 打开，另存为 .xlsx 后再试。',
  unknown:
    '读取时出现意外的错误。请用 Excel 或 WPS 打开，另存为 .xlsx 后再试；仍不行时，请把文件发给技术人员。',
  notSaved: (name: string): string => `没有另存“${name}”`,
  close: '关闭提示',
};

export const book = {
  back: '返回',
  backToStart: '返回首页',
  saveAs: '另存为',
  unsaved: (cells: number): string => `${cells} 处修正尚未另存`,
  savedAs: (name: string): string => `已另存为“${name}”，原文件没有改动`,
  unchanged: '尚未修正，没有需要另存的内容',
  saving: '正在另存…',
  /** Name of the corrected copy. */
  copyName: (stem: string, ending: string): string => `${stem}-修正${ending}`,
  passedOver: (sheets: string): string => `工作表 ${sheets} 没有单元格，没有读取。`,
};

export const picture = {
  title: '表格',
  sheets: '工作表',
  hidden: (sheet: string): string => `${sheet}（隐藏）`,
  grid: (sheet: string): string => `工作表“${sheet}”，只读`,
  /** What a screen reader says of a cell. */
  cell: (address: string, text: string, findings: number, isChanged: boolean): string =>
    [
      address,
      text === '' ? '空' : text,
      ...(findings > 0 ? [`${findings} 条问题`] : []),
      ...(isChanged ? ['已修正'] : []),
    ].join('，'),
};

export const leave = {
  title: '还有修正没有另存',
  text: (name: string, cells: number): string =>
    `“${name}”有 ${cells} 处修正还没有另存为文件。离开后这些修正会丢失，原文件不受影响。`,
  save: '另存为',
  discard: '不保存，离开',
  stay: '继续修正',
};
