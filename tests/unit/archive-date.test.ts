import assert from 'node:assert/strict';
import test from 'node:test';
import {
  type ArchiveDate,
  compareDates,
  type DateFault,
  parseDate,
  periodsOf,
} from '../../src/archive/base/archive-date.ts';

const BAGHDAD = 'Asia/Baghdad';
const FORM = 'this is not a date of the form YYYY-MM-DD, YYYY-MM or YYYY';

const READ: Readonly<Record<string, ArchiveDate | DateFault>> = {
  '2024': { iso: '2024', year: 2024 },
  '2024-03': { iso: '2024-03', year: 2024, month: 3 },
  '2024-01-27': { iso: '2024-01-27', year: 2024, month: 1, day: 27 },
  '2024-02-29': { iso: '2024-02-29', year: 2024, month: 2, day: 29 },
  '2000-02-29': { iso: '2000-02-29', year: 2000, month: 2, day: 29 },
  '0099-12-31': { iso: '0099-12-31', year: 99, month: 12, day: 31 },
  '1900-02-29': { fault: '1900-02 has 28 days and no day 29' },
  '2023-02-29': { fault: '2023-02 has 28 days and no day 29' },
  '2024-04-31': { fault: '2024-04 has 30 days and no day 31' },
  '2024-01-00': { fault: '2024-01 has 31 days and no day 0' },
  '2024-00': { fault: 'there is no month 0' },
  '2024-13-01': { fault: 'there is no month 13' },
  '2024-1-7': { fault: FORM, meant: '2024-01-07' },
  '2024/01/27': { fault: FORM, meant: '2024-01-27' },
  '2024.1': { fault: FORM, meant: '2024-01' },
  '27/01/2024': { fault: FORM, meant: '2024-01-27' },
  '01/27/2024': { fault: FORM, meant: '2024-01-27' },
  '7-1-2024': { fault: FORM, meant: '2024-01-07' },
  '1/2024': { fault: FORM, meant: '2024-01' },
  '٢٠٢٤': { fault: FORM, meant: '2024' },
  '٢٧/٠١/٢٠٢٤': { fault: FORM, meant: '2024-01-27' },
  '۲۰۲۴-۰۱-۲۷': { fault: FORM, meant: '2024-01-27' },
  '30/02/2024': { fault: FORM },
  '27/01/24': { fault: FORM },
  '27 January 2024': { fault: FORM },
  '20240127': { fault: FORM },
  '2024-01-27 ': { fault: FORM },
  '+2024-01-27': { fault: FORM },
  '2024-01-27-05': { fault: FORM },
  'a27/01/2024': { fault: FORM },
  '27/01/2024a': { fault: FORM },
  '12024-01-27T10:30Z': { fault: FORM },
  '2024-01-27T10:30Z.': { fault: FORM },
  '': { fault: FORM },
  '-': { fault: FORM },
};

for (const [written, expected] of Object.entries(READ)) {
  test(`${'fault' in expected ? 'refuses' : 'reads'} the date “${written}”`, () => {
    assert.deepEqual(parseDate(written, BAGHDAD), expected);
  });
}

/** Times, their day in a time zone, and their instant in UTC. */
const TIMES = [
  ['2024-01-27T10:30:00+03:00', BAGHDAD, '2024-01-27', '2024-01-27T07:30:00.000Z'],
  ['2024-01-27T10:30+03:00', BAGHDAD, '2024-01-27', '2024-01-27T07:30:00.000Z'],
  ['2024-01-27 10:30:15.5Z', BAGHDAD, '2024-01-27', '2024-01-27T10:30:15.500Z'],
  ['2024-01-27T10:30:15.25Z', BAGHDAD, '2024-01-27', '2024-01-27T10:30:15.250Z'],
  ['2024-01-27t22:00z', BAGHDAD, '2024-01-28', '2024-01-27T22:00:00.000Z'],
  ['2024-01-27T22:00Z', 'UTC', '2024-01-27', '2024-01-27T22:00:00.000Z'],
  ['2024-01-27T23:59:59-08:00', BAGHDAD, '2024-01-28', '2024-01-28T07:59:59.000Z'],
  ['2024-01-01T00:30+03:00', 'Africa/Casablanca', '2023-12-31', '2023-12-31T21:30:00.000Z'],
] as const;

for (const [written, zone, iso, instant] of TIMES) {
  test(`reads the time ${written} in ${zone}`, () => {
    const date = parseDate(written, zone);
    assert.ok('iso' in date);
    assert.equal(date.iso, iso);
    assert.equal(new Date(date.instant ?? 0).toISOString(), instant);
  });
}

const FAULTY_TIMES = [
  ['2024-01-27T10:30', BAGHDAD, 'a time needs its offset from UTC', '2024-01-27T10:30+03:00'],
  [
    '2024-07-01 09:00',
    'Africa/Cairo',
    'a time needs its offset from UTC',
    '2024-07-01T09:00+03:00',
  ],
  [
    '2024-01-01 09:00',
    'Africa/Cairo',
    'a time needs its offset from UTC',
    '2024-01-01T09:00+02:00',
  ],
  ['2024-01-01T09:00', 'UTC', 'a time needs its offset from UTC', '2024-01-01T09:00+00:00'],
  ['2024-01-27T25:00+03:00', BAGHDAD, 'there is no time 25:00+03:00', undefined],
  ['2024-01-27T24:00Z', BAGHDAD, 'there is no time 24:00Z', undefined],
  ['2024-01-27T10:60Z', BAGHDAD, 'there is no time 10:60Z', undefined],
  ['2024-01-27T10:60', BAGHDAD, 'there is no time 10:60', undefined],
  ['2024-01-27T10:30:60', BAGHDAD, 'there is no time 10:30:60', undefined],
  ['2024-01-27T10:00+30:00', BAGHDAD, 'there is no time 10:00+30:00', undefined],
  ['2024-02-30T10:00Z', BAGHDAD, '2024-02 has 29 days and no day 30', undefined],
] as const;

for (const [written, zone, fault, meant] of FAULTY_TIMES) {
  test(`refuses the time ${written} in ${zone}`, () => {
    assert.deepEqual(parseDate(written, zone), { fault, ...(meant && { meant }) });
  });
}

test('dates sort by time, less precise ones first', () => {
  const ordered = [
    '0999-12-31',
    '1958-07-14',
    '1958-07-14T06:00+03:00',
    '2023-12-31',
    '2024',
    '2024-01',
    '2024-01-27',
    '2024-01-27T00:10+03:00',
    '2024-01-27T00:10Z',
    '2024-02',
  ];
  const shuffled = ordered.toReversed().map((written) => {
    const date = parseDate(written, BAGHDAD);
    assert.ok('iso' in date);
    return { written, date };
  });
  shuffled.sort((a, b) => compareDates(a.date, b.date));
  assert.deepEqual(
    shuffled.map(({ written }) => written),
    ordered,
  );
});

test('a date is equal to itself', () => {
  for (const written of ['2024', '2024-01-27', '2024-01-27T10:30Z']) {
    const [date, again] = [parseDate(written, BAGHDAD), parseDate(written, BAGHDAD)];
    assert.ok('iso' in date && 'iso' in again);
    assert.equal(compareDates(date, again), 0);
  }
});

test('a date belongs to its year, month and day', () => {
  const periods = (iso: string) => periodsOf({ iso, year: 2024 });
  assert.deepEqual(periods('2024'), ['2024']);
  assert.deepEqual(periods('2024-03'), ['2024', '2024-03']);
  assert.deepEqual(periods('2024-01-27'), ['2024', '2024-01', '2024-01-27']);
});
