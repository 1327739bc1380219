import { accessSync, constants, existsSync, lstatSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { BuildError } from './build-error.ts';
import { MANIFEST, readManifest } from './manifest.ts';
import { liesIn, placesOfContent } from './same-place.ts';
import { existingAncestor } from './workspace.ts';

/** Every built site has it, also one of a version without the list of its files. */
const SIGN = join('api', 'v1', 'assessments.json');

/** Where DIR really lies; a link to a folder is followed, so that the link itself stays. */
export function resolveTarget(dir: string): string {
  return existsSync(dir) ? realpathSync(dir) : dir;
}

/** What a build reads: the root of the project, and the folder of the content. */
export interface Sources {
  root: string;
  content: string;
}

/**
 * Throws a BuildError unless a site may be put at DIR: it does not exist, holds nothing but what Git and hosts keep in a folder, or is
 * a site that was built before; and neither lies in the content nor holds it.
 */
export function checkTarget(dir: string, { root, content }: Sources): void {
  checkSeparate(dir, { root, content });
  const link = lstatSync(dir, { throwIfNoEntry: false })?.isSymbolicLink() === true;
  if (link && !existsSync(dir))
    throw new BuildError({
      ja: `--out に指定された ${dir} は、リンク先のないリンクです。リンク先のフォルダーを作成するか、リンクを削除してください。`,
      en: `--out ${dir} is a link that leads nowhere. Make the folder it should lead to, or remove it.`,
    });
  const target = resolveTarget(dir);
  checkWritable(existingAncestor(dirname(target)), dir);
  const stat = statSync(target, { throwIfNoEntry: false });
  if (stat === undefined) return;
  if (!stat.isDirectory())
    throw new BuildError({
      ja: `--out に指定された ${dir} はファイルです。フォルダーを指定するか、ファイルを削除してください。`,
      en: `--out ${dir} is a file. Name a folder, or remove the file.`,
    });
  if (readManifest(target) !== null || readdirSync(target).every(isOfHost)) return;
  if (existsSync(join(target, SIGN)))
    throw new BuildError({
      ja: `--out に指定された ${dir} のサイトにはファイルの一覧（${MANIFEST}）がなく、ほかのファイルと区別できません。必要なファイルを移してから空にするか、別のフォルダーを指定してください。`,
      en: `--out ${dir} is a site without the list of its files (${MANIFEST}), so other files in it cannot be distinguished. Move out what you need and empty it, or name another folder.`,
    });
  throw new BuildError({
    ja: `--out に指定された ${dir} には、ビルドで生成したものでないファイルがあります（${MANIFEST} がありません）。別のフォルダーを指定するか、空にしてください。`,
    en: `--out ${dir} has files that no build has put there (${MANIFEST} is missing). Name another folder, or empty this one.`,
  });
}

/** What lies in a folder before its first site: .git, .nojekyll, CNAME. */
const isOfHost = (name: string): boolean => name.startsWith('.') || name === 'CNAME';

function checkSeparate(dir: string, { root, content }: Sources): void {
  if (liesIn(root, dir))
    throw new BuildError({
      ja: `--out に指定された ${dir} に、プロジェクト自体（${root}）が含まれます。サイト専用のフォルダーを指定してください。`,
      en: `--out ${dir} contains ${root}, the project itself. Name a folder for the site alone.`,
    });
  for (const place of placesOfContent(content))
    if (liesIn(place, dir))
      throw new BuildError({
        ja: `--out に指定された ${dir} に、コンテンツ（${place}）が含まれます。サイト専用のフォルダーを指定してください。`,
        en: `--out ${dir} contains the content (${place}). Name a folder for the site alone.`,
      });
  if (liesIn(dir, content)) throw insideContent(dir, content);
  for (const place of placesOfContent(content)) if (liesIn(dir, place)) throw insideContent(dir, place);
}

const insideContent = (dir: string, content: string): BuildError =>
  new BuildError({
    ja: `--out に指定された ${dir} がコンテンツ（${content}）の中にあり、次の確認でサイトが読み込まれてしまいます。コンテンツの外のフォルダーを指定してください。`,
    en: `--out ${dir} is inside the content (${content}): the next check would read the site. Name a folder outside of it.`,
  });

function checkWritable(folder: string, dir: string): void {
  try {
    accessSync(folder, constants.W_OK);
  } catch {
    throw new BuildError({
      ja: `${folder} に書込みの権限がないため、--out に指定された ${dir} を作成できません。別のフォルダーを指定してください。`,
      en: `--out ${dir} cannot be made: nothing may be written into ${folder}. Name another folder.`,
    });
  }
}
