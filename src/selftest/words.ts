/** Texts of the self-test's page. */
import type { Status } from './check';
import type { Obstacle } from './workbook/scratch';

export const page = {
  title: '自检',
  back: '返回校验',
  intro:
    '试一试这台电脑上的 Excel 与本工具所料的是否一样。在空白工作簿里临时新建几张工作表，结束后删除。结果留在这台电脑上，不会发送给任何人。',
  looking: '正在查看工作簿…',
  start: '开始自检',
  again: '再做一次',
  stop: '停止',
  retry: '重试',
  copy: '复制结果',
  recipients:
    '结果里有 Excel 和浏览器组件的版本、语言和各项的回答，没有申报表的内容、文件名和人名。复制以后请只交给本单位的信息管理人员，或者由他们转给本工具的开发人员；不要贴到网上。',
  duration: '大约一两分钟。自检时请不要操作表格。',
  running: (title: string, done: number, total: number): string => `第 ${done + 1}/${total} 项：${title}`,
  progress: '自检进度',
  results: '结果',
  summary: (passed: number, differs: number, unsupported: number): string =>
    `通过 ${passed} 项，不同 ${differs} 项，不支持 ${unsupported} 项`,
  steps: '需要您帮忙的几步',
  stepsIntro: '下面几步要由您来看、来做，可以不做。每做一步，临时新建一张“自检”表，做完删除。',
  begin: '开始',
  cancel: '不做这一步',
  acting: '正在进行…',
};

export const phases = {
  running: '正在自检',
  ended: '自检做完了，临时工作表已删除。',
  stopped: '自检已停止，临时工作表已删除。',
};

export const obstacles: Readonly<Record<Obstacle, string>> = {
  'not-blank': '这个工作簿里有内容。请新建一个空白工作簿，在那里打开自检。',
  'read-only': '这个工作簿是只读的。请新建一个空白工作簿，在那里打开自检。',
  'structure-protected': '这个工作簿的结构受保护。请新建一个空白工作簿，在那里打开自检。',
};

export const failed = {
  title: '自检没有做完',
  text: (reason: string): string => `${reason}工作簿里如果还有自检新建的表，再打开自检时会删除。`,
};

export const statuses: Readonly<Record<Status, string>> = {
  passed: '通过',
  differs: '不同',
  unsupported: '不支持',
};

export const fact = {
  observed: (value: unknown): string => `这个 Excel：${valueText(value)}`,
  expected: (value: unknown): string => `所料：${valueText(value)}`,
  milliseconds: (time: number): string => `${time} 毫秒`,
};

/** A value in plain Chinese. */
function valueText(value: unknown): string {
  if (value === null || value === '') return '空';
  if (typeof value === 'boolean') return value ? '是' : '否';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
