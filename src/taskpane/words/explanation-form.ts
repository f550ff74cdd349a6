/** Texts of the form in which a reason is written; loaded together with it. */
export const explanationForm = {
  recent: '最近用过的理由',
  doubt: (reason: string): string => `“${reason}”看不出保留的原因。仍要保存吗？`,
  saveAnyway: '仍然保存',
  placeholder: '例如：本项目为延续项目，合同价已含运输费。',
  inWorkbook: (most: number): string => `理由保存在本工作簿中，随文件一起提交；最多 ${most} 字。`,
  inBrowser: (most: number): string =>
    `理由保存在这台电脑的浏览器中，写在校验报告里，不写入工作簿；最多 ${most} 字。`,
  onlyHere: '只保存在这台电脑上，不写入工作簿',
  onThisComputer: (most: number): string =>
    `理由只保存在这台电脑上，写在校验报告里；换一台电脑，或者文件改名、移动以后，就看不到了。最多 ${most} 字。`,
  /** @param file name of the file */
  notInThisFile: (file: string): string =>
    `“${file}”这种格式的文件保存不了理由，关闭以后就没有了。请先另存为 .xlsx 文件，或者勾选“只保存在这台电脑上”。`,
  save: '保存说明',
  close: '收起',
  discard: '放弃',
  remove: '删除说明',
};
