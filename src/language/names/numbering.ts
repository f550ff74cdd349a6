/** Words that distinguish things of one kind: 一期 and 二期, A座 and B座. */
export const NUMBERING = /[\d一二三四五六七八九十东南西北上下甲乙丙a-z]/i;
