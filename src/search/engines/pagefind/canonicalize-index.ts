import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';
import type { IndexFile } from './process.ts';

/** What the unpacked files of an index begin with. */
const SIGNATURE = Buffer.from('pagefind_dcd');
const FILTER = /^filter\/(?<name>.+)\.pf_filter$/u;
const META = /^pagefind\.(?<name>.+)\.pf_meta$/u;
const ENTRY = 'pagefind-entry.json';

/** A filter file: its name, then each value with the numbers of its records. */
type Filter = [name: string, values: [value: string, records: number[]][]];

/**
 * The same index, whatever the run that made it: Pagefind writes the values of a filter in the order of a hash table, which is another
 * in each run, and names the file, and those that refer to it, by what is in them. Here values stand in order, and names follow.
 */
export function canonicalizeIndex(files: readonly IndexFile[]): IndexFile[] {
  const filters = new Map<string, string>();
  const canonical = files.map((file) => {
    const name = FILTER.exec(file.path)?.groups?.['name'];
    if (name === undefined) return file;
    const [title, values] = decode(unpack(file)) as Filter;
    const bytes = encode([title, values.toSorted(([a], [b]) => (a < b ? -1 : 1))] satisfies Filter);
    filters.set(name, renamed(name, bytes));
    return { path: `filter/${filters.get(name)}.pf_filter`, content: pack(bytes) };
  });
  const metas = new Map<string, string>();
  const named = canonical.map((file) => {
    const name = META.exec(file.path)?.groups?.['name'];
    if (name === undefined) return file;
    const bytes = replaceAll(unpack(file), filters);
    metas.set(name, renamed(name, bytes));
    return { path: `pagefind.${metas.get(name)}.pf_meta`, content: pack(bytes) };
  });
  return named.map((file) => (file.path === ENTRY ? { ...file, content: replaceAll(file.content, metas) } : file));
}

const unpack = ({ content }: IndexFile): Buffer => gunzipSync(content).subarray(SIGNATURE.length);
const pack = (bytes: Uint8Array): Uint8Array => gzipSync(Buffer.concat([SIGNATURE, bytes]), { level: 9 });

/** `und_1a2b3c4` with the digits of other content, and of the same length, so that it fits where the other stood. */
function renamed(name: string, content: Uint8Array): string {
  const [, language = '', digits = ''] = /^(.*_)([0-9a-f]+)$/u.exec(name) ?? [];
  if (digits === '') throw new Error(`Internal error: Pagefind named a file ${name}, which ends in no digest.`);
  return language + createHash('sha256').update(content).digest('hex').slice(0, digits.length);
}

function replaceAll(content: Uint8Array, names: ReadonlyMap<string, string>): Buffer {
  let text = Buffer.from(content).toString('latin1');
  for (const [old, name] of names) text = text.replaceAll(old, name);
  return Buffer.from(text, 'latin1');
}
