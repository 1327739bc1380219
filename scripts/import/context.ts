import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { VFile } from 'vfile';
import { BuildError } from '../../src/integration/build-error.ts';
import { findAuthorities } from '../../src/registry/authority.ts';
import { explainAuthority } from '../../src/registry/explain-authority.ts';
import { PROGRAM } from '../../src/registry/program.ts';
import { findMunicipality } from '../../src/registry/municipality.ts';
import { readMunicipalities } from '../../src/registry/municipalities-file.ts';
import { proposeProcedure, readProcedures } from '../../src/registry/procedures.ts';
import type { ImportContext } from '../../src/import/types.ts';
import { wordsOf } from '../../src/text/bilingual-message.ts';
import { NO_WORDS, type Bilingual } from '../../src/text/bilingual.ts';
import { callWithFlags } from '../terminal/call.ts';
import { readWritten } from '../../src/text/read-written.ts';

/** Registries for content folders that have none. */
const OWN_CONTENT = join(PROGRAM, 'content');

/** The registries that an import reads; of `shared` ones the project's own stands for one that a content folder lacks. */
const MUNICIPALITIES = { name: 'municipalities.yaml', shared: false };
const PROCEDURES = { name: 'procedures.yaml', shared: true };
type RegistryFile = typeof MUNICIPALITIES;

function findRegistry(content: string, { name, shared }: RegistryFile): string | null {
  const folders = shared ? [content, OWN_CONTENT] : [content];
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path)) ?? null;
}

/** Paths of the registries that `readContext` reads, in a fixed order; null where there is none. */
export const registryPaths = (content: string): (string | null)[] =>
  [MUNICIPALITIES, PROCEDURES].map((registry) => findRegistry(content, registry));

/** Reads a registry; `fallback`: what stands for one that is nowhere. */
function readRegistry<T>(
  content: string,
  registry: RegistryFile,
  read: (yaml: string, path: string) => { value: T | null; file: VFile },
  fallback: T | null,
): T {
  const path = findRegistry(content, registry);
  if (path !== null) {
    const written = readWritten(path);
    const { value, file } = written.text === null ? { value: null, file: written.file } : read(written.text, path);
    if (value === null) throw new BuildError(describeFaults(path, content, file));
    return value;
  }
  if (fallback === null)
    throw new BuildError({
      ja: `${registry.name} が ${content} にも Hyokasho 本体にもありません。リポジトリから復元してください。`,
      en: `Neither ${content} nor Hyokasho itself has ${registry.name}. Restore it from the repository.`,
    });
  return fallback;
}

function describeFaults(path: string, content: string, { messages: [message] }: VFile): Bilingual {
  const first = message === undefined ? NO_WORDS : wordsOf(message);
  const check = `${callWithFlags('check')} --content ${content}`;
  return {
    ja: `${path} に誤りがあります。最初の誤り：${first.ja} すべての誤りは \`${check}\` で表示できます。`,
    en: `${path} has errors. The first one: ${first.en} Run \`${check}\` to see all of them.`,
  };
}

/** What the registries of a content folder know. Throws a BuildError where one of them has faults. */
export function readContext(content: string): ImportContext {
  const municipalities = readRegistry(content, MUNICIPALITIES, readMunicipalities, []);
  const procedures = readRegistry(content, PROCEDURES, readProcedures, null);
  return {
    hasMunicipality: (code) => findMunicipality(code, municipalities) !== null,
    findAuthorities: (name) => findAuthorities(name, municipalities),
    explainAuthority: (name) => explainAuthority(name, municipalities),
    proposeProcedure: (title) => proposeProcedure(title, procedures).id,
  };
}
