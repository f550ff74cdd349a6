/** Texts about office rules that are not in force. */
export const officeRules = {
  faulty: {
    title: '没有采用本单位的规则设置',
    text: '规则设置文件有误，已改按表格自身版式的规则校验，可能与本单位的要求不同。请把下列各行告诉管理员，改正后再点“一键校验”。',
  },
  unreachable: {
    title: '没有读到本单位的规则设置',
    text: '无法确认有没有规则设置文件，已按表格自身版式的规则校验，可能与本单位的要求不同。请稍后再点“一键校验”。',
  },
  /** For the report, whose reader does not see the message. */
  notUsed: '本单位的规则设置没有采用，本报告按表格自身版式的规则作出。',
};
