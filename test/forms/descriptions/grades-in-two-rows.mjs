/**
 * A small table whose header has a second row of grades without merged cells; the best grade is the target, and the
 * levels are under 绩效指标分类. Planted fault: a word as the satisfaction.
 */
export const sheets = {
  目标表: {
    widths: [16, 24, 40, 12, 12, 12, 12, 24],
    lines: [
      ['提前下达2026年困难群众补助资金预算指标绩效目标表'],
      ['绩效目标', '按时发放困难群众生活补助，保障基本生活'],
      ['绩效指标分类', '绩效指标', '绩效指标描述', '绩效指标评价标准', null, null, null, '评价标准确定依据'],
      [null, null, null, '优', '良', '中', '差'],
      ['产出指标', '救助覆盖率', '应救尽救的比率', '100%', '≥90%', '≥85%', '<85%', '按救助标准评价'],
      ['产出指标', '补助按时发放率', '按时发放的比率', '≥95%', '≥90%', '≥80%', '<80%', '按救助标准评价'],
      [
        '效果指标',
        '救助对象满意度（%）',
        '问卷调查的满意比率',
        '比较满意',
        '≥80%',
        '≥70%',
        '<70%',
        '按满意度评价',
      ],
    ],
  },
};
