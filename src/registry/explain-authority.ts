import type { Bilingual } from '../text/bilingual.ts';
import { namesAtStart, toComparedName, type BodyName } from './body-names.ts';
import type { FormerBody } from './former-bodies.ts';
import { findMunicipality, type Municipality } from './municipality.ts';

const UNCHECKED: Bilingual = {
  ja: '（公的な資料との照合は済んでいません）',
  en: ' (not yet checked against an official source)',
};

const dayInWords = (iso: string): string => iso.replace(/^(\d+)-0?(\d+)-0?(\d+)$/u, '$1年$2月$3日');

/** What became of a body that went by another name or is part of another one today, in one sentence. */
export function describeFormer(former: FormerBody): Bilingual {
  const today = findMunicipality(former.code)?.name ?? '';
  const day = dayInWords(former.until);
  return former.became === 'renamed'
    ? {
        ja: `「${former.name}」（${former.prefecture}）は、${day}から${today}（${former.code}）です${UNCHECKED.ja}。`,
        en: `「${former.name}」 (${former.prefecture}) has been ${today} (${former.code}) since ${former.until}${UNCHECKED.en}.`,
      }
    : {
        ja: `「${former.name}」（${former.prefecture}）は、${day}に${today}（${former.code}）に編入されました${UNCHECKED.ja}。`,
        en: `「${former.name}」 (${former.prefecture}) became part of ${today} (${former.code}) on ${former.until}${UNCHECKED.en}.`,
      };
}

/** The same in a few words behind the name. */
export function summarizeFormer({ code, became, until }: FormerBody): string {
  const today = findMunicipality(code)?.name ?? '';
  const words = became === 'renamed' ? `から${today}` : `に${today}に編入`;
  return `${dayInWords(until)}${words}${UNCHECKED.ja}`;
}

/** The designated city that a ward belongs to. */
export function cityOfWard(ward: Municipality): Municipality | null {
  const end = ward.name.indexOf('市') + 1;
  const [name] = namesAtStart(toComparedName(ward.prefecture + ward.name.slice(0, end)), []).filter(
    ({ body }) => body.kind === 'city' && ward.name.startsWith(body.name),
  );
  return name?.body ?? null;
}

function describeWard(ward: Municipality): Bilingual | null {
  const city = cityOfWard(ward);
  if (city === null) return null;
  return {
    ja: `「${ward.name}」は${city.name}（${city.code}）の行政区です。評価実施機関になるのは${city.name}です。`,
    en: `「${ward.name}」 is a ward of ${city.name} (${city.code}). The authority is ${city.name}.`,
  };
}

function describe({ body, former }: BodyName): Bilingual | null {
  if (former?.became === 'merged') return describeFormer(former);
  if (body.kind === 'ward') return describeWard(body);
  if (body.note === null || body.hasOffice) return null;
  return {
    ja: `「${body.name}」（${body.code}）：${body.note.ja}`,
    en: `「${body.name}」 (${body.code}): ${body.note.en}`,
  };
}

/**
 * Why a name that begins with that of a known body is the name of no authority: a ward of a designated city, a town that is part
 * of another body today, a village without an office. null where nothing is known of it. `extra`: see `findAuthorities`.
 */
export function explainAuthority(name: string, extra: readonly Municipality[] = []): Bilingual | null {
  const compared = toComparedName(name);
  const county = /^(?:.{2,3}?[都道府県])?.{1,5}?郡(?<rest>.+)$/u.exec(compared)?.groups?.rest;
  for (const text of county === undefined ? [compared] : [compared, county]) {
    const names = namesAtStart(text, extra).sort((a, b) => b.compared.length - a.compared.length);
    for (const each of names) {
      const words = describe(each);
      if (words !== null) return words;
    }
  }
  return null;
}
