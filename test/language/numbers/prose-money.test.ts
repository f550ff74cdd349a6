import fc from '../../support/fast-check';
import { Prose, type ProseNumber } from '../../../src/language/numbers/prose';
import { possibleYuan } from '../../../src/language/numbers/prose-money';
import { propertyRuns } from '../../support/property-runs';

/** 项目相关资源投入和制度建设情况 of the sample form. */
const RESOURCES =
  '根据“美丽家园”3年行动计划,共分为信息化平台建设7个系统建设,4*150000=600000元,根据系统建设建立相对应的小区物联网建设,' +
  '4*115000=460000,在小区的综合治理中借助第三方的社会组织提供方专业力量预算200000元,完善物业应急保障机制共有6个项目' +
  '6*200000=1200000,进行住宅小区5个主要方面的规范化建设,5*100000=500000';

/** Each statement as `4 150000 = 600000元`, with the right result if it is wrong. */
function calculations(text: string): string[] {
  return new Prose(text).statements.map(({ operands, stated, computed, correct }) => {
    const left = operands.map(({ value, unit = '' }) => value.toFixed() + unit).join(' ');
    return `${left} = ${stated.value.toFixed()}${stated.unit ?? ''}${correct ? '' : ` not ${computed.toFixed()}`}`;
  });
}

/** The written amount with its value in 元. */
function shown(text: string, amount: ProseNumber): string {
  const [yuan] = possibleYuan(amount, '元');
  return `${text.slice(amount.span.start, amount.span.end)} ${yuan?.toFixed() ?? ''}`;
}

function amounts(text: string): string[] {
  return new Prose(text).money.map((amount) => {
    const marks = `${amount.isPrice ? ' price' : ''}${amount.exact ? '' : ' about'}`;
    return `${shown(text, amount)}${marks}`;
  });
}

describe('calculations in prose', () => {
  it('reads the four products of the sample form', () => {
    const statements = new Prose(RESOURCES).statements;
    expect(statements.map(({ span }) => RESOURCES.slice(span.start, span.end))).toEqual([
      '4*150000=600000元',
      '4*115000=460000',
      '6*200000=1200000',
      '5*100000=500000',
    ]);
    expect(statements.every(({ correct, isMoney }) => correct && isMoney)).toBe(true);
  });

  it.each([
    ['4×15万元=60万元', ['4 15万元 = 60万元']],
    ['4×15万元=600000元', ['4 15万元 = 600000元']],
    ['4*150000=60万元', ['4 150000 = 60万元']],
    ['4*15=60万元', ['4 15 = 60万元']],
    ['4*15万元=60', ['4 15万元 = 60']],
    ['4*15万元=600000', ['4 15万元 = 600000']],
    ['4*15万元=61万元', ['4 15万元 = 61万元 not 60']],
    ['4*150000=650000元', ['4 150000 = 650000元 not 600000']],
    ['4*150000=61万元', ['4 150000 = 61万元 not 60']],
    ['3x2万=6万元', ['3 2万 = 6万元']],
    ['３Ｘ２＝７万元', ['3 2 = 7万元 not 6']],
    ['４＊１５００００＝６０００００元', ['4 150000 = 600000元']],
    ['15万元/个×4个=60万元', ['15万元/个 4个 = 60万元']],
    ['4个系统×15万元=60万元', ['4个 15万元 = 60万元']],
    ['4（台）×15（万元）=60（万元）', ['4台 15万元 = 60万元']],
    ['20万元（含税）×6个项目=120万元', ['20万元 6个 = 120万元']],
    ['30人×2天×500元/人·天=30000元', ['30人 2天 500元/人·天 = 30000元']],
    ['2000元×12月=24000元', ['2000元 12月 = 24000元']],
    ['12月×2000元/月=24000元', ['12月 2000元/月 = 24000元']],
    ['(4+2)×15万元=90万元', ['4 2 15万元 = 90万元']],
    ['100+200=300万元', ['100 200 = 300万元']],
    ['50万元+5000元=505000元', ['50万元 5000元 = 505000元']],
    ['300-100=200万元', ['300 100 = 200万元']],
    ['600000/4=150000元', ['600000 4 = 150000元']],
    ['100/3=33.33', ['100 3 = 33.33']],
    ['60×50%=30万元', ['60 50% = 30万元']],
    ['46+60+20+120+50=297万元', ['46 60 20 120 50 = 297万元 not 296']],
    ['296万元=46+60+20+120+50', ['46 60 20 120 50 = 296万元']],
    ['20*6=120万元+50万元=170万元', ['20 6 = 120万元', '120万元 50万元 = 170万元']],
    ['15万元×4共计60万元', ['15万元 4 = 60万元']],
    ['4*50=200,300元用于购置', ['4 50 = 200']],
    ['4*300=1,200元', ['4 300 = 1200元']],
    ['3.3*3≈10万元', ['3.3 3 = 10万元']],
    ['2018-2020年', []],
    ['沪府办发[2018]8号', []],
    ['021-54490000', []],
    ['组建“1+N”队伍', []],
    ['7*24小时', []],
    ['x=3，A3=5', []],
    ['4*15万*2万=120万', []],
    ['1/0=5元', []],
    ['3*5万元=15个', []],
    ['3万人×20元=60万元', ['3万人 20元 = 60万元']],
    ['2万亩*100元/亩=20万元', ['2万亩 100元/亩 = 20万元 not 200']],
    ['100个*300=3万个', ['100个 300 = 3万个']],
    ['36万元（120万页×0.3元/页）', ['120万页 0.3元/页 = 36万元']],
    ['36万元（120万页×3元/页）', ['120万页 3元/页 = 36万元 not 360']],
    ['36万元（3×15万元）', []],
  ])('reads %j', (text, expected) => {
    expect(calculations(text)).toEqual(expected);
  });

  it('distinguishes calculations of quantities from calculations of money', () => {
    expect(new Prose('3个+4套=7项').statements.map(({ isMoney }) => isMoney)).toEqual([false]);
    expect(new Prose('20人*30=600').statements.map(({ isMoney }) => isMoney)).toEqual([false]);
    expect(new Prose('4*115000=460000').statements.map(({ isMoney }) => isMoney)).toEqual([true]);
  });

  it('finds a product wrong if and only if its result is changed', () => {
    const factor = fc.integer({ min: 1, max: 9_999 });
    fc.assert(
      fc.property(
        factor,
        factor,
        fc.constantFrom('', '元', '万元'),
        fc.constantFrom('*', '×', '＊', 'x'),
        (a, b, unit, sign) => {
          const right = new Prose(`共${a}${sign}${b}=${a * b}${unit}，`).statements;
          const wrong = new Prose(`共${a}${sign}${b}=${a * b + 1}${unit}，`).statements;
          expect([...right, ...wrong].map(({ correct }) => correct)).toEqual([true, false]);
        },
      ),
    );
  });

  it('never throws and keeps its spans in the text', () => {
    const bits = fc.constantFrom(
      '4',
      '15',
      '1,200',
      '０',
      '三',
      '*',
      '×',
      'x',
      '+',
      '-',
      '/',
      '=',
      '＝',
      '(',
      ')',
      '元',
      '万元',
      '万',
      '亿',
      '个',
      '%',
      '年',
      '，',
      ' ',
      '共',
      '项目',
      'A',
    );
    fc.assert(
      fc.property(
        fc.array(bits, { maxLength: 16 }).map((parts) => parts.join('')),
        (text) => {
          for (const { span } of [
            ...new Prose(text).statements,
            ...new Prose(text).money,
            ...new Prose(text).unitlessAmounts,
          ]) {
            expect(0 <= span.start && span.start < span.end && span.end <= text.length).toBe(true);
          }
        },
      ),
      propertyRuns(500),
    );
  });
});

describe('money in prose', () => {
  it.each([
    [RESOURCES, ['600000元 600000', '200000元 200000']],
    ['20.5万元', ['20.5万元 205000']],
    ['3亿元', ['3亿元 300000000']],
    ['1亿2000万元', ['1亿2000万元 120000000']],
    ['2万5000元', ['2万5000元 25000']],
    ['２０万元、1,200.50元', ['２０万元 200000', '1,200.50元 1200.5']],
    ['¥46000', ['46000 46000']],
    ['人民币46万元整', ['46万元 460000']],
    ['三十万元', ['三十万元 300000']],
    ['2020.5万元', ['2020.5万元 20205000']],
    ['投入250万用于', ['250万 2500000']],
    ['服务250万人', []],
    ['惠及250万', []],
    ['每人200元', ['200元 200 price']],
    ['补贴475元/亩', ['475元/亩 475 price']],
    ['单价15万元', ['15万元 150000 price']],
    ['约46万元', ['46万元 460000 about']],
    ['15-20万元', ['20万元 200000 about']],
    ['20余万元', ['20余万元 200000 about']],
    ['46万元左右', ['46万元 460000 about']],
    ['2020年1月1日，2018-2020，95%，第3期，54490000', []],
  ])('finds in %j: %j', (text, expected) => {
    expect(amounts(text)).toEqual(expected);
  });
});

describe('names and inexact numbers', () => {
  it.each([
    ['第12期*5万元=60万元', []],
    ['第12万元', []],
    ['GB/T9704万元', []],
    ['12期*5万元=60万元', ['60万元 600000']],
  ])('finds the money in %j: %j', (text, expected) => {
    const results = new Prose(text).money.filter(({ role }) => role !== 'operand');
    expect(
      results
        .filter(({ role }) => role === 'result' || !/\*/.test(text))
        .map((amount) => shown(text, amount)),
    ).toEqual(expected);
  });

  it('treats numbers with 余 and 多 as inexact, also before blanks', () => {
    expect(amounts('20余 万元，30多万元')).toEqual(['20余 万元 200000 about', '30多万元 300000 about']);
  });
});

describe('amounts without a unit in prose', () => {
  it.each([
    [RESOURCES, ['460000', '1200000', '500000']],
    ['预算200000，其中', ['200000']],
    ['投入资金约 46000。', ['46000']],
    ['预算200000元', []],
    ['费用3个', []],
    ['预算2020年', []],
    ['3*4=12', []],
    ['经费〔2018〕8号', []],
  ])('finds in %j: %j', (text, expected) => {
    expect(new Prose(text).unitlessAmounts.map(({ value }) => value.toFixed())).toEqual(expected);
  });

  it('gives the possible values of such an amount in 元', () => {
    const [bare] = new Prose('4*115000=460000').unitlessAmounts;
    const [written] = new Prose('46万元').money;
    expect(bare && possibleYuan(bare, '万元').map((yuan) => yuan.toFixed())).toEqual([
      '460000',
      '4600000000',
    ]);
    expect(written && possibleYuan(written, '万元').map((yuan) => yuan.toFixed())).toEqual(['460000']);
  });
});
