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
