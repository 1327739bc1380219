/** A name that a body went by, or a body that is part of another one today. */
export interface FormerBody {
  name: string;
  kana: string;
  prefecture: string;
  /** ISO date of the day from which the name is no longer used. */
  until: string;
  /** `renamed`: the same body with another name; `merged`: part of the body of `code`. */
  became: 'renamed' | 'merged';
  /** Code of the body as it is today. */
  code: string;
  /** Where the row comes from; `recall`: written from memory, not checked against the 総務省's list of changes of codes. */
  basis: 'recall';
}

/**
 * Bodies whose names changed since assessments are published (2014). Wards of designated cities are in the code list itself.
 */
export const FORMER_BODIES: readonly FormerBody[] = [
  row('滝沢村', 'たきざわむら', '岩手県', '2014-01-01', 'renamed', '032166'),
  row('岩舟町', 'いわふねまち', '栃木県', '2014-04-05', 'merged', '092037'),
  row('富谷町', 'とみやまち', '宮城県', '2016-10-10', 'renamed', '042161'),
  row('那珂川町', 'なかがわまち', '福岡県', '2018-10-01', 'renamed', '402311'),
  row('篠山市', 'ささやまし', '兵庫県', '2019-05-01', 'renamed', '282219'),
];

function row(
  name: string,
  kana: string,
  prefecture: string,
  until: string,
  became: FormerBody['became'],
  code: string,
): FormerBody {
  return { name, kana, prefecture, until, became, code, basis: 'recall' };
}
