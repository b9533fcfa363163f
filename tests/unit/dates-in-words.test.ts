import assert from 'node:assert/strict';
import test from 'node:test';
import { dateOf } from '../../src/archive/base/archive-date.ts';
import { datesInWords } from '../../src/interface/dates-in-words.ts';
import { settings } from '../settings.ts';

const CASES = [
  ['2024', '2024', '2024'],
  ['2024-01', 'كانون الثاني/يناير 2024', 'January 2024'],
  ['2024-01-27', '27 كانون الثاني/يناير 2024', '27 January 2024'],
  ['0900-02-28', '28 شباط/فبراير 900', '28 February 900'],
  ['0050-12-31', '31 كانون الأول/ديسمبر 50', '31 December 50'],
] as const;

test('dates are written in words, as precisely as they are known', () => {
  const inWords = datesInWords(settings);
  for (const [iso, arabic, english] of CASES) {
    assert.equal(inWords(dateOf(iso), 'ar'), arabic);
    assert.equal(inWords(dateOf(iso), 'en'), english);
  }
});

test('Arabic dates may have Arabic digits', () => {
  const inWords = datesInWords({ ...settings, digits: 'arab' });
  assert.equal(inWords(dateOf('2024-01-27'), 'ar'), '٢٧ كانون الثاني/يناير ٢٠٢٤');
  assert.equal(inWords(dateOf('2024-01-27'), 'en'), '27 January 2024');
});
