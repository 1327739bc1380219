import { groupBy } from '../../text/group-by.ts';
import type { Phrase } from './item-sentences.ts';
import type { ChangeSentence } from './types.ts';

/** From so many blocks on, items of which no more is known than that they changed are said without their blocks. */
const MANY_OWNERS = 3;
/** Items of one block that are named in one sentence. */
const NAMED = 3;

/** A sentence of one row alone. */
export function sentenceOfPhrase({ topic, owner, label, rest, n }: Phrase): ChangeSentence {
  return { topic, text: owner + label + rest, rows: 'each', changes: [n] };
}

/** A phrase with the rows that say it. */
interface SharedPhrase extends Phrase {
  rows: number[];
}

function shareBy(phrases: readonly Phrase[], key: (phrase: Phrase) => string): SharedPhrase[] {
  return [...groupBy(phrases, key).values()].map((own) => {
    const [first] = own as [Phrase, ...Phrase[]];
    return { ...first, rows: own.map(({ n }) => n) };
  });
}

/** Drops the blocks of a phrase that is said of many. */
function withoutOwners(phrases: readonly Phrase[]): Phrase[] {
  const groups = groupBy(phrases, ({ topic, full, rest, isPlain }) => `${isPlain} ${topic} ${full} ${rest}`);
  return [...groups.values()].flatMap((own) => {
    const isMany = own[0]?.isPlain === true && new Set(own.map(({ owner }) => owner)).size >= MANY_OWNERS;
    return isMany ? own.map((phrase) => ({ ...phrase, owner: '', label: phrase.full })) : own;
  });
}

/** Items of one block of which the same is said, in one sentence: 「帳票の印刷」の再委託の許諾方法、再委託事項の記載を除いた. */
function joinLabels(shared: readonly SharedPhrase[]): ChangeSentence[] {
  const groups = groupBy(shared, ({ topic, owner, label, rest, isPlain, inBlock }) =>
    isPlain && inBlock && owner !== '' ? `${topic} ${owner} ${rest}` : `${topic} ${owner} ${rest} ${label}`,
  );
  return [...groups.values()].map((own): ChangeSentence => {
    const [first] = own as [SharedPhrase, ...SharedPhrase[]];
    const labels = own.slice(0, NAMED).map(({ label }) => label);
    const { topic, owner, rest } = first;
    const text = `${owner}${labels.join('、')}${own.length > NAMED ? 'など' : ''}${rest}`;
    return { topic, text, rows: own.length === 1 ? 'each' : 'together', changes: own.flatMap(({ rows }) => rows) };
  });
}

/** Phrases as sentences: the same words once, in the order in which they come. */
export function joinPhrases(phrases: readonly Phrase[]): ChangeSentence[] {
  const shared = shareBy(withoutOwners(phrases), ({ topic, owner, label, rest }) =>
    [topic, owner, label, rest].join(' '),
  );
  return joinLabels(shared);
}
