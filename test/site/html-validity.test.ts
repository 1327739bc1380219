import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { listPages, readPage, type BuiltPage } from '../support/pages.ts';
import { folderOfFile } from '../support/temporary-folder.ts';
import { pagesOfArrangements } from './support/arrangements.ts';
import { checkFolders, faultsIn, hasJava, type NuMessage } from './support/nu-checker.ts';

// The sample under a base path has the same pages.
const sites = { sample: inject('sample'), real: inject('real') };

/** Resolves its configuration once, which takes as long as a short page. */
class OneConfig extends StaticConfigLoader {
  #resolved: ReturnType<StaticConfigLoader['getConfigFor']> | null = null;

  override getConfigFor(handle: string): ReturnType<StaticConfigLoader['getConfigFor']> {
    this.#resolved ??= super.getConfigFor(handle);
    return this.#resolved;
  }
}

const validator = new HtmlValidate(
  new OneConfig({
    extends: ['html-validate:recommended'],
    rules: {
      // Astro writes void elements and attributes as JSX has them, and drops white space between blocks.
      'void-style': 'off',
      'attribute-boolean-style': 'off',
      'no-trailing-whitespace': 'off',
      // Long titles are titles of documents, and not ours to cut.
      'long-title': 'off',
      // A list without bullets is no list to VoiceOver in Safari, unless its role is said.
      'no-redundant-role': 'off',
      // Keys of the forms (I-2-system4) are addresses that are promised.
      'valid-id': ['error', { relaxed: true }],
    },
  }),
);

const java = hasJava();
if (!java) console.warn('SKIPPED: the W3C checker (Nu), because there is no java; html-validate runs.');

/** Pages with faults, to see what the checker makes of them. */
const faulty = folderOfFile('nu');
const BODIES = {
  behind: '<p>a</p></body></html><script src="a.js"></script>',
  section: '<section><p>a</p></section>',
  role: '<nav role="navigation"></nav>',
  list: '<ul role="list"><li>a</li></ul>',
};

/** What the W3C checker says of each folder. */
const said = new Map<string, NuMessage[]>();
beforeAll(() => {
  if (!java) return;
  for (const [name, body] of Object.entries(BODIES))
    writeFileSync(
      join(faulty, `${name}.html`),
      `<!doctype html><html lang="ja"><title>a</title><body><h1>a</h1>${body}`,
    );
  const dirs = [sites.sample.dir, ...(sites.real === null ? [] : [sites.real.dir]), faulty];
  for (const [at, messages] of checkFolders(dirs).entries()) said.set(dirs[at] ?? '', messages);
});
/** Of all pages of a folder. */
const messagesOf = (dir: string): NuMessage[] => said.get(dir) ?? expect.unreachable();

describe.each(Object.entries(sites))('%s', (_name, site) => {
  const skip = site === null;

  test.skipIf(skip)('every arrangement of elements is valid to html-validate', async () => {
    if (site === null) return;
    const all = listPages(site);
    // Where the W3C checker reads every page, this one need not read a list of the same elements a hundred times.
    const pages = java ? pagesOfArrangements(all) : all;
    const kinds = (of: readonly BuiltPage[]): Set<string | undefined> =>
      new Set(of.map((page) => /\sdata-page="([^"]+)"/u.exec(readPage(page))?.[1]));
    expect(kinds(pages)).toEqual(kinds(all));
    // The same fault stands on a long page a hundred times, and on a hundred pages.
    const faults = new Map<string, string>();
    for (const page of pages) {
      const report = await validator.validateString(readPage(page));
      for (const { line, column, ruleId, message } of report.results.flatMap(({ messages }) => messages))
        faults.set(`${ruleId}: ${message}`, `last seen at ${page.path}:${line}:${column}`);
    }
    expect(Object.fromEntries(faults)).toEqual({});
  });

  test.skipIf(skip)('nothing follows the end of a page', () => {
    if (site === null) return;
    const pages = listPages(site);
    expect(pages.length).toBeGreaterThan(5);
    expect(pages.filter((page) => !/<\/body>\s*<\/html>\s*$/u.test(readPage(page))).map(({ path }) => path)).toEqual(
      [],
    );
  });

  test.skipIf(skip || !java)('every page is valid to the W3C checker', () => {
    if (site === null) return;
    expect(faultsIn(messagesOf(site.dir))).toEqual([]);
  });
});

test.skipIf(!java)('the W3C checker finds faults of a page, and none in the role of a list', () => {
  const messages = messagesOf(faulty);
  const of = (name: string): string => faultsIn(messages.filter(({ url }) => url.endsWith(`/${name}.html`))).join('\n');
  expect(of('behind')).toContain('Stray start tag “script”');
  expect(of('section')).toContain('Section lacks heading');
  expect(of('role')).toContain('unnecessary for element “nav”');
  expect(messages.some(({ url }) => url.endsWith('/list.html'))).toBe(true);
  expect(of('list')).toBe('');
});
