import { realpathSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { ReaderOptions } from '../workspace/resource-reader.ts';
import type { SitePlace } from '../workspace/assessments.ts';
import { openCorpus, type Corpus } from './corpus.ts';
import { openPageData, type OpenPageData } from './page-data.ts';

/** What pages show, and the state of it. */
export interface OpenPages extends OpenPageData {
  corpus: Corpus;
  close: () => void;
}

/** A build and the pages that it renders see one state of a workspace, whoever syncs it meanwhile: it is opened once, by its path. */
const opened = new Map<string, OpenPages>();

/** Opens what pages show of the workspace whose database lies at a path; the same again until it is closed. */
export function openPages(databasePath: string, place: SitePlace, options?: ReaderOptions): OpenPages {
  const known = opened.get(databasePath);
  if (known !== undefined) return known;
  const corpus = openCorpus(databasePath, place, options);
  const pages: OpenPages = {
    corpus,
    ...openPageData(corpus),
    close: () => {
      opened.delete(databasePath);
      corpus.close();
    },
  };
  opened.set(databasePath, pages);
  return pages;
}

/** What the modules of a folder show, by the address that the modules of the folder begin with. */
const shown = new Map<string, OpenPages>();

/** Says what modules in a folder show; gives what takes it back. */
export function showPages(folder: string, pages: OpenPages): () => void {
  const address = pathToFileURL(`${realpathSync(folder)}/`).href;
  shown.set(address, pages);
  return () => void shown.delete(address);
}

/** What the module at an address shows. */
export function pagesShownBy(address: string): OpenPages {
  for (const [folder, pages] of shown) if (address.startsWith(folder)) return pages;
  throw new Error(`Internal error: nobody said what ${address} shows.`);
}
