import { VFile } from 'vfile';
import { loadForm } from '../../forms/load.ts';
import { report, type FaultCode } from '../faults.ts';
import type { Frontmatter } from '../types.ts';

/** A file of an assessment, as the check of its editions sees it. */
export interface CheckedEdition {
  /** As it is shown to a person. */
  path: string;
  id: string;
  /** ISO date of an earlier edition; null for the newest. */
  edition: string | null;
  /** null where it could not be read. */
  frontmatter: Frontmatter | null;
}

type NewestFacts = Pick<Frontmatter, 'form' | 'municipality' | 'published' | 'status'>;

/** Holds earlier editions against the newest one: of one assessment, older than it, and named by their day of publication. */
export function openEditionsCheck() {
  const newest = new Map<string, { path: string; facts: NewestFacts | null }>();
  const editions: CheckedEdition[] = [];
  return {
    add: (added: CheckedEdition): void => {
      if (added.edition !== null) editions.push(added);
      else newest.set(added.id, { path: added.path, facts: added.frontmatter });
    },
    /** The faults, file by file in the order in which they were added. */
    end: (): VFile[] =>
      editions.flatMap((edition) => {
        const file = new VFile({ path: edition.path });
        checkEdition(edition, newest.get(edition.id), file);
        return file.messages.length === 0 ? [] : [file];
      }),
  };
}

function checkEdition(
  { path, edition, frontmatter }: CheckedEdition,
  newest: { path: string; facts: NewestFacts | null } | undefined,
  file: VFile,
): void {
  const fault = (code: FaultCode, item: string | null, reason: string): void =>
    report(file, code, { place: { line: 1, column: 1 }, item, reason });
  if (newest === undefined) {
    const wanted = path.replace(/[\\/][^\\/]*$/u, '.md');
    const reason = `以前の版だけがあり、最新の版 ${wanted} がありません。最新の版をそこに置いてください。これが最新の版なら、このファイルをその名前に変えてください。`;
    fault('edition-alone', null, reason);
    return;
  }
  if (frontmatter === null) return;
  const { form, municipality, published } = frontmatter;
  if (published !== edition)
    fault(
      'edition-mismatch',
      'published',
      `以前の版のファイルの名前は公表日です。名前は「${edition}」ですが、published は「${published ?? '記載なし'}」です。正しい方に合わせてください。`,
    );
  if (newest.facts === null) return;
  const { facts, path: newestPath } = newest;
  if (form !== facts.form)
    fault(
      'edition-mismatch',
      'form',
      `様式が最新の版 ${newestPath} と違います（${loadForm(form).name}と${loadForm(facts.form).name}）。様式の違う評価書は別の評価書として置いてください。`,
    );
  if (municipality !== facts.municipality)
    fault(
      'edition-mismatch',
      'municipality',
      `団体のコードが最新の版 ${newestPath} と違います（「${municipality}」と「${facts.municipality}」）。正しい方に合わせてください。`,
    );
  const isDraft = frontmatter.status === 'draft';
  if (isDraft !== (facts.status === 'draft'))
    fault(
      'edition-mismatch',
      'status',
      isDraft
        ? `案は、公表された評価書 ${newestPath} の版ではありません。別の評価書として、名前の末尾を -an にして置くか、案でなければ status: の行を消してください。`
        : `最新の版 ${newestPath} は案です。案は、公表された評価書の版にはなりません。案を別の評価書として、名前の末尾を -an にして置いてください。`,
    );
  if (edition !== null && (facts.published === null || facts.published <= edition))
    fault(
      'edition-order',
      'published',
      facts.published === null
        ? `最新の版 ${newestPath} に公表日がないので、どちらが新しいか決められません。最新の版の前書きに published: を書いてください。`
        : `最新の版 ${newestPath} の公表日（${facts.published}）より前の日付ではありません。新しい方を ${newestPath.replace(/^.*[\\/]/u, '')} の名前で置いてください。`,
    );
}
