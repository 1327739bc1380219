import type { Form } from '../../forms/types.ts';
import { groupBy } from '../../text/group-by.ts';
import type { KindId } from '../kinds-table.ts';
import type { StoredChange } from '../stored-change.ts';
import { blockSentences } from './block-sentences.ts';
import { itemSentence, sectionOf } from './item-sentences.ts';
import { toSentenceRow } from './rows.ts';
import {
  SENTENCE_TOPICS,
  type ChangeSentence,
  type SentenceContext,
  type SentenceRow,
  type SentenceTopic,
} from './types.ts';

/** Kinds whose rows are only counted: what they say is the same, or names persons. */
const COUNTED: Partial<Record<KindId, { topic: SentenceTopic; words: string }>> = {
  wording: { topic: 'wording', words: '表記だけの変更' },
  law: { topic: 'law', words: '法令の番号の変更' },
  date: { topic: 'date', words: '日付・年度の変更' },
  office: { topic: 'office', words: '部署・役職名の変更' },
};

/** More items of one section than these, about which nothing but that they changed can be said, are counted. */
const LISTED = 3;

/**
 * Rows of 変更箇所, best of one assessment and one day, in plain sentences: what is known of companies, recipients, systems and numbers of
 * people first, then other items, then what is only counted. Each row stands in one sentence. What a row does not prove is not said: it
 * is 「記載が変わった」 then.
 */
export function sentencesOf(changes: readonly StoredChange[], form: Form, context: SentenceContext): ChangeSentence[] {
  const rows = changes.map((change) => toSentenceRow(change, form));
  const blocks = blockSentences(rows, context);
  const taken = new Set(blocks.flatMap((sentence) => sentence.changes));
  const rest = rows.filter(({ change }) => !taken.has(change.n));
  const isCounted = ({ change }: SentenceRow): boolean => COUNTED[change.kind] !== undefined;
  const isUnresolved = ({ change, nodes }: SentenceRow): boolean =>
    nodes.length === 0 || change.kind === 'undetermined';
  const named = rest.filter((row) => !isCounted(row) && !isUnresolved(row));
  const sentences = [
    ...blocks,
    ...joinItems(named, context),
    ...countRows(
      rest.filter((row) => !isCounted(row) && isUnresolved(row)),
      'unresolved',
      '内容や項目を特定できない変更',
    ),
    ...Object.entries(COUNTED).flatMap(([kind, { topic, words }]) =>
      countRows(
        rest.filter(({ change }) => change.kind === kind),
        topic,
        words,
      ),
    ),
  ];
  return sentences.toSorted((a, b) => SENTENCE_TOPICS.indexOf(a.topic) - SENTENCE_TOPICS.indexOf(b.topic));
}

const countRows = (rows: readonly SentenceRow[], topic: SentenceTopic, words: string): ChangeSentence[] =>
  rows.length === 0 ? [] : [{ topic, text: `${words} ${rows.length}件`, changes: rows.map(({ change }) => change.n) }];

/** Sentences about items: the same words once; many items of a section of which no more is known are counted. */
function joinItems(rows: readonly SentenceRow[], context: SentenceContext): ChangeSentence[] {
  const single = rows.map((row) => ({ row, sentence: itemSentence(row, context) }));
  const isPlain = ({ sentence }: (typeof single)[number]): boolean => sentence.topic === 'item';
  const sections = [...groupBy(single.filter(isPlain), ({ row }) => sectionOf(row))];
  return [
    ...joinSame(single.filter((one) => !isPlain(one)).map(({ sentence }) => sentence)),
    ...sections.flatMap(([section, own]) => {
      const joined = joinSame(own.map(({ sentence }) => sentence));
      if (joined.length <= LISTED) return joined;
      return countRows(
        own.map(({ row }) => row),
        'section',
        `${section}の記載の変更`,
      );
    }),
  ];
}

function joinSame(sentences: readonly ChangeSentence[]): ChangeSentence[] {
  return [...groupBy(sentences, ({ topic, text }) => `${topic} ${text}`).values()].map((own) => {
    const [first] = own as [ChangeSentence, ...ChangeSentence[]];
    const text = own.length === 1 ? first.text : `${first.text}（${own.length}件）`;
    return { ...first, text, changes: own.flatMap(({ changes }) => changes) };
  });
}
