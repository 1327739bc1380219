import type { Listed } from '../index/corpus-file.ts';
import { type SearchHit, HIT_TEXT_LABELS } from './hits.ts';
import { TERM_CHANGES } from './term-changes.ts';

/** The texts that were found, as they stand in the files that readers save. */
export function exportHits(row: Listed, hits: readonly SearchHit[], urlOf: (hit: SearchHit) => string) {
  return hits.flatMap((hit) =>
    hit.texts.map(({ kind, excerpt }) => ({
      assessment: row.id,
      title: row.title,
      municipality_code: row.municipality.code,
      municipality: row.municipality.name,
      prefecture: row.municipality.prefecture,
      procedure: row.procedure?.name ?? '',
      form: row.form.name,
      published: row.published ?? '',
      /** Key of the item, or `change-<n>`. */
      key: hit.kind === 'change' ? `change-${hit.n}` : hit.key,
      /** Labels of the item, or 項目 of the change. */
      item: hit.kind === 'change' ? hit.item : hit.path.join(' › '),
      /** '' for the value of an item; 変更前, 変更後, 項目 or 説明 for the text of a change. */
      part: HIT_TEXT_LABELS[kind],
      /** Of a change that holds the words in 変更前 or 変更後: 現れた, 消えた, 前後にある. */
      move: termChangeOf(hit),
      change_date: hit.kind === 'change' ? (hit.date ?? '') : '',
      timing: hit.kind === 'change' ? hit.timing : '',
      /** Places of the words in the text. */
      places: excerpt.count,
      excerpt: excerpt.pieces.map(({ text }) => text).join(''),
      url: urlOf(hit),
      /** ISO day of an earlier edition; '' for the one in force. */
      edition: row.edition ?? '',
    })),
  );
}

export type ExportedHit = ReturnType<typeof exportHits>[number];

/** As `termChangesOf` says it of the texts of all changes of an assessment. */
function termChangeOf(hit: SearchHit): string {
  const kinds = new Set(hit.texts.map(({ kind }) => kind));
  const [before, after] = [kinds.has('before'), kinds.has('after')];
  const termChange = before && after ? 'stayed' : before ? 'vanished' : after ? 'appeared' : null;
  return TERM_CHANGES.find(({ id }) => id === termChange)?.label ?? '';
}
