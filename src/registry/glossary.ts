import { join } from 'node:path';
import type { VFile } from 'vfile';
import { z } from 'zod';
import { addMessage } from '../text/bilingual-message.ts';
import type { Bilingual } from '../text/bilingual.ts';
import { readWritten } from '../text/read-written.ts';
import { isSlug } from '../text/slug.ts';
import type { FieldHints } from '../text/yaml-issue.ts';
import { readYaml } from '../text/yaml.ts';
import { listFolder, misplaced, OTHER_FILE, type FolderRule } from './list-folder.ts';

const words = z.string().trim().min(1);

const schema = z.strictObject({
  term: words,
  /** In hiragana. */
  reading: z.string().regex(/^[ぁ-ゖー・]+$/u),
  /** Other words that mean it, also where they stand in a text. */
  aliases: z.array(words).default([]),
  /** Words that say exactly the same: who searches for one finds the others too. */
  same: z.array(words).default([]),
  /** Words that lead to it in the index, but mean too much to be explained by it wherever they stand. */
  wide: z.array(words).default([]),
  /** One or two sentences, understood without any other term. */
  short: words,
  more: words.nullable().default(null),
  /** ids of terms to read on with. */
  related: z.array(words).default([]),
});

const HINTS: FieldHints = {
  reading: {
    ja: 'よみがなは、ひらがな（と「・」）で書いてください。',
    en: 'Write the reading in hiragana (and 「・」).',
  },
};

/** A word of the documents in plain words. `id`: anchor on the page of the glossary, and name of its file. */
export type GlossaryTerm = z.infer<typeof schema> & { id: string };

export interface GlossaryReading {
  /** In the order of their readings. Terms with a fault are left out. */
  terms: GlossaryTerm[];
  /** Every file that was read, with its faults. */
  files: VFile[];
}

const byReading = new Intl.Collator('ja');

/** Reads the terms of a folder, one YAML file a term. A folder that does not exist has none. */
export function readGlossary(folder: string): GlossaryReading {
  const { names, others } = listFolder(folder, RULE);
  const written = names.map((name) => {
    const path = join(folder, name);
    return { id: name.replace(/\.yaml$/u, ''), path, ...readWritten(path) };
  });
  const { terms, files } = joinTerms(
    written.flatMap(({ id, path, text }) => (text === null ? [] : { id, path, yaml: text })),
  );
  return { terms, files: [...written.flatMap(({ text, file }) => (text === null ? file : [])), ...files, ...others] };
}

const MISPLACED = misplaced({
  ja: '用語は glossary/kojin-bango.yaml のように、glossary の直下に「.yaml」の名前で置いてください。',
  en: 'Put a term directly into glossary, under a name that ends in .yaml, such as glossary/kojin-bango.yaml.',
});
const RULE: FolderRule = {
  ending: '.yaml',
  faultOf: (below) => (/\.ya?ml$/iu.test(below) ? MISPLACED : OTHER_FILE),
};

/** Terms from the texts of their files; finds words that two terms claim, and links that lead nowhere. */
export function joinTerms(sources: readonly { id: string; path: string; yaml: string }[]): GlossaryReading {
  const ids = new Set(sources.map(({ id }) => id));
  const owners = new Map<string, string>();
  const terms: GlossaryTerm[] = [];
  const files: VFile[] = [];
  for (const { id, path, yaml } of sources) {
    const { value, file, placeOf } = readYaml(yaml, { path, schema, hints: HINTS });
    files.push(file);
    const fault = (at: string, words: Bilingual): void => {
      addMessage(file, { words, place: placeOf([at]), code: 'glossary', fatal: true });
    };
    if (!isSlug(id))
      fault('term', {
        ja: `ファイルの名前「${id}」は用語のURLになります。英小文字・数字・ハイフンで付けてください。`,
        en: `The file name 「${id}」 becomes the address of the term. Write it in small Latin letters, digits and hyphens.`,
      });
    if (value === null) continue;
    for (const word of [value.term, ...value.aliases, ...value.wide]) {
      const owner = owners.get(word);
      if (owner !== undefined)
        fault('term', {
          ja: `「${word}」は ${owner}.yaml にもあります。どちらか一方だけに書いてください。`,
          en: `「${word}」 is also in ${owner}.yaml. Write it in one of them only.`,
        });
      owners.set(word, id);
    }
    for (const other of value.related)
      if (!ids.has(other) || other === id)
        fault('related', {
          ja: `関連する用語「${other}」がありません。${other}.yaml を作るか、ここから消してください。`,
          en: `There is no related term 「${other}」. Create ${other}.yaml, or delete it here.`,
        });
    terms.push({ id, ...value });
  }
  terms.sort((a, b) => byReading.compare(a.reading, b.reading) || (a.id < b.id ? -1 : 1));
  return { terms, files };
}

/** Rows of the kana table, by the first letter of a reading. */
const KANA_ROWS = [
  ['あ', 'ぁ-お'],
  ['か', 'か-ごゕゖ'],
  ['さ', 'さ-ぞ'],
  ['た', 'た-ど'],
  ['な', 'な-の'],
  ['は', 'は-ぽ'],
  ['ま', 'ま-も'],
  ['や', 'ゃ-よ'],
  ['ら', 'ら-ろ'],
  ['わ', 'ゎ-んゔ'],
] as const;

/** Terms by row of the kana table (あ か さ …), in order; rows without terms are left out. */
export function byKanaRow(terms: readonly GlossaryTerm[]): { row: string; terms: GlossaryTerm[] }[] {
  return KANA_ROWS.map(([row, letters]) => {
    const pattern = new RegExp(`^[${letters}]`, 'u');
    return { row, terms: terms.filter(({ reading }) => pattern.test(reading)) };
  }).filter(({ terms: own }) => own.length > 0);
}
