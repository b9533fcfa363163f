import assert from 'node:assert/strict';
import test from 'node:test';
import sharp from 'sharp';
import { isCutOff } from '../../src/archive/content/image-end.ts';

const create = { width: 300, height: 200, channels: 3, background: '#8a2b1d' } as const;

for (const [format, extension] of [
  ['png', '.png'],
  ['jpeg', '.jpg'],
  ['webp', '.webp'],
  ['avif', '.avif'],
] as const) {
  test(`a ${extension} file that is cut off is recognised`, async () => {
    const whole = await sharp({ create })
      .toFormat(format)
      .withExif({ IFD0: { Artist: 'x' } })
      .toBuffer();
    assert.equal(isCutOff(whole, extension), false);
    for (const share of [0.5, 0.9]) {
      assert.equal(isCutOff(whole.subarray(0, whole.length * share), extension), true);
    }
    assert.equal(isCutOff(whole.subarray(0, -1), extension), true);
  });
}

test('an image to which a camera appends data does not count as cut off', async () => {
  const jpeg = await sharp({ create }).jpeg().toBuffer();
  assert.equal(isCutOff(Buffer.concat([jpeg, Buffer.alloc(1000)]), '.jpg'), false);
});
