import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { VFile } from 'vfile';
import { FIRST_PAGE, readContentPages, type ContentPage } from './content-pages.ts';
import { readContractors, type KnownContractor } from './contractors/contractors-file.ts';
import { readGlossary, type GlossaryTerm } from './glossary.ts';
import { PROGRAM } from './program.ts';
import { findPortal, type Portal } from './portal.ts';
import { readList } from './read-list.ts';

/** What a publisher writes around the assessments. */
export interface Editorial {
  portal: Portal;
  glossary: GlossaryTerm[];
  pages: ContentPage[];
  /** Companies whose names no rule can join. */
  contractors: KnownContractor[];
}

/**
 * Reads site.config.yaml, contractors.yaml, glossary/ and pages/ of a content folder. Where it has no glossary or no page for newcomers, those of the
 * program stand in. `files`: all that were read, with their faults.
 */
export function readEditorial(content: string, root: string): { editorial: Editorial; files: VFile[] } {
  const shared = join(PROGRAM, 'content');
  const { portal, file } = findPortal(content, root);
  const folder = join(content, 'glossary');
  const glossary = readGlossary(existsSync(folder) ? folder : join(shared, 'glossary'));
  const contractors = readList(join(content, 'contractors.yaml'), readContractors);
  const own = readContentPages(join(content, 'pages'));
  const lent = own.pages.some(({ slug }) => slug === FIRST_PAGE) ? [] : readContentPages(join(shared, 'pages')).pages;
  return {
    editorial: {
      portal,
      glossary: glossary.terms,
      pages: [...own.pages, ...lent.filter(({ slug }) => slug === FIRST_PAGE)],
      contractors: contractors.value,
    },
    files: [...(file === null ? [] : [file]), ...contractors.files, ...glossary.files, ...own.files],
  };
}
