/** Numbers as their number formats display them. */
import Big from 'big.js';
import { displayText } from '../../../src/reading/sheet/display';

test.each<[number, string, string]>([
  [24, '0.00', '24.00'],
  [24, '0.00##', '24.00'],
  [24.125, '0.00##', '24.125'],
  [24.00005, '0.00##', '24.0001'],
  [24, '0.##', '24.'],
  [24.5, '0.##"个"', '24.5个'],
  [1200, '#,##0.##', '1,200.'],
  [1200, '#,##0.0#', '1,200.0'],
  [0.955, '0.0#%', '95.5%'],
  [0.95, '0.0#%', '95.0%'],
  [100, '0', '100'],
  [1.005, '0.00', '1.01'],
])('displays %d in the format %s as %s', (value, format, shown) => {
  expect(displayText(new Big(value), format, false)).toBe(shown);
});
