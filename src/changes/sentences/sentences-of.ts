import type { Form } from '../../forms/types.ts';
import { groupBy } from '../../text/group-by.ts';
import type { KindId } from '../kinds-table.ts';
import { maskChange } from '../officers.ts';
import type { StoredChange } from '../stored-change.ts';
import { blockSentences } from './block-sentences.ts';
import { phraseOf, sectionOf } from './item-sentences.ts';
import { joinPhrases, sentenceOfPhrase } from './join.ts';
import { toSentenceRows } from './rows.ts';
import {
  SENTENCE_TOPICS,
  type ChangeSentence,
  type SentenceContext,
  type SentenceRow,
  type SentenceTopic,
} from './types.ts';

/** Kinds of which several rows are only counted: what they say is the same, or names persons. */
const COUNTED: Partial<Record<KindId, { topic: SentenceTopic; words: string }>> = {
  wording: { topic: 'wording', words: '表記のみの変更' },
  law: { topic: 'law', words: '条項番号の変更' },
  date: { topic: 'date', words: '日付・年度の変更' },
  office: { topic: 'office', words: '部署・役職名の変更' },
};

/** What is said of a row of which nobody can say what it changes. */
function unresolvedWords({ nodes, change }: SentenceRow): string | null {
  if (change.rule === 'identical') return '前後の記載が同じで、違いが分からない変更';
  if (change.kind === 'undetermined') return '内容を判定できない変更';
  return nodes.length === 0 ? '項目を特定できない変更' : null;
}

/** More items of one section than these, about which nothing but that they changed can be said, are counted. */
const LISTED = 3;

/**
 * Rows of 変更箇所, best of one assessment and one day, in plain sentences: what is known of companies, recipients, systems and numbers of
 * people first, then other items, then what is only counted. Each row stands in one sentence. What a row does not prove is not said: it
 * is 「記載が変わった」 then. No name of an official stands in a sentence.
 */
export function sentencesOf(changes: readonly StoredChange[], form: Form, context: SentenceContext): ChangeSentence[] {
  const rows = toSentenceRows(
    changes.map((change) => maskChange(change, form)),
    form,
  );
  const blocks = blockSentences(
    rows.filter((row) => unresolvedWords(row) === null || row.block !== null),
    context,
  );
  const taken = new Set(blocks.flatMap((sentence) => sentence.changes));
  const rest = rows.filter(({ change }) => !taken.has(change.n));
  const unresolved = groupBy(rest, unresolvedWords);
  const resolved = unresolved.get(null) ?? [];
  unresolved.delete(null);
  const counted = groupBy(resolved, ({ change }) => COUNTED[change.kind] ?? null);
  const items = counted.get(null) ?? [];
  counted.delete(null);
  const sentences = [
    ...blocks,
    ...joinItems(items, form, context),
    ...[...unresolved].map(([words, own]) => countRows(own, 'unresolved', words ?? '')),
    ...[...counted].map(([kind, own]): ChangeSentence => {
      const { topic, words } = kind ?? { topic: 'item', words: '' };
      const [only, ...more] = own;
      if (only === undefined || more.length > 0) return countRows(own, topic, words);
      return { ...sentenceOfPhrase(phraseOf(only, form, context)), topic };
    }),
  ];
  return sentences.toSorted((a, b) => SENTENCE_TOPICS.indexOf(a.topic) - SENTENCE_TOPICS.indexOf(b.topic));
}

const countRows = (rows: readonly SentenceRow[], topic: SentenceTopic, text: string): ChangeSentence => ({
  topic,
  text,
  rows: 'counted',
  changes: rows.map(({ change }) => change.n),
});

/** Sentences about items; many items of a section of which no more is known than that they changed are counted. */
function joinItems(rows: readonly SentenceRow[], form: Form, context: SentenceContext): ChangeSentence[] {
  const said = rows.map((row) => ({ row, phrase: phraseOf(row, form, context) }));
  const isPlain = ({ phrase }: (typeof said)[number]): boolean => phrase.isPlain && phrase.topic === 'item';
  const phrasesOf = (some: typeof said) => some.map(({ phrase }) => phrase);
  return [
    ...joinPhrases(phrasesOf(said.filter((one) => !isPlain(one)))),
    ...[...groupBy(said.filter(isPlain), ({ row }) => sectionOf(row))].flatMap(([section, own]) => {
      const joined = joinPhrases(phrasesOf(own));
      if (joined.length <= LISTED) return joined;
      return [
        countRows(
          own.map(({ row }) => row),
          'section',
          `${section}の記載の変更`,
        ),
      ];
    }),
  ];
}
