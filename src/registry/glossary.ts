import { join } from 'node:path';
import type { VFile } from 'vfile';
import { z } from 'zod';
import { readWritten } from '../text/read-written.ts';
import { isSlug } from '../text/slug.ts';
import { readYaml } from '../text/yaml.ts';
import { listFolder, misplaced, OTHER_FILE, type FolderRule } from './list-folder.ts';

const words = z.string().trim().min(1, '1文字以上で書いてください。');

const schema = z.strictObject({
  term: words,
  /** In hiragana. */
  reading: z.string().regex(/^[ぁ-ゖー・]+$/u, 'よみがなは、ひらがな（と「・」）で書いてください。'),
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

const MISPLACED = misplaced(
  '用語は glossary/kojin-bango.yaml のように、glossary の直下に「.yaml」の名前で置いてください。',
);
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
    const { value, file, placeOf } = readYaml(yaml, { path, schema });
    files.push(file);
    const fault = (at: string, reason: string): void => {
      file.message(reason, { place: placeOf([at]), ruleId: 'glossary', source: 'hyokasho' }).fatal = true;
    };
    if (!isSlug(id))
      fault('term', `ファイルの名前「${id}」は用語の番地になります。英小文字・数字・ハイフンで付けてください。`);
    if (value === null) continue;
    for (const word of [value.term, ...value.aliases, ...value.wide]) {
      const owner = owners.get(word);
      if (owner !== undefined)
        fault('term', `「${word}」は ${owner}.yaml にもあります。どちらか一方だけに書いてください。`);
      owners.set(word, id);
    }
    for (const other of value.related)
      if (!ids.has(other) || other === id)
        fault('related', `関連する用語「${other}」がありません。${other}.yaml を作るか、ここから消してください。`);
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
