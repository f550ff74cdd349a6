/** Groups of rules, by folder of src/rules, with their titles; in the order in which a form is read. */
export const RULE_GROUPS = {
  structure: '表格结构',
  overview: '项目总体情况',
  funds: '项目资金',
  breakdown: '项目构成分解',
  target: '绩效目标',
  safeguard: '制度保障',
  consistency: '各表一致',
  narrative: '文字与数字相符',
  text: '文字规范',
  set: '几份申报表之间（只在一次校验多份时核对，不影响每份的结论）',
  year: '与上年对照（只在与上年的申报表对照时核对，不影响结论）',
};

/**
 * The path of the file of a rule, of its cases and of its page below the folder of each. It avoids the name `target`,
 * because tools take such folders for build output.
 * @param {string} id `target/cost` or the group alone
 */
export const pathOfRule = (id) => id.replace(/^target(?=\/|$)/, 'indicator');
