import { SourceError } from '../../src/import/source-error.ts';
import type { Frontmatter } from '../../src/assessment/types.ts';
import { callWithFlags } from '../terminal/call.ts';
import type { EditionTarget, PresentEdition } from './editions.ts';
import { nameOf, type Difference } from './present.ts';

/** A document in a message: where it is and what it is called. */
export interface NamedDocument {
  path: string;
  frontmatter: Pick<Frontmatter, 'authority' | 'title'>;
}

const toWords = ({ path, frontmatter }: NamedDocument): string => `${path} ${nameOf(frontmatter)}`;

/** An id that names another document already. */
export function refuseOther(id: string, present: NamedDocument, next: NamedDocument, by: Difference): SourceError {
  const migrate = callWithFlags('migrate');
  const advice = {
    authority: {
      ja: 'どちらかの .meta.yaml に `slug: …` を書いてください。',
      en: 'Write `slug: …` into the .meta.yaml of one of them.',
    },
    form: {
      ja: `基礎項目評価書のidの末尾は -kiso です。\`${migrate}\` でidを付け直すか、どちらかの .meta.yaml に \`slug: …\` を書いてください。`,
      en: `The id of a 基礎項目評価書 ends in -kiso. Correct ids with \`${migrate}\`, or write \`slug: …\` into the .meta.yaml of one of them.`,
    },
    scope: {
      ja: '重点項目評価書と全項目評価書は、1つの評価書の版にはなりません。様式が変わった事務では、新しい様式の .meta.yaml に `slug: …` を書いてください。',
      en: 'A 重点項目評価書 and a 全項目評価書 are no editions of one assessment. Where a task changed its form, write `slug: …` into the .meta.yaml of the one on the later form.',
    },
    title: {
      ja: 'どちらかの .meta.yaml に `slug: …` を書いてください。名称が変わった同じ評価書であれば、--force を付けて取り込んでください。',
      en: 'Write `slug: …` into the .meta.yaml of one of them; if they are one assessment under another name, import with --force.',
    },
  }[by];
  const [one, other] = [toWords(present), toWords(next)];
  return new SourceError('other-assessment', {
    ja: `${id} は ${one} のidのため、${other} は書き込んでいません。${advice.ja}`,
    en: `${id} is the id of ${one}, so ${other} was not written. ${advice.en}`,
  });
}

/** An assessment that is present under a slug of an earlier rule. */
export function refuseUnmigrated(id: string, path: string): SourceError {
  const migrate = callWithFlags('migrate');
  return new SourceError('migrate', {
    ja: `この評価書は ${path} にあり、現在の規則ではidが ${id} になるため、何も書き込んでいません。先に \`${migrate} --write\` でidを付け直してください。別の評価書であれば、.meta.yaml に \`slug: …\` を書いてください。`,
    en: `This assessment is present as ${path}, and its id by the rule is ${id}, so nothing was written. Run \`${migrate} --write\` first; if it is another assessment, write \`slug: …\` into its .meta.yaml.`,
  });
}

/** Another source of the same assessment and day in this import. */
export function refuseTwice(id: string, other: string): SourceError {
  return new SourceError('duplicate-id', {
    ja: `評価書 ${id} は、この取込みですでに ${other} から読み取っているため、このファイルからは何も書き込んでいません。取り込みたいファイル（できれば実施機関が公表したPDF）だけをフォルダーに残してください。別の評価書であれば、どちらかの .meta.yaml に \`slug: …\` を書いてください。`,
    en: `This import has already read the assessment ${id} from ${other}, so nothing of this file was written. Keep in the folder the one that you want to import, best the PDF that the authority published. If they are two assessments, write \`slug: …\` into the .meta.yaml of one of them.`,
  });
}

/** A draft beside an assessment that is published. */
export function refuseDraft(slug: string, { paths }: PresentEdition): SourceError {
  return new SourceError('draft', {
    ja: `${paths.markdown} は案ではないため、この案は書き込んでいません。このファイルの .meta.yaml に \`slug: ${slug}-an\` を書いてください。案でなければ \`status: published\` を書いてください。`,
    en: `${paths.markdown} is no draft, so this draft was not written. Write \`slug: ${slug}-an\` into its .meta.yaml, or \`status: published\` if it is no draft.`,
  });
}

/** A published assessment whose draft has its id, and cannot be given the one of drafts. */
export function refuseOverDraft(present: PresentEdition, taken: string): SourceError {
  return new SourceError('draft', {
    ja: `${present.paths.markdown} は案で、移し先の ${taken} がすでにあるため、何も書き込んでいません。どちらかを別の名前に変えてから取り込んでください。`,
    en: `${present.paths.markdown} is a draft, and ${taken}, where it would be moved to, exists. Nothing was written; rename one of them, then import again.`,
  });
}

/** A source whose 公表日 does not decide where it belongs. */
export function refuseDate(
  { fault, present }: Extract<EditionTarget, { fault: string }>,
  published: string | null,
): SourceError {
  const { markdown, sidecar } = present.paths;
  const day = present.edition ?? present.frontmatter?.published ?? '？';
  switch (fault) {
    case 'undated':
      return published === null
        ? new SourceError('edition-undated', {
            ja: `公表日を読み取れず、${markdown} との前後が分からないため、何も書き込んでいません。このファイルの .meta.yaml に \`published: 2025-03-31\` の形で公表日を書いてください。${markdown} を置き換える場合は、--force を付けて取り込んでください。`,
            en: `It has no date of publication, so it may be older or newer than ${markdown}, and nothing was written. Write the date into its .meta.yaml as \`published: 2025-03-31\`, or import with --force to replace ${markdown}.`,
          })
        : new SourceError('edition-undated', {
            ja: `${markdown} に年月日の分かる公表日がなく、公表日が ${published} のこのファイルとの前後が分からないため、何も書き込んでいません。その前書きに \`published: 2025-03-31\` の形で公表日を書いてください。${markdown} を置き換える場合は、--force を付けて取り込んでください。`,
            en: `${markdown} has no day of publication, so it may be older or newer than this file of ${published}, and nothing was written. Write the date into its front matter as \`published: 2025-03-31\`, or import with --force to replace ${markdown}.`,
          });
    case 'redated':
      return new SourceError('edition-redated', {
        ja: `同じファイルを公表日 ${day} の ${markdown} として取り込み済みで、今回の公表日 ${published ?? 'なし'} と合わないため、何も書き込んでいません。公表日を改める場合は、${markdown} と ${sidecar} を削除してから取り込んでください。`,
        en: `The same file is imported already as ${markdown}, published ${day}, and its date is ${published ?? 'none'} this time, so nothing was written. To change the date, remove ${markdown} and ${sidecar} and import again.`,
      });
    case 'twice':
      return new SourceError('edition-twice', {
        ja: `公表日 ${day} の版が ${markdown} と最新の版の両方にあるため、何も書き込んでいません。不要な方を削除してから取り込んでください。`,
        en: `Both ${markdown} and the newest edition are published on ${day}, so nothing was written. Remove the one that is not needed, then import again.`,
      });
  }
}
