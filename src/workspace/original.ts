import { createHash } from 'node:crypto';
import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { VFile } from 'vfile';
import { report } from '../assessment/faults.ts';
import type { IndexRow, PublishedOriginal } from './stored.ts';

/** Kinds of files that a site may hold as originals: none that a browser would run as a page of the site. */
const ENDINGS = ['pdf', 'xlsx', 'xlsm', 'xls', 'ods', 'docx'];

/** originals/<code>/<slug>/<name>, below the content folder and nowhere else. */
const PATH = new RegExp(
  String.raw`^originals/\d+/(?!\.{1,2}/)[^/\\]+/(?<name>[^/\\]+\.(?:${ENDINGS.join('|')}))$`,
  'u',
);

/**
 * Finds the original of an assessment: the file that the record of its import names (`named`), else
 * `originals/<code>/<slug>/<公表日>.<ending>`. It must be what the assessment was read from: where the front matter holds another SHA-256,
 * or the file that is named is missing, there is a fault and no original.
 */
export function findOriginal(
  content: string,
  { id, path: markdown, frontmatter }: Pick<IndexRow, 'id' | 'path' | 'frontmatter'>,
  named: string | null,
): { original: PublishedOriginal | null; file: VFile } {
  const file = new VFile({ path: join(content, markdown) });
  const slug = id.slice(frontmatter.municipality.length + 1);
  const kept = `originals/${frontmatter.municipality}/${slug}/${frontmatter.published ?? 'undated'}`;
  const expected = named === null ? ENDINGS.map((ending) => `${kept}.${ending}`) : [named];
  const path = expected.find((each) => PATH.test(each) && isFile(join(content, each)));
  const none = { original: null, file };
  if (path === undefined) {
    // A text that was imported is kept too, and is nothing that readers know the document by.
    if (named !== null && !named.endsWith('.txt'))
      report(file, 'original-missing', {
        place: null,
        item: null,
        reason: {
          ja: `取込みの記録にある原本「${named}」がありません。`,
          en: `There is no original 「${named}」, which the record of the import names.`,
        },
        remedy: {
          ja: 'ファイルを戻すか、もう一度取り込んでください。それまで原本は掲載されません。',
          en: 'Put the file back, or import it again. The original is not published until then.',
        },
      });
    return none;
  }
  const sha256 = createHash('sha256')
    .update(readFileSync(join(content, path)))
    .digest('hex');
  const stated = frontmatter.source?.sha256 ?? null;
  if (stated !== null && stated !== sha256) {
    report(file, 'original-mismatch', {
      place: null,
      item: null,
      reason: {
        ja: `原本「${path}」のハッシュ値（SHA-256）が、前書きの source.sha256 と違います。`,
        en: `The SHA-256 of the original 「${path}」 is not the source.sha256 of the front matter.`,
      },
      remedy: {
        ja: '取り込んだときのファイルに戻すか、もう一度取り込んでください。それまで原本は掲載されません。',
        en: 'Put back the file that was imported, or import it again. The original is not published until then.',
      },
    });
    return none;
  }
  return { original: { path, name: PATH.exec(path)?.groups?.['name'] ?? '', sha256 }, file };
}

/** Links are not followed: what they lead to is not part of the content. */
function isFile(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
