/** An invented declaration of any size without faults. */

const PROJECT = '街道公共服务提升项目';
const PLACES = [
  '东湖',
  '西岭',
  '南桥',
  '北苑',
  '中山',
  '新华',
  '和平',
  '建设',
  '人民',
  '光明',
  '长江',
  '黄河',
];
const KINDS = ['社区', '小区', '街坊', '村居', '园区', '校区', '片区', '公园', '市场', '车站'];
const THINGS = [
  '照明',
  '消防',
  '绿化',
  '道路',
  '管网',
  '监控',
  '座椅',
  '标识',
  '健身',
  '助餐',
  '图书',
  '环卫',
];
const WORKS = ['设备采购', '改造工程', '维护服务', '检测费', '培训费', '系统升级', '巡查服务', '清洗服务'];
const COUNTERS = ['套', '处', '次', '个', '项', '台'];

/** The name of a row, different for every number below 11,520. */
function nameOf(number) {
  const pick = (words, step) => words[Math.floor(number / step) % words.length];
  return `${pick(PLACES, 960)}${pick(KINDS, 96)}${pick(THINGS, 8)}${pick(WORKS, 1)}`;
}

/** Three sheets with this number of rows in 项目构成分解 and of indicators, for `workbookBytes`. */
export function largeForm(rows, indicators) {
  const items = Array.from({ length: rows }, (_, index) => {
    const quantity = (index % 17) + 1;
    const cents = ((index * 37) % 900) + 10;
    return { name: nameOf(index), price: cents / 100, quantity, amount: (cents * quantity) / 100 };
  });
  const total = items.reduce((sum, { amount }) => sum + Math.round(amount * 100), 0) / 100;
  const money = total.toFixed(2);
  const first = 11 + indicators;
  return {
    项目总体情况: {
      widths: [20, 60],
      lines: [
        ['财政项目支出绩效目标申报表（项目总体情况）'],
        ['（2026年）', '金额单位：万元'],
        ['项目名称', PROJECT],
        ['项目类别', '☐一次性项目  ☑经常性项目'],
        ['项目负责人', '王某'],
        ['联系人', '李某'],
        ['联系电话', '54490000'],
        ['起始日期', '2026-01-01'],
        ['结束日期', '2026-12-31'],
        ['项目概况', '为辖区居民更新公共设施并提供日常服务。'],
        ['项目立项依据', '《某市公共服务条例》（某府办发〔2025〕8号）。'],
        ['项目必要性', '设施老化，居民反映集中，需要按年度计划更新。'],
        ['项目可行性', '街道已有管理队伍，供应商充足，往年同类服务运行平稳。'],
        ['项目总预算', money],
        ['当年预算', money],
        ['项目相关资源投入和制度建设情况', proseOf(items, money)],
        ['项目总目标', '建成覆盖全街道的公共服务网络。'],
        ['年度绩效目标', '年内完成设施更新，按月开展服务。'],
      ],
    },
    绩效目标: {
      widths: [16, 16, 40, 12, 12, 16, 12, 16],
      lines: [
        ['财政项目支出绩效目标申报表（绩效目标）'],
        ['（2026年）'],
        [`项目名称：${PROJECT}`, null, null, '金额单位：万元'],
        ['主体活动', '公共设施更新和日常服务'],
        ['一级目标', '二级目标', '三级目标', '目标值', '备注'],
        ...Array.from({ length: indicators }, (_, index) => {
          const item = items[Math.floor((index * rows) / indicators)] ?? items[0];
          return [
            '产出目标',
            '数量',
            item.name,
            `${item.quantity}${COUNTERS[index % 6]}`,
            `完成${item.name}`,
          ];
        }),
        ['产出目标', '成本', '项目总成本', `≤${money}万元`, '不突破预算'],
        ['效果目标', '满意度', '居民满意度', '≥90%', '问卷调查'],
        ['影响力目标', '长效管理', '管理制度数量', '1项', '制度印发'],
        ['项目构成分解'],
        ['项目名称', '项目内容', '项目明细', '明细金额', '单价', '依据', '数量', '依据'],
        ...items.map(({ name, price, quantity, amount }, index) => {
          const row = first + index;
          const shown = index % 2 === 0 ? amount : { value: amount, formula: `ROUND(E${row}*G${row},2)` };
          return [PROJECT, name.slice(0, 6), name, shown, price, '市场询价', quantity, '年度计划'];
        }),
        ['金额合计', null, null, { value: total, formula: `SUM(D${first}:D${first + rows - 1})` }],
      ],
    },
    制度保障: {
      widths: [16, 30, 40, 20, 20, 20],
      lines: [
        ['财政项目支出绩效目标申报表（制度保障）'],
        ['类别', '文件名称', '具体措施', '立项和计划阶段', '实施阶段', '收尾和完成阶段'],
        ['项目管理制度', '《项目管理办法》', '立项前论证，签订合同后实施，完工后验收', '√', '√', '√'],
        ['预算管理制度', '《预算管理办法》', '编制项目预算，监控预算执行，编报决算', '√', '√', '√'],
        ['财务管理制度', '《财务管理制度》', '及时核算每笔支付，年末接受审计', '', '√', '√'],
      ],
    },
  };
}

/** Prose that states the amounts of thirty rows, and counts. */
function proseOf(items, money) {
  const stated = items.slice(0, 30).map(({ name, price, quantity, amount }) => {
    return `${name}${price}万元×${quantity}=${amount}万元`;
  });
  return `${stated.join('；')}；各项共计${money}万元。更新公共设施120处，开展巡查服务12次。`;
}
