import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';
import { PROGRAM } from '../registry/program.ts';
import type { SitePlace } from '../workspace/assessments.ts';
import type { PageData } from './page-data.ts';

const NAME = 'virtual:hyokasho';
/** Vite leaves alone what begins with a NUL. */
const ID = `\0${NAME}`;

/** What the module exports, each a function of PageData. */
export const EXPORTS = [
  'siteInfo',
  'listAssessments',
  'countAssessments',
  'getPublication',
  'municipalityRows',
  'procedureRows',
  'neighbours',
  'comparable',
  'loadAssessment',
  'fields',
  'field',
  'common',
  'answers',
  'alignment',
  'contractors',
  'contractor',
  'systems',
  'findings',
  'timelineIndex',
  'timelineMonth',
  'newestGroups',
  'tableSummaries',
  'search',
] as const satisfies (keyof PageData)[];

/** `.ts`, or `.js` where the code is compiled. */
const EXTENSION = import.meta.filename.slice(import.meta.filename.lastIndexOf('.'));
const MODULE = join(import.meta.dirname, `open-pages${EXTENSION}`);
/**
 * Modules that a build does not bundle into the pages: the one that opens the workspace, so that a build sees the same as its pages, and
 * the one that reads the data of the forms beside it.
 */
const UNBUNDLED = [MODULE, join(PROGRAM, 'src', 'forms', `load${EXTENSION}`)];

export interface PagesPlace {
  /** Database of the workspace. */
  database: string;
  place: SitePlace;
  /** Whether pages follow what becomes of the workspace. */
  follow: boolean;
}

/** Provides `virtual:hyokasho`: what pages, components and endpoints show. */
export function virtualModule({ database, place, follow }: PagesPlace): Plugin {
  const open = [database, place, { follow }].map((value) => JSON.stringify(value)).join(', ');
  const code = [
    `import { openPages } from ${JSON.stringify(MODULE)};`,
    `export const { ${EXPORTS.join(', ')} } = openPages(${open}).data;`,
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
      if (!isBuild || this.environment.name === 'client') return undefined;
      const path = id.startsWith('.') && importer !== undefined ? resolve(dirname(importer), id) : id;
      return UNBUNDLED.includes(path) ? { id: pathToFileURL(path).href, external: true } : undefined;
    },
    load: (id) => (id === ID ? code : undefined),
  };
}
