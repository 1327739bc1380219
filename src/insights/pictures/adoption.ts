import { compareCodes } from '../../registry/order-bodies.ts';
import { groupBy } from '../../text/group-by.ts';
import type { MunicipalityRef } from '../../workspace/stored.ts';

export type PictureMunicipality = Pick<MunicipalityRef, 'code' | 'name' | 'prefecture'>;

/** An assessment of which a rule holds, with the day from which it does. */
export interface DatedRow {
  assessment: string;
  municipality: PictureMunicipality;
  /** ISO day or month; null where no row of the history and no edition shows a beginning. */
  since: string | null;
  /** What the day is of: a row of 変更箇所, or the publication of the first edition that has it, which is the latest it can have begun. */
  basis: 'change' | 'published';
}

/** A municipality whose form asks what the rule is about. */
export interface AskedMunicipality {
  municipality: PictureMunicipality;
  /** What it answers cannot be read. */
  isUnreadable: boolean;
}

/** What is known of a municipality: since when, that it does, that it cannot be read, or that the rule does not hold of it. */
export const ADOPTION_STATES = ['dated', 'undated', 'unreadable', 'other'] as const;
export type AdoptionState = (typeof ADOPTION_STATES)[number];

export interface MunicipalityAdoption extends PictureMunicipality {
  state: AdoptionState;
  /** ISO month (or year, where no more is printed) of the first of its assessments; null where the state is not `dated`. */
  month: string | null;
  /** The month is the latest it can have begun: it is that of a publication, or another assessment shows no beginning. */
  isLatest: boolean;
  /** Of which the rule holds. */
  assessments: string[];
}

export interface AdoptionMonth {
  month: string;
  added: MunicipalityAdoption[];
  /** Municipalities up to and with this month. */
  total: number;
}

export interface PrefectureAdoption {
  /** '' for bodies of no prefecture. */
  prefecture: string;
  counts: Record<AdoptionState, number>;
  municipalities: MunicipalityAdoption[];
}

export interface Adoption {
  /** All that were asked, in the order of their codes. */
  municipalities: MunicipalityAdoption[];
  counts: Record<AdoptionState, number>;
  /** Months in which a municipality began, the first first. */
  months: AdoptionMonth[];
  /** In the order of the first municipality of each. */
  prefectures: PrefectureAdoption[];
}

/** When the municipalities that were asked began. One of which a row holds counts as asked. */
export function adoptionOf(rows: readonly DatedRow[], asked: readonly AskedMunicipality[]): Adoption {
  const own = groupBy([...rows], ({ municipality }) => municipality.code);
  const refs = new Map<string, PictureMunicipality>();
  for (const { municipality } of [...asked, ...rows]) refs.set(municipality.code, municipality);
  const unreadable = new Set(
    asked.flatMap(({ municipality, isUnreadable }) => (isUnreadable ? municipality.code : [])),
  );
  const municipalities = [...refs.values()]
    .sort((a, b) => compareCodes(a.code, b.code))
    .map(({ code, name, prefecture }) => ({
      ...{ code, name, prefecture },
      ...stateOf(own.get(code) ?? [], unreadable.has(code)),
    }));
  return {
    municipalities,
    counts: countStates(municipalities),
    months: monthsOf(municipalities),
    prefectures: [...groupBy(municipalities, ({ prefecture }) => prefecture)].map(([prefecture, of]) => ({
      prefecture,
      counts: countStates(of),
      municipalities: of,
    })),
  };
}

function stateOf(
  rows: readonly DatedRow[],
  isUnreadable: boolean,
): Omit<MunicipalityAdoption, keyof PictureMunicipality> {
  const assessments = rows.map(({ assessment }) => assessment);
  const dated = rows.flatMap(({ since, basis }) => (since === null ? [] : [{ month: since.slice(0, 7), basis }]));
  const month = dated.map((row) => row.month).sort()[0] ?? null;
  if (month !== null) {
    const isExact = dated.some((row) => row.month === month && row.basis === 'change');
    return { state: 'dated', month, isLatest: !isExact || dated.length < rows.length, assessments };
  }
  const state = rows.length > 0 ? 'undated' : isUnreadable ? 'unreadable' : 'other';
  return { state, month: null, isLatest: false, assessments };
}

function countStates(municipalities: readonly MunicipalityAdoption[]): Record<AdoptionState, number> {
  const counts = { dated: 0, undated: 0, unreadable: 0, other: 0 };
  for (const { state } of municipalities) counts[state] += 1;
  return counts;
}

function monthsOf(municipalities: readonly MunicipalityAdoption[]): AdoptionMonth[] {
  const dated = municipalities.flatMap((one) => (one.month === null ? [] : [{ month: one.month, one }]));
  let total = 0;
  return [...groupBy(dated, ({ month }) => month)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([month, own]) => {
      total += own.length;
      return { month, added: own.map(({ one }) => one), total };
    });
}
