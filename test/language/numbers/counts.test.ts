import fc from '../../support/fast-check';
import { Prose } from '../../../src/language/numbers/prose';
import { propertyRuns } from '../../support/property-runs';

/** Each phrase as `3个系统`, with `~` before an inexact one. */
function shown(text: string): string[] {
  return new Prose(text).counts.map(
    ({ number, exact, counter, object }) => `${exact ? '' : '~'}${number.toFixed()}${counter}${object}`,
  );
}

describe('counting phrases', () => {
  it.each([
    ['2020年将继续开发3个系统和系统维护费用', ['3个系统']],
    ['共分为信息化平台建设7个系统建设,4*150000=600000元', ['7个系统']],
    ['共有6个项目6*200000=1200000', ['6个项目']],
    ['住宅小区5个主要方面的规范化建设', ['5个主要方面']],
    ['三个系统', ['3个系统']],
    ['十三个系统', ['13个系统']],
    ['两套设备及配件', ['2套设备']],
    ['一支应急抢修突击队', ['1支应急抢修突击队']],
    ['４个系统', ['4个系统']],
    ['3 个 系统', ['3个系统']],
    ['培训1,200人次', ['1200人次']],
    ['1个中心、2个平台', ['1个中心', '2个平台']],
    ['3个在建项目', ['3个在建项目']],
    ['5个服务对象', ['5个服务对象']],
    ['3个系统维护人员', ['3个系统维护人员']],
    ['建设系统3个', ['3个']],
    ['不少于3个系统', ['~3个系统']],
    ['约20个小区', ['~20个小区']],
    ['20余人次', ['~20人次']],
    ['3个以上', ['~3个']],
    ['3-5个系统', []],
    ['3至5个系统', []],
    ['第三个系统', []],
    ['第3个', []],
    ['每3个小区', []],
    ['2.5个', []],
    ['一次性项目', []],
    ['统一个人账号', []],
    ['3个月', []],
    ['3年行动计划（2018-2020）', []],
    ['2020年12月31日', []],
    ['沪府办发[2018]8号', []],
    ['200000元', []],
    ['95%', []],
    ['组建“1+N”应急抢修突击队伍', []],
    ['第三方评估', []],
    ['0个', []],
  ])('finds in %j: %j', (text, expected) => {
    expect(shown(text)).toEqual(expected);
  });

  it('gives the span of the phrase', () => {
    const text = '开发　３ 个系统，';
    const [phrase] = new Prose(text).counts;
    expect(phrase && text.slice(phrase.span.start, phrase.span.end)).toBe('３ 个系统');
  });

  it('never throws, and finds phrases in order', () => {
    const bits = fc.constantFrom(
      '3',
      '1,2',
      '三',
      '十',
      '个',
      '套',
      '人次',
      '系统',
      '的',
      '建设',
      '第',
      '-',
      '*',
      ' ',
      '，',
      '余',
      '约',
      '４',
      '\u200b',
    );
    fc.assert(
      fc.property(
        fc.array(bits, { maxLength: 14 }).map((parts) => parts.join('')),
        (text) => {
          const found = new Prose(text).counts;
          found.forEach(({ span }, index) => {
            expect(span.start).toBeGreaterThanOrEqual(found[index - 1]?.span.end ?? 0);
            expect(span.end).toBeLessThanOrEqual(text.length);
          });
        },
      ),
      propertyRuns(500),
    );
  });
});
