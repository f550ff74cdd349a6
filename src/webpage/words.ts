/** User-visible texts of the web page. The result of a file is shown by the pane with the pane's texts. */

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
  inForce: (rules: string): string => `规则：${rules}`,
  used: (name: string): string => `采用规则设置：${name}`,
  drop: '不采用',
  ignoredTitle: '没有采用文件夹里的规则设置',
  /** @param effect the checks that the configuration would switch off; `null` if there are none */
  ignored: (name: string, effect: string | null): string =>
    `“${name}”${effect === null ? '' : `会${effect}`}。`,
  use: (name: string): string => `采用“${name}”`,
  useNone: '都不采用',
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
  noOverview: '这不是审核汇总。请选择申报表，或用“下载汇总”存成的网页或工作簿。',
  overviewFirst: '这是审核汇总。请先选择多份申报表或整个文件夹，再把上次的汇总拖进来比较。',
  notSaved: (name: string): string => `没有另存“${name}”`,
};

export const openFile = {
  back: '返回',
  previous: '上一份',
  next: '下一份',
  position: (index: number, count: number): string => `第 ${index} 份，共 ${count} 份`,
  saveAs: '另存为',
  unsaved: (cells: number): string => `${cells} 个单元格的修正尚未另存`,
  savedAs: (name: string): string => `已另存为“${name}”，原文件没有改动`,
  unchanged: '尚未修正，没有需要另存的内容',
  saving: '正在另存…',
  /** Name of the corrected copy. */
  copyName: (stem: string, ending: string): string => `${stem}-修正${ending}`,
  skippedSheets: (sheets: string): string => `工作表 ${sheets} 没有单元格，没有读取。`,
};

export const preview = {
  title: '表格',
  cellText: '单元格内容',
  noCell: '点一个单元格，这里显示它的全文。',
  fit: '适合窗口宽度',
  fullSize: '原始大小',
  beyond: {
    above: (count: number): string => `↑ 上面还有 ${count} 处`,
    below: (count: number): string => `↓ 下面还有 ${count} 处`,
    left: (count: number): string => `← 左边还有 ${count} 处`,
    right: (count: number): string => `→ 右边还有 ${count} 处`,
  },
  sheets: '工作表',
  hidden: (sheet: string): string => `${sheet}（隐藏）`,
  grid: (sheet: string): string => `工作表“${sheet}”，只读`,
  /** Accessible name of a cell. */
  cell: (address: string, text: string, findings: number, isChanged: boolean): string =>
    [
      address,
      text === '' ? '空' : text,
      ...(findings > 0 ? [`${findings} 条问题`] : []),
      ...(isChanged ? ['已修正'] : []),
    ].join('，'),
};

export const questions = {
  leave: {
    title: '还有修正没有另存',
    text: (name: string, cells: number): string =>
      `“${name}”有 ${cells} 个单元格的修正还没有另存为文件。离开后这些修正会丢失，原文件不受影响。`,
    save: '另存为',
    cancel: '继续修正',
    discard: '不保存，离开',
  },
  signature: {
    title: '修正会使数字签名失效',
    text: (name: string): string =>
      `“${name}”有数字签名。修正后签名不再有效，另存的文件会去掉签名；原文件不受影响。`,
    save: '另存，去掉签名',
    cancel: '不另存',
    discard: null,
  },
};

export const batch = {
  reading: (done: number, all: number): string => `正在读取：${done}/${all} 个文件`,
  comparing: '全部读完，正在比对各份申报表…',
  stopped: (done: number, all: number): string => `已停止：读了 ${done}/${all} 个文件，各份之间没有比对`,
  finished: (files: number, forms: number, unusable: string): string =>
    `共 ${files} 个文件，${forms} 份申报表${unusable && `，${unusable}`}`,
  stop: '停止',
  goOn: '继续读取',
  download: '下载汇总',
  formats: {
    html: '网页（可打印）',
    xlsx: 'Excel 工作簿',
    csv: 'CSV 表格',
    opinions: '审核意见（每份一个 Word 和网页）',
  },
  hints: '审核意见里列出提示',
  opinionsName: '审核意见.zip',
  notDownloaded: '没有下载审核汇总',
  home: '返回首页',
  otherFormat: '请用 Excel 或 WPS 另存为 .xlsx 后再选。',
  compared: (name: string): string => `已与“${name}”比较`,
  tabs: '审核汇总的内容',
  forms: '申报表',
  across: '各份之间',
  years: '与上年对照',
  followUps: '与上次相比',
  earlier: '与上次相比…',
  earlierHint: '选择上次下载的审核汇总（网页或 Excel 工作簿）',
  yearPairs: (count: number): string => `已与上年对照 ${count} 份`,
  yearForm: (isLast: boolean, year: number | null, file: string): string =>
    `${isLast ? '上年' : '本年'}${year === null ? '' : `（${year}年）`}：${file}`,
  yearChanges: (count: number): string => (count === 0 ? '没有变化' : `变化 ${count} 处`),
  yearChange: (name: string, title: string, last: string, current: string, growth: string): string =>
    `${name === title ? title : `${name} · ${title}`}：${last} → ${current}${growth && `（${growth}）`}`,
  charts: '图表',
  chartAsTable: '用表格显示',
  chartAsBars: '用图形显示',
  budgets: '各结论的预算',
  problems: '最常见的问题',
  problemForms: '涉及的申报表',
  copies: (count: number): string => `${count} 份`,
  wan: '万元',
  unread: (count: number): string => `其中 ${count} 份的预算无法读取，没有计入。`,
  noProblems: '还没有发现问题。',
  search: '搜索文件、项目、单位',
  status: '结论',
  allStatuses: '全部结论',
  unit: '单位',
  allUnits: '全部单位',
  problem: '问题',
  allProblems: '全部问题',
  sort: '排序',
  unsorted: '先按结论，再按预算',
  ascending: (column: string): string => `${column}，从小到大`,
  descending: (column: string): string => `${column}，从大到小`,
  clear: '清除筛选',
  shown: (shown: number, all: number): string => (shown === all ? `共 ${all} 行` : `显示 ${shown}/${all} 行`),
  table: '申报表清单',
  none: '没有符合筛选条件的申报表。',
  open: (text: string, file: string): string => `打开 ${text}（${file}）`,
  counts: (errors: number, warnings: number, hints: number): string =>
    `${errors} 错误 · ${warnings} 警告 · ${hints} 提示`,
  acrossNone: (forms: number): string => `比对了 ${forms} 份申报表，各份之间没有发现问题。`,
  acrossPending:
    '全部文件读完后，会比对各份申报表：重复的支出、照搬的文字和指标、重复申报的项目和不同的年度。',
  page: (from: number, to: number, all: number): string => `第 ${from}–${to} 条，共 ${all} 条`,
  previous: '上一页',
  next: '下一页',
};
