import { isInForce } from '../assessment/in-force.ts';
import { PREFECTURES, PUBLISHING, REGISTRY } from '../registry/municipality-registry.ts';
import { compareCodes, NO_PREFECTURE } from '../registry/order-bodies.ts';
import type { IndexRow, MunicipalityRef } from '../workspace/stored.ts';
import { groupBy } from '../text/group-by.ts';

export interface Town extends MunicipalityRef {
  /** How many are in force. */
  assessments: number;
}

export interface PrefectureCoverage {
  /** Anchor on the page of all municipalities: `pref-43`; `pref-x1` for one that does not exist; `pref-none` for bodies of no prefecture. */
  id: string;
  /** Two digits of JIS X 0401; null for one that does not exist, and for none. */
  code: string | null;
  /** What the bodies of no prefecture stand under: NO_PREFECTURE. */
  name: string;
  /** Bodies with assessments here, in the order of their codes. */
  towns: Town[];
  /** Bodies that could publish: the prefecture and its municipalities with an office; null for a prefecture that does not exist. */
  bodies: number | null;
  /** How many of those are here; `towns` may hold others too, such as a 組合. */
  counted: number;
}

/** Anchor of the bodies of no prefecture, which have no tile on the map. */
export const NATIONAL = 'pref-none';

/** Every prefecture with what of it is here, in the order of JIS X 0401; those that do not exist (of a sample) and bodies of no prefecture come last. */
export function coverageOf(rows: readonly IndexRow[]): PrefectureCoverage[] {
  const towns = groupBy(toTowns(rows), (town) => town.prefecture);
  const bodies = bodiesByPrefecture();
  const real = PREFECTURES.map(({ code, name }) => ({
    id: `pref-${code}`,
    code,
    name,
    towns: towns.get(name) ?? [],
    bodies: bodies.get(name) ?? 0,
    counted: countPublishing(towns.get(name) ?? []),
  }));
  const names = new Set(real.map(({ name }) => name));
  const others = [...towns]
    .filter(([name]) => name !== '' && !names.has(name))
    .map(([name, own], at) => ({ id: `pref-x${at + 1}`, code: null, name, towns: own, bodies: null, counted: 0 }));
  const national = towns.get('') ?? [];
  if (national.length === 0) return [...real, ...others];
  return [
    ...real,
    ...others,
    { id: NATIONAL, code: null, name: NO_PREFECTURE, towns: national, bodies: null, counted: 0 },
  ];
}

const countPublishing = (towns: readonly Town[]): number => towns.filter(({ code }) => PUBLISHING.has(code)).length;

/** How much of a prefecture is here: 0 nothing, 1 up to a tenth of its bodies, 2 up to a half, 3 more (or a sample). */
export function gradeOf({ towns, bodies, counted }: PrefectureCoverage): 0 | 1 | 2 | 3 {
  if (towns.length === 0) return 0;
  const share = bodies === null ? 1 : counted / bodies;
  return share <= 0.1 ? 1 : share <= 0.5 ? 2 : 3;
}

/** The bodies that published something, in the order of their codes. */
export function toTowns(rows: readonly IndexRow[]): Town[] {
  return [...groupBy(rows, (row) => row.municipality.code).values()]
    .map((own) => ({ ...(own[0] as IndexRow).municipality, assessments: own.filter(isInForce).length }))
    .toSorted((a, b) => compareCodes(a.code, b.code));
}

function bodiesByPrefecture(): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { code, prefecture } of REGISTRY.values())
    if (PUBLISHING.has(code)) counts.set(prefecture, (counts.get(prefecture) ?? 0) + 1);
  return counts;
}
