/** Texts of 与上年对照. */
export const comparison = {
  intro: '选上年的申报表，看预算和目标与上年相比有什么变化。文件只在本机读取，不改动、不保存。',
  choose: '选择上年的申报表…',
  chooseOther: '换一份…',
  remove: '取消对照',
  inWorkbook: (year: number | null, project: string): string =>
    `用本工作簿里的${year === null ? '' : ` ${year} 年`}“${project}”`,
  reading: '正在读取上年的申报表…',
  unreadable: '上年的申报表没有读出',
  several: '这个文件里有几份申报表，请选一份',
  form: (project: string, year: number | null): string =>
    `${project || '（未填写项目名称）'}（${year === null ? '未写年度' : `${year}年`}）`,
  mismatch: {
    project: '两份申报表的项目或单位不同',
    'same-year': '两份申报表是同一年的',
    'later-year': '选的申报表年度在后',
  },
  mismatchText: (last: string, current: string): string => `选的是${last}，这里是${current}。`,
  ofUnit: (unit: string, form: string): string => `${unit || '未写明单位'}的${form}`,
  anyway: '仍然对照',
  last: (file: string, year: number | null): string => `上年：${file}${year === null ? '' : `（${year}年）`}`,
  findings: (count: number): string => (count === 0 ? '没有需要注意的变化' : `需要注意的变化 ${count} 条`),
  place: (place: string, last: string | null): string => (last === null ? place : `${place}，上年 ${last}`),
  table: '逐项对照',
  onlyChanged: (count: number): string => `只看有变化的（${count}）`,
  noChanges: '没有变化。',
  /** The subject of a row: `沥青坑槽修补 · 单价`, `当年预算`. */
  row: ({ name, title }: { readonly name: string; readonly title: string }): string =>
    name === title ? title : `${name} · ${title}`,
  columns: { what: '项目', last: '上年', current: '本年', growth: '增减' },
};
