import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { corporateCheckDigit, isCorporateNumber } from '../../src/registry/corporate-number.ts';

describe('法人番号', () => {
  // The first is the example of the 国税庁's explanation of the check digit.
  it.each([
    ['700110005901', '8'],
    ['000000000000', '9'],
    ['000000000001', '8'],
    ['000000000010', '7'],
    ['000000000008', '1'],
    ['000000000009', '9'],
    ['999999999999', '9'],
  ])('computes the check digit of %s', (digits, digit) => expect(corporateCheckDigit(digits)).toBe(digit));

  it('computes none of anything but twelve digits', () => {
    for (const wrong of ['', '70011000590', '7001100059010', '70011000590a', '７００１１０００５９０１'])
      expect(() => corporateCheckDigit(wrong)).toThrow(RangeError);
  });

  it.each([
    ['8700110005901', true],
    ['7700110005901', false],
    ['9700110005901', false],
    ['0700110005901', false],
    ['8700110005902', false],
    ['870011000590', false],
    ['87001100059011', false],
    ['', false],
  ])('tells whether %s is one', (code, valid) => expect(isCorporateNumber(code)).toBe(valid));

  it('has one right check digit, whatever the twelve digits, and never 0', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{12}$/u), (digits) => {
        const right = [...'0123456789'].filter((digit) => isCorporateNumber(digit + digits));
        expect(right).toEqual([corporateCheckDigit(digits)]);
        expect(right).not.toEqual(['0']);
      }),
    );
  });
});
