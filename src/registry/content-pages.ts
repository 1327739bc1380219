import { join } from 'node:path';
import type { Root } from 'mdast';
import { VFile } from 'vfile';
import { z } from 'zod';
import { cutFrontmatter } from '../assessment/frontmatter.ts';
import { findDeepLine } from '../assessment/markdown.ts';
import { addMessage, wordsOf } from '../text/bilingual-message.ts';
import type { Bilingual } from '../text/bilingual.ts';
import { readWritten } from '../text/read-written.ts';
import { isSlug } from '../text/slug.ts';
import { readYaml } from '../text/yaml.ts';
import type { PagePlace } from './page-markdown/address.ts';
import { inspectPage } from './page-markdown/inspect.ts';
import { headingIds, parsePage } from './page-markdown/parse.ts';
import { listFolder, misplaced, OTHER_FILE, type FolderRule } from './list-folder.ts';

/** A page that a publisher writes: content/pages/<slug>.md at /<slug>/. */
export interface ContentPage extends z.infer<typeof schema> {
  slug: string;
  /** Without front matter and without the heading that repeats the title. */
  markdown: string;
}

/** What the links of a page can lead to, on a site with these pages of a publisher. */
export function placeOf(slug: string, root: Root, slugs: readonly string[]): PagePlace {
  return { slug, sections: TAKEN, pages: new Set([FIRST_PAGE, ...slugs]), ids: new Set(headingIds(root).values()) };
}

const words = z.string().trim().min(1);
const schema = z.strictObject({ title: words, description: words });

/** Addresses of the portal's own pages, which no page of a publisher may take. */
const TAKEN = new Set(
  '404 about accessibility api assessments compare contractors copies data en feeds fields findings glossary municipalities pagefind procedures search systems timeline'.split(
    ' ',
  ),
);

/** The page for newcomers, which every portal has. */
export const FIRST_PAGE = 'hajimete';

/** Lists nested by more columns are no text; reading a thousand levels took a minute. */
const DEEPEST_INDENT = 100;

/** Reads one page; `page` is null where it has a fault. */
export function readContentPage(
  markdown: string,
  path: string,
  slug: string,
): { page: ContentPage | null; file: VFile } {
  const file = new VFile({ path, value: markdown });
  const text = markdown.replace(/\r\n?/gu, '\n');
  const fault = (words: Bilingual, line = 1): { page: null; file: VFile } => {
    addMessage(file, { words, place: { line, column: 1 }, code: 'page', fatal: true });
    return { page: null, file };
  };
  if (!isSlug(slug))
    return fault({
      ja: `ファイルの名前「${slug}」はページのURLになります。英小文字・数字・ハイフンで付けてください。`,
      en: `The file name 「${slug}」 becomes the address of the page. Write it in small Latin letters, digits and hyphens.`,
    });
  if (TAKEN.has(slug))
    return fault({
      ja: `/${slug}/ はこのサイトが使っているURLです。ファイルの名前を変えてください。`,
      en: `/${slug}/ is an address of the site itself. Rename the file.`,
    });
  const cut = cutFrontmatter(text, file);
  if (cut === null) return { page: null, file };
  const front = readYaml(cut.yaml, { path, schema });
  for (const message of front.file.messages) {
    // The line of `---` stands above.
    const place = { line: (message.line ?? 1) + 1, column: message.column ?? 1 };
    addMessage(file, { words: wordsOf(message), place, code: 'page', fatal: true });
  }
  if (front.value === null) return { page: null, file };
  const body = cut.body.trim();
  const deep = findDeepLine(cut.body, DEEPEST_INDENT);
  if (deep !== null)
    return fault(
      {
        ja: 'この行は字下げが深すぎて読めません。箇条書きと引用の入れ子を減らしてください。',
        en: 'This line is indented too deeply to be read. Nest lists and quotations less deeply.',
      },
      deep,
    );
  const heading = `# ${front.value.title}\n`;
  return {
    page: { slug, ...front.value, markdown: body.startsWith(heading) ? body.slice(heading.length) : body },
    file,
  };
}

const MISPLACED = misplaced({
  ja: 'ページなら pages/annai.md のように、pages の直下に「.md」の名前で置いてください。',
  en: 'Put a page directly into pages, under a name that ends in .md, such as pages/annai.md.',
});
const RULE: FolderRule = {
  ending: '.md',
  faultOf: (below) => (/\.(?:md|mdx|markdown|mdown|mkd)$/iu.test(below) ? MISPLACED : OTHER_FILE),
};

/** Reads the pages of a folder; a folder that does not exist has none. */
export function readContentPages(folder: string): { pages: ContentPage[]; files: VFile[] } {
  const { names, others } = listFolder(folder, RULE);
  const readings = names.map((name) => {
    const path = join(folder, name);
    const { text, file } = readWritten(path);
    return text === null ? { page: null, file } : readContentPage(text, path, name.replace(/\.md$/u, ''));
  });
  const slugs = readings.flatMap(({ page }) => page?.slug ?? []);
  for (const { page, file } of readings) if (page !== null) remarkOn(page, file, slugs);
  return {
    pages: readings.flatMap(({ page }) => page ?? []),
    files: [...readings.map(({ file }) => file), ...others],
  };
}

/** Tells what readers will not see as it was written. */
function remarkOn(page: ContentPage, file: VFile, slugs: readonly string[]): void {
  const above = linesAbove(page.markdown, String(file.value));
  const root = parsePage(page.markdown);
  for (const { line, column, reason } of inspectPage(root, placeOf(page.slug, root, slugs)))
    addMessage(file, { words: reason, place: { line: line + above, column }, code: 'page-text', fatal: false });
}

/** How many lines of a file stand above the text of its page. */
function linesAbove(markdown: string, written: string): number {
  const text = written.replace(/\r\n?/gu, '\n').trimEnd();
  return text.slice(0, text.length - markdown.length).split('\n').length - 1;
}
