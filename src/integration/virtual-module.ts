import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';
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
  'procedureRows',
  'municipalityRows',
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

/** Event that has the module open the corpus anew, in a dev server. */
export const CONTENT_CHANGED = 'hyokasho:content-changed';

/** Provides `virtual:hyokasho`, which opens the corpus in a folder for the pages. */
export function virtualModule(corpus: string): Plugin {
  const modules = ['corpus', 'page-data'].map((name) => join(import.meta.dirname, `${name}${EXTENSION}`));
  let isBuild = false;
  return {
    name: 'hyokasho:virtual-module',
    enforce: 'pre',
    configResolved: ({ command }) => {
      isBuild = command === 'build';
    },
    resolveId: (id) => {
      if (id === NAME) return ID;
      // A build takes part in what pages read, so that both must run the same copy of these modules.
      if (modules.includes(id) && isBuild) return { id: pathToFileURL(id).href, external: true };
      return undefined;
    },
    load: (id) => (id === ID ? codeOf(corpus, modules) : undefined),
  };
}

/** `.ts`, or `.js` where the code is compiled. */
const EXTENSION = import.meta.filename.slice(import.meta.filename.lastIndexOf('.'));

function codeOf(corpus: string, modules: readonly string[]): string {
  const [corpusModule, dataModule] = modules.map((module) => JSON.stringify(module));
  return [
    `import { openCorpus } from ${corpusModule};`,
    `import { openPageData } from ${dataModule};`,
    `const open = () => openPageData(openCorpus(${JSON.stringify(corpus)})).data;`,
    'let data = open();',
    `if (import.meta.hot) import.meta.hot.on(${JSON.stringify(CONTENT_CHANGED)}, () => { data = open(); });`,
    ...EXPORTS.map((name) => `export const ${name} = (...of) => data.${name}(...of);`),
    '',
  ].join('\n');
}
