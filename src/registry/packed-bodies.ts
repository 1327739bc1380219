/** Every body that could publish, as `/bodies.json` holds it: small, and in the order of the codes. */
export interface PackedBodies {
  prefectures: PackedPrefecture[];
  /** Names that bodies went by: name, reading, prefecture, code of the body as it is today, what became of it in a few words. */
  former: [name: string, kana: string, prefecture: string, code: string, note: string][];
}

/**
 * `rows`: bodies separated by commas, the prefecture itself first, each as `name reading`; before the name stand the third to the fifth digit of
 * the code where they are not those of the body before plus one. `-` before a name: a ward of the designated city before it, and `=`: one that
 * has ended; both without the city's name, and without a code.
 */
export type PackedPrefecture = [code: string, rows: string];

/** A body of `/bodies.json`. */
export interface ListedBody {
  code: string;
  /** Without the city's name for a ward. */
  name: string;
  kana: string;
  /** '' for a prefecture itself. */
  prefecture: string;
  prefectureKana: string;
  /** The designated city that a ward belongs to, whose code it bears. */
  city: { name: string; kana: string } | null;
  /** A ward that has ended. */
  ended: boolean;
}

const ROW = /^(?<number>\d{3})?(?<mark>[-=])?(?<name>\S+) (?<kana>\S+)$/u;

/** Weights of the first five digits of a 全国地方公共団体コード (検査数字). */
const WEIGHTS = [6, 5, 4, 3, 2];

/** The code with the check digit that belongs behind five digits, by the rule of the 総務省; `checkDigit` of Node's side gives the same. */
function withCheckDigit(code5: string): string {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(code5.charAt(at)), 0);
  return code5 + String((11 - (sum % 11)) % 10);
}

/** Bodies and wards in the order of their codes. Throws for rows that `packBodies` does not write. */
export function unpackBodies({ prefectures }: PackedBodies): ListedBody[] {
  const bodies: ListedBody[] = [];
  for (const [code, rows] of prefectures) {
    let number = -1;
    let city: ListedBody | undefined;
    let prefecture: ListedBody | undefined;
    for (const row of rows.split(',')) {
      const { number: written, mark, name, kana } = ROW.exec(row)?.groups ?? {};
      if (name === undefined || kana === undefined) throw new Error(`Internal error: "${row}" is no row of a body.`);
      if (mark === undefined) {
        number = written === undefined ? number + 1 : Number(written);
        const body: ListedBody = {
          code: withCheckDigit(code + String(number).padStart(3, '0')),
          name,
          kana,
          prefecture: prefecture?.name ?? '',
          prefectureKana: prefecture?.kana ?? '',
          city: null,
          ended: false,
        };
        prefecture ??= body;
        city = body;
        bodies.push(body);
      } else if (city !== undefined)
        bodies.push({ ...city, name, kana, city: { name: city.name, kana: city.kana }, ended: mark === '=' });
    }
  }
  return bodies;
}
