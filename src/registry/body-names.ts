import { groupBy } from '../text/group-by.ts';
import { nfkc } from '../text/fold.ts';
import { unifyVariants } from '../text/variant-letters.ts';
import { FORMER_BODIES, type FormerBody } from './former-bodies.ts';
import { REGISTRY } from './municipality-registry.ts';
import { findMunicipality, type Municipality } from './municipality.ts';

/** A name that a body goes by. */
export interface BodyName {
  /** As it is compared: `toComparedName`. */
  compared: string;
  /** In its own letters, NFKC. */
  written: string;
  body: Municipality;
  /** Where it is the name of another time. */
  former: FormerBody | null;
}

/** Names by their first two letters. */
export type NameIndex = ReadonlyMap<string, BodyName[]>;

/** A name in its own letters: NFKC, without white space and selectors of variants. */
export const toWrittenName = (name: string): string => nfkc(name).replace(/\s+/gu, '');

/** A name as it is compared, in any spelling: 龍ヶ崎, 竜ケ崎 and 龍が崎 are one. */
export const toComparedName = (name: string): string => unifyVariants(toWrittenName(name));

/** Every name of a body, alone and behind its prefecture. */
function* printedNames(body: Municipality): Generator<string> {
  for (const name of [body.name, ...(body.aliases ?? [])]) {
    yield name;
    if (body.kind !== 'prefecture' && body.prefecture !== '') yield body.prefecture + name;
  }
}

function* namesOf(body: Municipality): Generator<BodyName> {
  for (const name of printedNames(body))
    yield { compared: toComparedName(name), written: toWrittenName(name), body, former: null };
}

function* formerNames(): Generator<BodyName> {
  for (const former of FORMER_BODIES) {
    const body = findMunicipality(former.code);
    if (body === null) throw new Error(`Internal error: ${former.name} became ${former.code}, the code of no body.`);
    for (const name of [former.name, former.prefecture + former.name])
      yield { compared: toComparedName(name), written: toWrittenName(name), body, former };
  }
}

const indexOf = (names: Iterable<BodyName>): NameIndex => groupBy(names, ({ compared }) => compared.slice(0, 2));

let registryIndex: NameIndex | undefined;
const extraIndexes = new WeakMap<readonly Municipality[], NameIndex>();

/** Names of the code list, also of wards, of bodies that have ended and of another time. */
function indexOfRegistry(): NameIndex {
  return (registryIndex ??= indexOf([
    ...Array.from(REGISTRY.values()).flatMap((body) => [...namesOf(body)]),
    ...formerNames(),
  ]));
}

function indexOfExtra(extra: readonly Municipality[]): NameIndex {
  const kept = extraIndexes.get(extra);
  if (kept) return kept;
  const index = indexOf(extra.flatMap((body) => [...namesOf(body)]));
  extraIndexes.set(extra, index);
  return index;
}

/** Names that a text (as it is compared) begins with; those of `extra` first. */
export function namesAtStart(compared: string, extra: readonly Municipality[]): BodyName[] {
  const start = compared.slice(0, 2);
  const candidates = [...(indexOfExtra(extra).get(start) ?? []), ...(indexOfRegistry().get(start) ?? [])];
  return candidates.filter((name) => compared.startsWith(name.compared));
}
