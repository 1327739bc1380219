import type { Bilingual } from '../text/bilingual.ts';

/**
 * `ward`: 行政区 of a designated city; `union`: 一部事務組合, 広域連合 and the like; `association`: 国民健康保険組合, 共済組合 and the like;
 * `agency`: 国の行政機関, 独立行政法人 and the like.
 */
export const MUNICIPALITY_KINDS = [
  'prefecture',
  'city',
  'special-ward',
  'town',
  'village',
  'ward',
  'union',
  'association',
  'agency',
] as const;
export type MunicipalityKind = (typeof MUNICIPALITY_KINDS)[number];

/** A body that can publish assessments, or belongs to one that can. */
export interface Municipality {
  /** 全国地方公共団体コード: six digits, the last one a check digit. Bodies that have none: 法人番号, thirteen digits, the first a check digit. */
  code: string;
  /** 熊本市; a ward of a designated city bears the city's name: 札幌市中央区. */
  name: string;
  kana: string;
  /** Other names that authorities of the body are printed with: 厚生労働大臣. */
  aliases?: readonly string[];
  /** '' for a body of no prefecture, such as a 独立行政法人. */
  prefecture: string;
  /** JIS X 0401; 99 for the bodies of the sample, which do not exist; '' for a body of no prefecture. */
  prefectureCode: string;
  kind: MunicipalityKind;
  /** The body has ended. */
  retired: boolean;
  /** false: nobody there could publish an assessment, though the code exists. */
  hasOffice: boolean;
  /** A plain sentence on what is special about the code; null mostly. */
  note: Bilingual | null;
}

export interface Prefecture {
  /** Two digits, JIS X 0401. */
  code: string;
  name: string;
  kana: string;
}
