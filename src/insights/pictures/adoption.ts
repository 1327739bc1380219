import { compareCodes } from '../../registry/order-bodies.ts';
import { groupBy } from '../../text/group-by.ts';
import type { MunicipalityRef } from '../../workspace/stored.ts';
import type { ListAbsence } from '../lists/types.ts';

export type PictureMunicipality = Pick<MunicipalityRef, 'code' | 'name' | 'prefecture'>;

/** An assessment of which a rule holds, with the day from which it does. */
export interface DatedRow {
  assessment: string;
  municipality: PictureMunicipality;
  /** ISO day or month; null where no row of the history and no edition shows a beginning. */
  since: string | null;
  /** What the day is of: a row of 変更箇所, or the publication of the first edition that has it, which is the latest it can have begun; null where there is no day. */
  basis: 'change' | 'published' | null;
}

/** A municipality that was asked what the rule is about. */
export interface AskedMunicipality {
  municipality: PictureMunicipality;
  /** Why nothing is known of it; null where it could be examined. */
  absence: ListAbsence['absence'] | null;
}

/** What is known of a municipality: since when the rule holds of it, that it does, that it does not, or why nothing is known. */
export const ADOPTION_STATES = ['dated', 'undated', 'other', 'unreadable', 'empty', 'none', 'missing'] as const;
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
  /** Municipalities of which any assessment began in the month: those that are added, and others that had begun with another one. */
  bodies: number;
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
  /** All that were asked by their forms, in the order of their codes. */
  municipalities: MunicipalityAdoption[];
  counts: Record<AdoptionState, number>;
  /** Months in which a municipality began, the first first. */
  months: AdoptionMonth[];
  /** In the order of the first municipality of each. */
  prefectures: PrefectureAdoption[];
}

/**
 * When the municipalities that were asked began. One of which a row holds counts as asked; one whose forms do not ask is left out. Of
 * several assessments of a municipality the one of which most is known decides.
 */
export function adoptionOf(rows: readonly DatedRow[], asked: readonly AskedMunicipality[]): Adoption {
  const own = groupBy([...rows], ({ municipality }) => municipality.code);
  const refs = new Map<string, PictureMunicipality>();
  for (const { municipality } of [...asked, ...rows]) refs.set(municipality.code, municipality);
  const answers = groupBy([...asked], ({ municipality }) => municipality.code);
  const municipalities = [...refs.values()]
    .sort((a, b) => compareCodes(a.code, b.code))
    .flatMap(({ code, name, prefecture }) => {
      const known = stateOf(own.get(code) ?? [], answers.get(code) ?? []);
      return known === null ? [] : [{ code, name, prefecture, ...known }];
    });
  return {
    municipalities,
    counts: countStates(municipalities),
    months: monthsOf(municipalities, rows),
    prefectures: [...groupBy(municipalities, ({ prefecture }) => prefecture)].map(([prefecture, of]) => ({
      prefecture,
      counts: countStates(of),
      municipalities: of,
    })),
  };
}

function stateOf(
  rows: readonly DatedRow[],
  asked: readonly AskedMunicipality[],
): Omit<MunicipalityAdoption, keyof PictureMunicipality> | null {
  const assessments = rows.map(({ assessment }) => assessment);
  const dated = rows.flatMap(({ since, basis }) => (since === null ? [] : [{ month: since.slice(0, 7), basis }]));
  const month = dated.map((row) => row.month).sort()[0] ?? null;
  if (month !== null) {
    const isExact = dated.some((row) => row.month === month && row.basis === 'change');
    return { state: 'dated', month, isLatest: !isExact || dated.length < rows.length, assessments };
  }
  const state = rows.length > 0 ? 'undated' : absenceOf(asked);
  return state === null ? null : { state, month: null, isLatest: false, assessments };
}

/** The first of these that an assessment has; null where none asks. */
function absenceOf(asked: readonly AskedMunicipality[]): AdoptionState | null {
  if (asked.some(({ absence }) => absence === null)) return 'other';
  const reasons = ['unreadable', 'empty', 'none', 'missing'] as const;
  return reasons.find((why) => asked.some(({ absence }) => absence === why)) ?? null;
}

function countStates(municipalities: readonly MunicipalityAdoption[]): Record<AdoptionState, number> {
  const counts = { dated: 0, undated: 0, other: 0, unreadable: 0, empty: 0, none: 0, missing: 0 };
  for (const { state } of municipalities) counts[state] += 1;
  return counts;
}

function monthsOf(municipalities: readonly MunicipalityAdoption[], rows: readonly DatedRow[]): AdoptionMonth[] {
  const dated = municipalities.flatMap((one) => (one.month === null ? [] : [{ month: one.month, one }]));
  let total = 0;
  return [...groupBy(dated, ({ month }) => month)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([month, own]) => {
      total += own.length;
      const began = rows.filter(({ since }) => since?.startsWith(month));
      const bodies = new Set(began.map(({ municipality }) => municipality.code)).size;
      return { month, added: own.map(({ one }) => one), bodies, total };
    });
}
