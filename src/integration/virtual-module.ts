import { basename, dirname, isAbsolute, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';
import { STATIC_PATHS } from './bundle/kept-bundles.ts';
import { CODE_ENDING } from '../registry/program.ts';
import type { SitePlace } from '../workspace/assessments.ts';

const NAME = 'virtual:hyokasho';
/** Vite leaves alone what begins with a NUL. */
const ID = `\0${NAME}`;

/** What the module exports: the functions of PageData. */
export const EXPORTS = [
  'siteInfo',
  'listAssessments',
  'listInForce',
  'countAssessments',
  'getPublication',
  'getOriginal',
  'municipalityRows',
  'procedureRows',
  'procedureOthers',
  'neighbours',
  'companion',
  'comparable',
  'fieldPages',
  'taskCompanies',
  'hasCopiesPage',
  'loadAssessment',
  'listEditions',
  'loadEdition',
  'editionHistory',
  'fields',
  'field',
  'common',
  'copies',
  'textFamilies',
  'procedureCopies',
  'answers',
  'alignment',
  'contractors',
  'contractor',
  'lanes',
  'newestDay',
  'systems',
  'findingIds',
  'findingSummaries',
  'finding',
  'town',
  'timelineIndex',
  'timelineMonth',
  'newestGroups',
  'tables',
  'search',
  'listMoved',
  'movedTo',
  'assessmentFacts',
  'list',
  'listIds',
] as const;

export type PageExport = (typeof EXPORTS)[number];

const SOURCES = resolve(import.meta.dirname, '..');
const OPEN_PAGES = join(SOURCES, `integration/open-pages${CODE_ENDING}`);
/**
 * Modules that a build does not bundle: the one that opens the corpus, which the build and its pages share, and those that read
 * files which lie beside them.
 */
const EXTERNAL = [
  OPEN_PAGES,
  join(SOURCES, `forms/load${CODE_ENDING}`),
  join(SOURCES, `registry/contractors/companies-file${CODE_ENDING}`),
];

/** The workspace whose content the pages of a dev server show, as it comes to be. */
export interface FollowedWorkspace {
  database: string;
  place: SitePlace;
}

/**
 * Provides `virtual:hyokasho`: what pages, components and endpoints show. `followed`: null where a build says it, to modules that are the
 * same whatever they show.
 */
export function virtualModule(followed: FollowedWorkspace | null): Plugin {
  const [opener, open] =
    followed === null
      ? ['pagesShownBy', 'import.meta.url']
      : ['openPages', [followed.database, followed.place, { follow: true }].map((part) => JSON.stringify(part)).join()];
  const code = [
    `import { ${opener} } from ${JSON.stringify(OPEN_PAGES)};`,
    `export const { ${EXPORTS.join(', ')} } = ${opener}(${open}).data;`,
    `export const isDevServer = ${followed !== null};`,
    '',
  ].join('\n');
  let isBuild = false;
  return {
    name: 'hyokasho:virtual-module',
    enforce: 'pre',
    configResolved: ({ command }) => {
      isBuild = command === 'build';
    },
    resolveId(id, importer) {
      if (id === NAME) return ID;
      if (!isBuild || !EXTERNAL.some((path) => basename(path) === basename(id))) return undefined;
      const path = isAbsolute(id) ? id : resolve(dirname(importer ?? ''), id);
      return EXTERNAL.includes(path) ? { id: pathToFileURL(path).href, external: true } : undefined;
    },
    load: (id) => (id === ID ? code : undefined),
    // Of the code that renders pages: whoever renders them without Astro asks it for their addresses.
    buildStart() {
      if (isBuild && this.environment.name === 'prerender')
        this.emitFile({ type: 'chunk', id: 'astro:static-paths', fileName: STATIC_PATHS });
    },
  };
}
