import { partsAgainst } from '../../../src/client/compare/differing-words.ts';
import { blockLikeness } from '../../../src/compare/align/align-blocks.ts';
import { blockFacts, type BlockFacts } from '../../../src/compare/align/block-facts.ts';
import { bandsOf } from '../../../src/compare/copies/bands.ts';
import { shinglesOf } from '../../../src/compare/copies/shingles.ts';
import { contractorChangesOf } from '../../../src/insights/contractors/change-rows.ts';
import { loadForm } from '../../../src/forms/load.ts';
import { walk } from '../../../src/forms/keys.ts';
import { isCompanyName } from '../../../src/match/companies/company-name.ts';
import { maskKnownNames, maskOfficialNames, maskTitledLines } from '../../../src/match/persons.ts';
import { pairsOf } from '../../../src/match/similarity.ts';
import type { BLOCK_FACT, COMPANY_TEXT, OFFICIAL_NAME, RELATED_TEXT, SHINGLE } from '../../../src/match/thresholds.ts';
import type { StoredAssessment } from '../../../src/workspace/stored.ts';
import { edge, letters, node, weight, type Edges } from './support.ts';

const juten = loadForm('juten');
const contractor = Array.from(walk(juten)).find(({ role }) => role === 'contractor');

/** Whether a row about a contractor is one whose text after the change has so many letters. */
function isContractor(count: number): boolean {
  const change = { n: 1, iso: null, item: '委託先名', keys: [], fields: [contractor?.field ?? ''], flags: [] };
  const texts = { before: '', after: letters(count), date: '', timing: '', note: '' };
  return contractorChangesOf({ changes: [{ ...change, ...texts }] } as unknown as StoredAssessment, juten).length === 1;
}

export const companyText: Edges<typeof COMPANY_TEXT> = {
  longest: edge((count) => isCompanyName(`株式会社${letters(count - 4)}`), 40, 41),
  changed: edge(isContractor, 120, 121),
};

const takes = ({ taken }: { taken: readonly string[] }): boolean => taken.length > 0;

export const officialName: Edges<typeof OFFICIAL_NAME> = {
  // What is no title counts as a name.
  title: edge((count) => !takes(maskOfficialNames(`${'福'.repeat(count - 2)}課長`)), 40, 41),
  line: edge((count) => takes(maskTitledLines(`課長 見本${' '.repeat(count - 5)}`)), 80, 81),
  name: edge((count) => maskKnownNames(letters(count), [letters(count)]) !== letters(count), 8, 9),
};

type Facts = Partial<Record<keyof BlockFacts, true>>;
/** How much the facts that are the same weigh against those that differ, where the name is one of either. */
function against(given: Facts, others: Facts): number {
  const texts = (from: number): BlockFacts => {
    const of = (fact: keyof BlockFacts): string =>
      given[fact] === true ? letters(5) : others[fact] === true ? letters(5, from) : '';
    return { name: of('name'), contractor: of('contractor'), basis: of('basis'), words: of('words') };
  };
  const pairs = ({ name, contractor: by, basis, words }: BlockFacts) => ({
    pairs: { name: pairsOf(name), contractor: pairsOf(by), basis: pairsOf(basis), words: pairsOf(words) },
  });
  const plain = (): number => 1;
  const likeness = blockLikeness(pairs(texts(50)), pairs(texts(90)), {
    name: plain,
    contractor: plain,
    basis: plain,
    words: plain,
  });
  return likeness / (1 - likeness);
}

export const blockFact: Edges<typeof BLOCK_FACT> = {
  name: weight(() => against({ name: true }, { contractor: true }), 4),
  contractor: weight(() => against({ contractor: true }, { name: true }) * 4, 1),
  basis: weight(() => against({ basis: true }, { name: true }) * 4, 1),
  words: weight(() => against({ words: true }, { name: true }) * 4, 1.5),
  compared: edge(
    (count) =>
      blockFacts({
        entry: { key: '1', field: '1', label: '名称', value: { type: 'text', text: letters(count) } },
        node: node({ label: '名称' }),
        file: null,
        block: null,
        children: [],
      }).name.length === count,
    300,
    301,
  ),
};

/** How many bands two texts share on average that have half of what is in either in common. */
function bandsShared(): number {
  const rounds = 200;
  let shared = 0;
  for (let round = 0; round < rounds; round += 1) {
    const numbers = (from: number, count: number) =>
      Array.from({ length: count }, (_, at) => (from + at) * 7919 + round * 104_729);
    const [one, other] = [numbers(0, 60), numbers(20, 60)].map((list) => bandsOf(Uint32Array.from(list).sort()));
    shared += one?.filter((band, at) => band === other?.[at]).length ?? 0;
  }
  return shared / rounds;
}

/** Whether the difference of two texts is marked that have so many of 400 letters in common. */
const isMarked = (shared: number, where: keyof typeof RELATED_TEXT): boolean =>
  partsAgainst(letters(400), letters(shared) + letters(400 - shared, 900), where) !== null;

export const relatedText: Edges<typeof RELATED_TEXT> = {
  whole: edge((shared) => isMarked(shared, 'whole'), 100, 99),
  inCell: edge((shared) => isMarked(shared, 'inCell'), 200, 199),
};

export const shingle: Edges<typeof SHINGLE> = {
  length: edge((count) => shinglesOf(letters(count)).length > 1, 5, 4),
  bands: edge((count) => bandsOf(shinglesOf(letters(9))).length >= count, 24, 25),
  // With four rows in a band they share 1.5; with five 0.75, with three 3.
  rows: edge((most) => bandsShared() > most, 1, 2.2),
};
