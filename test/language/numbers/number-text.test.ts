import fc from '../../support/fast-check';
import { readNumber, type NumberText } from '../../../src/language/numbers/number-text';
import { propertyRuns } from '../../support/property-runs';
import { anyText } from '../../support/any-text';

/** `kind` alone, or the number with its unit: `46 万元`. */
function shown(read: NumberText): string {
  return read.kind === 'number' ? [read.value.toFixed(), read.unit].filter(Boolean).join(' ') : read.kind;
}

describe('readNumber', () => {
  it.each([
    ['46', '46'],
    ['46.00', '46'],
    ['46.00 ', '46'],
    ['\n46.00\u00a0', '46'],
    ['4\u200b6', '46'],
    ['４６．００', '46'],
    ['1,200.00', '1200'],
    ['1，200.00', '1200'],
    ['１，２００．５０', '1200.5'],
    ['12,345,678', '12345678'],
    ['46万元', '46 万元'],
    ['46 万元', '46 万元'],
    ['46.5万', '46.5 万'],
    ['¥46', '46'],
    ['￥46.00元', '46 元'],
    ['￥ 1,200', '1200'],
    ['人民币46万元整', '46 万元'],
    ['一般公共预算安排46万元', '46 万元'],
    ['财政拨款46', '46'],
    ['约财政拨款46', 'none'],
    ['1 200 000', '1200000'],
    ['1 200 000.00元', '1200000 元'],
    ['12\u00a0500.00', '12500'],
    ['5 000套', '5000 套'],
    ['-3 200.5', '-3200.5'],
    ['共计46万元', '46 万元'],
    ['46万元。', '46 万元'],
    ['46（含税）', '46'],
    ['300000（元）', '300000 元'],
    ['75000(元/套)', '75000 元/套'],
    ['4套（台）', '4 套'],
    ['46万（元）', '46 万元'],
    ['46万人民币', '46 万'],
    ['46万元（肆拾陆万元整）', '46 万元'],
    ['475元/亩', '475 元/亩'],
    ['4个', '4 个'],
    ['280人次', '280 人次'],
    ['2.5万人次', '2.5 万人次'],
    ['(46)', '-46'],
    ['（46.5）', '-46.5'],
    ['-46', '-46'],
    ['－46', '-46'],
    ['−46', '-46'],
    ['+46', '46'],
    ['5%', '0.05 %'],
    ['5％', '0.05 %'],
    ['100(%)', '1 %'],
    ['5‰', '0.005 ‰'],
    ['5千', '5 千'],
    ['46百万', '46 百万'],
    ['4千克', '4 千克'],
    ['3百万人次', '3 百万人次'],
    ['20万元（占80%）', '20 万元'],
    ['20（2026年）', '20'],
    ['20（80）', 'several'],
    ['20万元（80%）', 'several'],
    ['1.5E+3', '1500'],
    ['2e-2', '0.02'],
    ['.5', '0.5'],
    ['46.', '46'],
    ['007', '7'],
    ['-0', '0'],
    ['', 'blank'],
    [' \u3000\u200b\n', 'blank'],
    ['----', 'dash'],
    ['-', 'dash'],
    ['—', 'dash'],
    ['——', 'dash'],
    ['－－', 'dash'],
    ['/', 'dash'],
    ['／', 'dash'],
    ['无', 'dash'],
    [' 无。', 'dash'],
    ['N/A', 'dash'],
    ['854万854万（其中：市级854万）', 'several'],
    ['854万854万', 'several'],
    ['46万元（其中上级20万元）', 'several'],
    ['46/20', 'several'],
    ['1 200', 'several'],
    ['120 350', 'several'],
    ['1200 000', 'several'],
    ['12 350 20', 'several'],
    ['20 1 200 000', 'several'],
    ['5 000 20', 'several'],
    ['5  000', 'several'],
    ['5\n000', 'several'],
    ['20 户 30', 'several'],
    ['1.5 000', 'several'],
    ['12,34', 'several'],
    ['1,2000', 'several'],
    ['1.2.3', 'several'],
    ['2万5千', 'several'],
    ['100-200', 'several'],
    ['4*15', 'several'],
    ['约46', 'none'],
    ['46左右', 'none'],
    ['壹佰万元整', 'none'],
    ['一百', 'none'],
    ['四十六万', 'none'],
    ['待定', 'none'],
    ['46万元（元）', 'none'],
    ['4套（元）', 'none'],
    ['46万（美元）', 'none'],
    ['4O', 'none'],
    ['4G', 'none'],
    ['#REF!', 'none'],
    ['万元', 'none'],
    ['.', 'none'],
    ['()', 'none'],
    ['1e999', 'none'],
    ['9'.repeat(400), 'none'],
  ])('reads %j as %s', (text, expected) => {
    expect(shown(readNumber(text))).toBe(expected);
  });

  it('marks only plain numbers as clean', () => {
    const isClean = (text: string): boolean => {
      const read = readNumber(text);
      return read.kind === 'number' && read.clean;
    };
    const clean = ['46', '46.00', '-46', '0', '0.50'];
    const unclean = ['46 ', '４６', '1,200', '+46', '046', '46.', '.5', '46元', '5%', '1e3', '(46)'];
    expect(clean.filter(isClean)).toEqual(clean);
    expect(unclean.filter(isClean)).toEqual([]);
  });

  it.each([
    ['１，２００．００元 ', ['full-width', 'space', 'separator', 'unit']],
    ['￥46', ['full-width', 'currency']],
    ['(46)', ['brackets']],
    ['46（含税）', ['full-width', 'remark']],
    ['5%', ['percent']],
    ['1e3', ['scientific']],
    ['+046.', ['form']],
  ])('lists the marks of %j', (text, marks) => {
    const read = readNumber(text);
    expect(read.kind === 'number' && [...read.marks].sort()).toEqual([...marks].sort());
  });

  it('reads amounts in every style exactly', () => {
    const amounts = fc.tuple(fc.integer({ min: 0, max: 999_999_999 }), fc.integer({ min: 0, max: 99 }));
    fc.assert(
      fc.property(
        amounts,
        fc.boolean(),
        fc.boolean(),
        fc.constantFrom('', '元', '万元'),
        ([whole, cents], grouped, wide, unit) => {
          const digits = grouped ? whole.toLocaleString('en-US') : String(whole);
          const text = `${digits}.${String(cents).padStart(2, '0')}${unit}`;
          const written = wide
            ? text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0))
            : text;
          const read = readNumber(written);
          expect(read.kind === 'number' && read.value.toFixed(2)).toBe(
            `${whole}.${String(cents).padStart(2, '0')}`,
          );
        },
      ),
    );
  });

  it('never throws', () => {
    const bits = fc.constantFrom(
      '1',
      '.',
      ',',
      '，',
      ' ',
      '(',
      ')',
      '-',
      '+',
      '%',
      '元',
      '万',
      'e',
      '４',
      '/',
      '无',
      '约',
      '\u200b',
    );
    fc.assert(
      fc.property(
        fc.array(bits).map((parts) => parts.join('')),
        (text) => void readNumber(text),
      ),
      propertyRuns(2000),
    );
    fc.assert(fc.property(anyText(), (text) => void readNumber(text)));
  });
});
