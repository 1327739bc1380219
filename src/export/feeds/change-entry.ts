import { classifySides, NOTE_SENTENCES } from '../../changes/change-shape.ts';
import { kindById } from '../../changes/kinds-table.ts';
import { maskChange } from '../../changes/officers.ts';
import { sentencesOf } from '../../changes/sentences/sentences-of.ts';
import type { SentenceContext } from '../../changes/sentences/types.ts';
import { wordsOf } from '../../changes/sentences/words.ts';
import { firstDay } from '../../changes/history/rows.ts';
import { changeAnchor, UNDECLARED_WORDS, type BasedChange } from '../../compare/editions/with-basis.ts';
import type { IndexRow } from '../../workspace/stored.ts';
import { titleOf } from '../../workspace/title.ts';
import { loadForm } from '../../forms/load.ts';
import type { Form } from '../../forms/types.ts';
import { toSeireki } from '../../text/wareki.ts';
import { addressOf, tagOf, type SiteAddress } from './addresses.ts';
import { arrivalLines } from './arrival-lines.ts';
import type { FeedEntry } from './atom.ts';
import { excerptSides, type Excerpt } from './excerpt.ts';

const lines = (text: string): string[] => (text === '' ? ['（空欄）'] : text.split('\n'));

/** One side of a change; its page, which the entry leads to, has it whole. */
const sideOf = (heading: string, { text, isWhole }: Excerpt): FeedEntry['content'][number] => ({
  heading: isWhole ? heading : `${heading}（抜粋）`,
  lines: lines(text),
});

/**
 * What a change says, in a sentence, with the body and the assessment behind it. Entries are listed by the day of their arrival, so the
 * title has the day of the row.
 */
function titleOfEntry({ municipality }: IndexRow, title: string, words: string, { iso, basis }: BasedChange): string {
  const day = iso === null || basis === 'undeclared' ? '' : `、${toSeireki(iso)}の変更`;
  return `${words}（${municipality.name}「${title}」${day}）`;
}

/** A row in a sentence; where the rules know of no item, with the item as the row prints it. */
function wordsOfChange(change: BasedChange, form: Form, context: SentenceContext): string {
  const [sentence] = sentencesOf([change], form, context);
  if (sentence === undefined) throw new Error('Internal error: a row of 変更箇所 has no sentence.');
  const words = change.basis === 'undeclared' ? `${UNDECLARED_WORDS}：` : '';
  if (sentence.rows !== 'counted') return words + wordsOf(sentence);
  const item = maskChange(change, form).item.replace(/\s+/gu, ' ').trim();
  return `${words}${sentence.text}${item === '' ? '' : `：${item}`}`;
}

/** Said in place of what a row of 変更箇所 would say. */
const UNDECLARED = [
  '続く2つの版の記載が異なり、新しい版の「変更箇所」にこの項目の行が見当たりません。読み取りの誤りのこともあり、手続に誤りがあるとは限りません。',
];

/**
 * A change as an entry of a feed, listed by the day on which it came to the portal, `arrival` (ISO); where nobody recorded it, by its own
 * day. A row without a day of its own has that of the publication of its assessment. null where no day is known at all.
 */
export function changeToEntry(
  row: IndexRow,
  change: BasedChange,
  arrival: string | null,
  address: SiteAddress,
  context: SentenceContext,
): FeedEntry | null {
  const iso = change.iso ?? row.frontmatter.published;
  const own = iso === null ? arrival : firstDay(iso);
  if (own === null) return null;
  const page = `/assessments/${row.id}/history/#${changeAnchor(change.n)}`;
  const kind = kindById(change.kind);
  const title = titleOf(row);
  const scheme = (name: string): string => tagOf(address, `/schemes/${name}`);
  const isUndeclared = change.basis === 'undeclared';
  const form = loadForm(row.frontmatter.form);
  const { item, before, after, note: printedNote } = maskChange(change, form);
  const [old, now] = excerptSides(before, after);
  const words = wordsOfChange(change, form, context);
  const note = [printedNote, ...classifySides(change).notes.map((id) => NOTE_SENTENCES[id])].filter(
    (line) => line !== '',
  );
  const content = [
    ...(isUndeclared
      ? [{ heading: UNDECLARED_WORDS, lines: UNDECLARED }]
      : [{ heading: '変更日', lines: [change.date === '' ? '（記載なし）' : change.date] }]),
    arrivalLines(arrival),
    { heading: '項目', lines: lines(item) },
    ...(isUndeclared
      ? []
      : [{ heading: '提出時期', lines: [change.timing === '' ? '（読み取れません）' : change.timing] }]),
    { heading: '変更の種類', lines: [kind.label] },
    sideOf('変更前の記載', old),
    sideOf('変更後の記載', now),
    ...(note.length > 0 ? [{ heading: '説明', lines: note.flatMap(lines) }] : []),
  ];
  return {
    id: tagOf(
      address,
      `/assessments/${row.id}/${change.name === undefined ? `changes/${change.n}` : `editions/${change.name}`}`,
    ),
    title: titleOfEntry(row, title, words, change),
    day: arrival ?? own,
    own,
    first: arrival ?? own,
    url: addressOf(address, page),
    author: row.frontmatter.authority ?? row.municipality.name,
    categories: [
      { term: change.kind, scheme: scheme('kind'), label: kind.label },
      { term: row.municipality.code, scheme: scheme('municipality'), label: row.municipality.name },
      ...(row.procedure === null
        ? []
        : [{ term: row.procedure.id, scheme: scheme('procedure'), label: row.procedure.name }]),
      ...(change.timing === ''
        ? []
        : [{ term: change.timing === '事前' ? 'before' : 'after', scheme: scheme('timing'), label: change.timing }]),
    ],
    content,
  };
}
