/** Texts that make careless scanners slow: a repeated piece with a head and a tail. */

const PIECES =
  '（ ） ( ) “ ” 《 》 〈 〉 [ ] 【 { 《〈 （“ （） 《》 " \' ' +
  '1 12 1, 111, 1. 1.2. 0 １， . , - — -- 1- 1~ 1至 = 1= 1=1 1*1= 1+ 1* 1×2=2, (1 (1+ 1*( 1/ + * × x X 1x ' +
  '一 十 百 零 〇 一十 三个 一百 百分之 万 亿 1万 1亿 百万 1百万 ' +
  '个 3个 元 1元 1万元 元/ 1元/人· 1(元) 1( (个 % 1% 1个系统 3个系统建设 3个建设 系统 建设 的 ' +
  '年 月 日 1年 1月 1月1 2020 2020年 2020年1月1日 2020- 2020.1. 2020-01-01 20200101 2020-01-01至 全年 第1季度 当年 ' +
  '达到 不超过 ≥ ≥1 > < <= 以上 1以上 约 1余 合计 合计1 共1, 单价1* 预算100， 每1元 ' +
  '** _ … ... 目标1 指标1： 待填 例： X X% ' +
  '<p <p> <input & &amp; &#1 <input&amp; ' +
  '按 依据 符合 按规定 按照规定的 和 ' +
  ': ： / \\ # @ 转 转1 +86 1- 138**** 8位 ' +
  'a A3 GB/T GB1- 第 第1 号 8号 〔 〔2018〕 府〔2018〕8号 ' +
  '、 ； 。 ， a, 中, ,中 1:1 一、 （一） 1、 1） ' +
  '☐ ☑ □ √ 口 ☐是 [ [] 实施阶段 验收 合同 管理 ' +
  'ok 𠮷 é 万元 单位：';

const BLANKS = [' ', '\u3000', '\n', '\r\n', '\t', '\u200b', '\ufeff', '\u00a0'];
const AROUND = ['1', '(', '单价', '负责人：', '转', '第', '*', '中', '1元'];

/** @type {readonly { readonly head?: string; readonly piece: string; readonly tail?: string }[]} */
export const KINDS = [
  ...PIECES.split(' ')
    .filter((piece) => piece !== '')
    .map((piece) => ({ piece })),
  ...BLANKS.flatMap((piece) => [
    { piece },
    ...AROUND.map((head) => ({ head, piece, tail: '!' })),
    ...[...'1个.=(<'].map((mark) => ({ piece: mark + piece })),
  ]),
  ...['1', '个', '(', '《', '*', '一', '3个系统', '1,', '111,', ':', '*', '按', '_', '…'].map((piece) => ({
    head: '1',
    piece,
    tail: '!',
  })),
  { piece: '设备采购4*75000元=300000元，' },
  { piece: '助餐点设备30万元，居家适老化改造24万元；' },
  { piece: '建设3个系统，购置12台设备，' },
  { piece: '助餐点设备采购' },
];
