import type { CoverageColumn } from '../../engine/views';

/** Texts of 资金与绩效对照. */
export const coverage = {
  title: '资金与绩效对照',
  unknown: '有明细金额读不出来，没有计算占比。',
  item: '明细',
  amount: '金额',
  share: '占比',
  columns: {
    activity: '主体活动',
    goal: '年度目标',
    quantity: '数量',
    quality: '质量',
    timeliness: '时效',
    benefit: '效益',
  } satisfies Record<CoverageColumn, string>,
  legend: { full: '写到了，或有能衡量的指标', ring: '有指标，但不能衡量', empty: '空白：没有' },
  none: '没有',
  mentioned: '写到了',
  measurable: '能衡量',
  unmeasurable: '不能衡量',
  signs: { full: '●', ring: '○' },
};
