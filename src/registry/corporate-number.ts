const TWELVE_DIGITS = /^\d{12}$/u;
const THIRTEEN_DIGITS = /^\d{13}$/u;

/**
 * The check digit (検査用数字) that stands before the twelve digits of a 法人番号: 9 − (Σ Pₙ·Qₙ mod 9), where Pₙ is the n-th digit from
 * the right and Qₙ is 1 for odd n, 2 for even n (財務省令 法人番号の指定等に関する省令 第2条). It is never 0. Throws a RangeError for
 * anything but twelve digits.
 */
export function corporateCheckDigit(digits12: string): string {
  if (!TWELVE_DIGITS.test(digits12))
    throw new RangeError(`A check digit is computed from twelve digits, not from "${digits12}".`);
  const fromRight = Array.from(digits12, Number).reverse();
  const sum = fromRight.reduce((total, digit, at) => total + digit * (at % 2 === 0 ? 1 : 2), 0);
  return String(9 - (sum % 9));
}

/** Whether a code has thirteen digits and the first one is its check digit. It may still belong to no body. */
export function isCorporateNumber(code: string): boolean {
  return THIRTEEN_DIGITS.test(code) && corporateCheckDigit(code.slice(1)) === code.charAt(0);
}
