import * as pagefind from 'pagefind';

export interface IndexFile {
  /** Below the folder of the index, with `/`. */
  path: string;
  content: Uint8Array;
}

/** An index under construction, in a process of Pagefind's own. */
export interface PagefindIndex {
  /** Adds a text of words under a name; throws when Pagefind refuses it. */
  add: (name: string, words: string, filters: Record<string, string[]>) => Promise<void>;
  /** All files of the index, and of Pagefind's scripts. */
  files: () => Promise<IndexFile[]>;
}

/** Begins an index, hands it to `fill`, and ends Pagefind's process, whose memory is only then free. One at a time. */
export async function withPagefind<T>(fill: (index: PagefindIndex) => Promise<T>): Promise<T> {
  try {
    // No language: the words are ours, and none must be cut or stemmed.
    const { index, errors } = await pagefind.createIndex({ forceLanguage: 'und' });
    if (index === undefined) throw new Error(`The search index cannot be begun: ${errors.join('; ')}`);
    return await fill({
      async add(name, words, filters) {
        const added = await index.addCustomRecord({ url: name, language: 'und', content: words, filters });
        if (added.errors.length > 0) {
          throw new Error(`${name} cannot be put into the search index: ${added.errors.join('; ')}`);
        }
      },
      async files() {
        // Not `writeFiles`: it answers before the last bytes are on the disk, and `close` cuts them off.
        const made = await index.getFiles();
        if (made.errors.length > 0) throw new Error(`The search index cannot be made: ${made.errors.join('; ')}`);
        return made.files;
      },
    });
  } finally {
    await pagefind.close();
  }
}
