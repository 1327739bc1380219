import { unpackBodies, type ListedBody, type PackedBodies } from '../../registry/packed-bodies.ts';
import { foldName } from '../../text/find-names.ts';
import { kanaToRomaji } from '../../text/romaji.ts';

/** A line of towns.json, a body that published something: code, name, reading, prefecture, number of assessments. */
export type TownRow = readonly [code: string, name: string, kana: string, prefecture: string, assessments: number];

/** A name that is looked for, and the body that it leads to. */
export interface TownName {
  code: string;
  /** With its city's for a ward. */
  name: string;
  kana: string;
  prefecture: string;
  /** Name of the body that it leads to. */
  body: string;
  /** Why that is another name, in a few words: a ward of its city, a name of another time; null for a body itself. */
  note: string | null;
  /** Name and reading, as they are folded. */
  japanese: Spellings;
  /** The reading in Latin letters. */
  latin: Spellings;
}

/** What is compared of a name. */
export interface Spellings {
  whole: readonly string[];
  /** Without 市, 町, 県 and the like. */
  stems: readonly string[];
  /** Behind the name of the city or prefecture, with that. */
  within: readonly (readonly [outer: string, whole: string])[];
}

interface Named {
  name: string;
  kana: string;
}

const stemOf = ({ name, kana }: Named): Named => ({
  name: name.replace(/[市区町村都府県]$/u, ''),
  kana: kana.replace(/(?:し|く|ちょう|まち|むら|そん|けん|ふ|と)$/u, ''),
});

/** A name with those that it may stand behind. */
function toTownName(
  town: Pick<TownName, 'code' | 'name' | 'kana' | 'prefecture' | 'body' | 'note'>,
  own: Named,
  outers: readonly Named[],
): TownName {
  const { code, name, kana, prefecture, body, note } = town;
  const stem = stemOf(own);
  const behind = (key: keyof Named, fold: (text: string) => string): [string, string][] =>
    outers.filter((outer) => outer[key] !== '').map((outer) => [fold(outer[key]), fold(outer[key] + own[key])]);
  return {
    ...{ code, name, kana, prefecture, body, note },
    japanese: {
      whole: [foldName(own.name), foldName(own.kana)],
      stems: [foldName(stem.name), foldName(stem.kana)],
      within: [...behind('name', foldName), ...behind('kana', foldName)],
    },
    latin: { whole: [kanaToRomaji(own.kana)], stems: [kanaToRomaji(stem.kana)], within: behind('kana', kanaToRomaji) },
  };
}

function fromBody(body: ListedBody): TownName {
  const { code, prefecture, prefectureKana, city } = body;
  const outer = prefecture === '' ? [] : [{ name: prefecture, kana: prefectureKana }];
  if (city === null) return toTownName({ ...body, body: body.name, note: null }, body, outer);
  const whole = { name: city.name + body.name, kana: city.kana + body.kana };
  const note = `${city.name}の行政区${body.ended ? '（現在はない区）' : ''}`;
  return toTownName({ code, prefecture, ...whole, body: city.name, note }, body, [
    city,
    ...outer.map(({ name, kana }) => ({ name: name + city.name, kana: kana + city.kana })),
    ...outer,
  ]);
}

/**
 * Every name that can be typed, in the order of the codes: of the bodies that published something (also those that are in no code list),
 * of all others, of wards, and of bodies as they were called at another time.
 */
export function gatherTownNames(towns: readonly TownRow[], packed: PackedBodies): TownName[] {
  const bodies = unpackBodies(packed);
  const nameOf = new Map(bodies.filter(({ city }) => city === null).map(({ code, name }) => [code, name]));
  const kanaOf = new Map(bodies.filter(({ prefecture }) => prefecture === '').map(({ name, kana }) => [name, kana]));
  const outerOf = (prefecture: string): Named[] =>
    prefecture === '' ? [] : [{ name: prefecture, kana: kanaOf.get(prefecture) ?? '' }];
  return [
    ...towns
      .filter(([code]) => !nameOf.has(code))
      .map(([code, name, kana, prefecture]) =>
        toTownName({ code, name, kana, prefecture, body: name, note: null }, { name, kana }, outerOf(prefecture)),
      ),
    ...bodies.map(fromBody),
    ...packed.former.map(([name, kana, prefecture, code, note]) =>
      toTownName(
        { code, name, kana, prefecture, body: nameOf.get(code) ?? '', note },
        { name, kana },
        outerOf(prefecture),
      ),
    ),
  ];
}
