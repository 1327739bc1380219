import { existsSync } from 'node:fs';
import type { VFile } from 'vfile';
import { readWritten } from '../text/read-written.ts';
import type { YamlReading } from '../text/yaml.ts';

/** Reads a list of a content folder; one that does not exist, or has a fault, is empty. */
export function readList<Row>(
  path: string,
  read: (yaml: string, path: string) => YamlReading<Row[]>,
): { value: Row[]; files: VFile[]; text: string } {
  if (!existsSync(path)) return { value: [], files: [], text: '' };
  const written = readWritten(path);
  if (written.text === null) return { value: [], files: [written.file], text: '' };
  const { value, file } = read(written.text, path);
  return { value: value ?? [], files: [file], text: written.text };
}
