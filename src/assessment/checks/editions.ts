import { VFile } from 'vfile';
import { loadForm } from '../../forms/load.ts';
import { sameInBoth, type Bilingual } from '../../text/bilingual.ts';
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
  const fault = (code: FaultCode, item: string | null, reason: Bilingual): void =>
    report(file, code, { place: { line: 1, column: 1 }, item, reason });
  if (newest === undefined) {
    const wanted = path.replace(/[\\/][^\\/]*$/u, '.md');
    fault('edition-alone', null, {
      ja: `以前の版だけがあり、最新の版 ${wanted} がありません。最新の版をそこに置いてください。これが最新の版なら、このファイルをその名前に変えてください。`,
      en: `This is an earlier edition, but there is no newest one, ${wanted}. Put it there. If this is the newest one, rename this file to that.`,
    });
    return;
  }
  if (frontmatter === null) return;
  const { form, municipality, published } = frontmatter;
  const day: Bilingual = published === null ? { ja: '「記載なし」', en: 'not given' } : sameInBoth(`「${published}」`);
  if (published !== edition)
    fault('edition-mismatch', 'published', {
      ja: `以前の版のファイルの名前は公表日です。名前は「${edition}」ですが、published は${day.ja}です。正しい方に合わせてください。`,
      en: `The file of an earlier edition is named by its day of publication. The name is 「${edition}」, but published is ${day.en}. Correct the one that is wrong.`,
    });
  if (newest.facts === null) return;
  const { facts, path: newestPath } = newest;
  const newestName = newestPath.replace(/^.*[\\/]/u, '');
  if (form !== facts.form)
    fault('edition-mismatch', 'form', {
      ja: `様式が最新の版 ${newestPath} と違います（${loadForm(form).name}と${loadForm(facts.form).name}）。様式の違う評価書は別の評価書として置いてください。`,
      en: `The form differs from that of the newest edition ${newestPath} (${loadForm(form).name} and ${loadForm(facts.form).name}). Keep assessments on different forms as different assessments.`,
    });
  if (municipality !== facts.municipality)
    fault('edition-mismatch', 'municipality', {
      ja: `団体のコードが最新の版 ${newestPath} と違います（「${municipality}」と「${facts.municipality}」）。正しい方に合わせてください。`,
      en: `The code of the body differs from that of the newest edition ${newestPath} (「${municipality}」 and 「${facts.municipality}」). Correct the one that is wrong.`,
    });
  const isDraft = frontmatter.status === 'draft';
  if (isDraft !== (facts.status === 'draft'))
    fault(
      'edition-mismatch',
      'status',
      isDraft
        ? {
            ja: `案は、公表された評価書 ${newestPath} の版ではありません。別の評価書として、名前の末尾を -an にして置くか、案でなければ status: の行を消してください。`,
            en: `A draft is no edition of the published assessment ${newestPath}. Keep it as another assessment whose name ends in -an, or delete the line status: if it is no draft.`,
          }
        : {
            ja: `最新の版 ${newestPath} は案です。案は、公表された評価書の版にはなりません。案を別の評価書として、名前の末尾を -an にして置いてください。`,
            en: `The newest edition ${newestPath} is a draft, and a draft is no edition of a published assessment. Keep the draft as another assessment whose name ends in -an.`,
          },
    );
  if (edition !== null && (facts.published === null || facts.published <= edition))
    fault(
      'edition-order',
      'published',
      facts.published === null
        ? {
            ja: `最新の版 ${newestPath} に公表日がないので、どちらが新しいか決められません。最新の版の前書きに published: を書いてください。`,
            en: `The newest edition ${newestPath} has no day of publication, so it is not known which one is newer. Write published: into its front matter.`,
          }
        : {
            ja: `最新の版 ${newestPath} の公表日（${facts.published}）より前の日付ではありません。新しい方を ${newestName} の名前で置いてください。`,
            en: `The day is not before that of the newest edition ${newestPath} (${facts.published}). Keep the newer one under the name ${newestName}.`,
          },
    );
}
