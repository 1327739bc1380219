import { cityOfWard, summarizeFormer } from './explain-authority.ts';
import { FORMER_BODIES } from './former-bodies.ts';
import { PREFECTURES, PUBLISHING, REGISTRY } from './municipality-registry.ts';
import type { Municipality } from './municipality-types.ts';
import type { PackedBodies } from './packed-bodies.ts';

const FIRST_OF_CODE = 2;
const END_OF_CODE = 5;

const numberOf = ({ code }: Municipality): number => Number(code.slice(FIRST_OF_CODE, END_OF_CODE));

function wardRows(city: Municipality, wards: readonly Municipality[]): string[] {
  const own = wards.filter((ward) => cityOfWard(ward) === city);
  const names = new Set(own.filter(({ retired }) => !retired).map(({ name }) => name));
  // 浜松市天竜区 ended and is there: it has two codes.
  const once = own.filter(({ retired, name }) => !retired || !names.has(name));
  return once.map(({ name, kana, retired }) => {
    const short = [name.slice(city.name.length), kana.slice(city.kana.length)];
    return `${retired ? '=' : '-'}${short.join(' ')}`;
  });
}

/** The prefectures, municipalities and wards of the code list that have an office, for `/bodies.json`. */
export function packBodies(): PackedBodies {
  const bodies = [...REGISTRY.values()];
  const prefectures = PREFECTURES.map(({ code }): [string, string] => {
    const own = bodies.filter(({ prefectureCode }) => prefectureCode === code);
    const wards = own.filter(({ kind }) => kind === 'ward');
    let last = -1;
    const rows = own
      .filter(({ code: own }) => PUBLISHING.has(own))
      .flatMap((body) => {
        const number = numberOf(body);
        const written = number === last + 1 ? '' : String(number).padStart(END_OF_CODE - FIRST_OF_CODE, '0');
        last = number;
        return [`${written}${body.name} ${body.kana}`, ...wardRows(body, wards)];
      });
    return [code, rows.join(',')];
  });
  const former = FORMER_BODIES.map((body): PackedBodies['former'][number] => [
    body.name,
    body.kana,
    body.prefecture,
    body.code,
    summarizeFormer(body),
  ]);
  return { prefectures, former };
}
