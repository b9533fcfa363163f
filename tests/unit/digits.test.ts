import assert from 'node:assert/strict';
import test from 'node:test';
import { clockKey, numberKey, readDigits } from '../../src/archive/alignment/digits.ts';

/** A number as it is written, and what it is; after “or” what it may be; + for what may be a year. */
const DIGITS: readonly (readonly [written: string, read: string])[] = [
  ['7', '7'],
  ['007', '7'],
  ['1250', '1250'],
  ['2003', '2003+'],
  ['1900', '1900+'],
  ['1899', '1899'],
  ['12003', '12003'],
  ['20034', '20034'],
  // Thousands
  ['1,250', '1250 or 1.25'],
  ['12,500', '12500 or 12.5'],
  ['1,250,000', '1250000'],
  ['1.250.000', '1250000'],
  ['1\u00A0250', '1250'],
  ['1234,567,890', '1234; 567; 890'],
  ['1,234,56', '1; 234; 56'],
  ['1,234.567,890', '1; 234; 567; 890'],
  // Decimals
  ['1.250', '1.25 or 1250'],
  ['12.250', '12.25 or 12250'],
  ['0.125', '0.125'],
  ['0,125', '0.125'],
  ['1234,567', '1234.567'],
  ['1234.567', '1234.567'],
  ['1,2501', '1.2501'],
  ['4.5', '4.5'],
  ['1,250.5', '1250.5'],
  ['1.250,5', '1250.5'],
  ['1,250,000.75', '1250000.75'],
  // Several numbers
  ['1.250.5', '1; 250; 5'],
  ['1,250,5', '1; 250; 5'],
  ['1,2,3', '1; 2; 3'],
  ['14.02.2005', '14; 2; 2005+'],
  ['3.1,250', '3; 1; 250'],
  // Hours
  ['7.30', '7.3 or 7:30'],
  ['7,30', '7.3 or 7:30'],
  ['19.30', '19.3 or 7:30'],
  ['0.30', '0.3 or 12:30'],
  ['24.00', '24 or 12'],
  ['7.60', '7.6'],
  ['25.00', '25'],
  ['107.30', '107.3'],
  ['7.3', '7.3'],
];

for (const [written, expected] of DIGITS) {
  test(`${written} is ${expected}`, () => {
    const read = readDigits(written).map(
      ({ value, also, isYear }) => [value, ...also].join(' or ') + (isYear ? '+' : ''),
    );
    assert.equal(read.join('; '), expected);
  });
}

/** An hour and minutes, and the time of day by the clock of twelve hours; or none. */
const TIMES: readonly (readonly [hour: number, minutes: number, key: string | undefined])[] = [
  [7, 30, '7:30'],
  [7, 5, '7:05'],
  [7, 0, '7'],
  [19, 30, '7:30'],
  [12, 15, '12:15'],
  [0, 15, '12:15'],
  [24, 0, '12'],
  [25, 0, undefined],
  [7, 59, '7:59'],
  [7, 60, undefined],
  [30, 70, undefined],
  [Number.NaN, 30, undefined],
  [7, Number.NaN, undefined],
];

for (const [hour, minutes, key] of TIMES) {
  test(`${hour} and ${minutes} is ${key ?? 'no time of day'}`, () => {
    assert.equal(clockKey(hour, minutes), key);
  });
}

test('a number as a key has no dust of binary fractions, and a large one all its digits', () => {
  assert.equal(numberKey(2.3 * 1e6), '2300000');
  assert.equal(numberKey(0.1 + 0.2), '0.3');
  assert.equal(numberKey(1 / 3), '0.333333');
  assert.equal(numberKey(9_007_199_254_740_981), '9007199254740981');
  assert.equal(numberKey(9_007_199_254_740_991), '9007199254740991');
});
