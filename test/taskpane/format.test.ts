import { amountDifference, amountText, differenceText, placeText } from '../../src/taskpane/format';
import { refOf } from '../support/snapshots';

test('writes a place as sheet name and cell address', () => {
  expect(placeText(refOf('绩效目标!D18'))).toBe('绩效目标!D18');
});

test('writes differences with their sign and without rounding errors', () => {
  expect(differenceText(45, 46)).toBe('+1');
  expect(differenceText(0.3, 0.1)).toBe('-0.2');
  expect(differenceText(98.4, 780_796_346)).toBe('+780,796,247.6');
  expect(differenceText('45', 46)).toBeNull();
  expect(amountDifference('296.00', '1296.00', 2)).toBe('+1,000.00');
  expect(amountDifference('296.00', '296.001', 2)).toBe('+0.001');
  expect(amountDifference('296.00', '296', 2)).toBeNull();
  expect(amountDifference(null, '296', 2)).toBeNull();
  expect(amountText('1296', 2, '无')).toBe('1,296.00');
  expect(amountText(null, 2, '无')).toBe('无');
});
