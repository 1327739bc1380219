import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readContext } from '../../scripts/import/context.ts';
import { readSource } from '../../scripts/import/read-source.ts';
import { findSources, type SourceFile } from '../../scripts/import/sources.ts';
import { writeAssessment } from '../../src/assessment/write.ts';
import type { ImportedDocument } from '../../src/import/import-document.ts';
import type { ImportContext } from '../../src/import/types.ts';
import { SourceError } from '../../src/import/source-error.ts';
import { importFolder, outcomes } from '../scripts/support/import-in-process.ts';
import { ROOT } from '../support/run.ts';
import { caseSets } from '../support/cases/index.ts';
import { folderOfFile } from '../support/temporary-folder.ts';

const work = folderOfFile('cases');
const sets = caseSets(work);
/** Bodies of 07 have registries beside them; those of other people are in the registry of all codes. */
const contextOf = (folder: string): ImportContext => {
  const own = join(folder, '..', 'content');
  return readContext(existsSync(join(own, 'municipalities.yaml')) ? own : join(ROOT, 'content'));
};

/** The sources of a case; beside some stands the text of what is right. */
const sourcesOf = (folder: string): SourceFile[] =>
  findSources([folder]).sources.filter(({ name }) => name !== 'expected.txt');

/** The only source of a folder, or the one of that name, as an import reads it. */
async function read(folder: string, name?: string): Promise<ImportedDocument> {
  const source = sourcesOf(folder).find((one) => name === undefined || one.name === name);
  if (source === undefined) throw new Error(`${folder} holds no source ${name ?? ''}.`);
  return (await readSource(source, contextOf(folder))).read;
}

const unescape = (markdown: string): string => markdown.replaceAll('\\', '');
const markdownOf = ({ assessment }: ImportedDocument): string => unescape(writeAssessment(assessment));

describe.each(sets)('imports of the cases $name', ({ folder, right }) => {
  const inCase = (name: string, path = ''): string => join(folder(name), path);

  test('letters that print nothing hide no label', async () => {
    const { assessment, coverage: account } = await read(inCase('04', 'text'));
    const keys = assessment.entries.map(({ key }) => key);
    for (const key of ['I-1-3', 'I-5-1']) expect(keys).toContain(key);
    expect(account.unplaced).toBe(0);
  });

  test.each(right.bodies)('the authority of %s is the body %s', async (name, municipality) => {
    expect((await read(inCase('07', 'texts'), name)).assessment.frontmatter.municipality).toBe(municipality);
  });

  test.each(['gaiji.txt', 'gaiji2.txt'])(
    'letters of a private set in %s stay, are noted, and are no marks',
    async (name) => {
      const plain = markdownOf(await read(inCase('09'), 'plain.txt'));
      const odd = await read(inCase('09'), name);
      const marksOf = (markdown: string): string[] =>
        [...markdown.matchAll(/^- \[.\] [^（\n]*/gmu)].map(([line]) => line);
      expect(marksOf(markdownOf(odd))).toEqual(marksOf(plain));
      expect(markdownOf(odd)).not.toMatch(/\[○\]/u);
      const [person, book] = right.behindGaiji;
      expect(markdownOf(odd)).toMatch(new RegExp(`[\\ue000-\\uf8ff]${person}`, 'u'));
      expect(markdownOf(odd)).toMatch(new RegExp(`その他（[\\ue000-\\uf8ff]${book}）`, 'u'));
      expect(odd.diagnostics.filter(({ code }) => code === 'unreadable-letter').length).toBeGreaterThan(0);
    },
  );

  test('metadata in another encoding is refused by its name', async () => {
    const refused = await read(inCase('10', 'texts')).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(SourceError);
    expect((refused as SourceError).message).toMatch(/kenshin\.meta\.yaml:1: .*UTF-8/u);
  });

  test('links to files and folders are read', () => {
    expect(sourcesOf(inCase('16')).map(({ name }) => name)).toEqual(['a.txt', 'b.txt', 'c.txt']);
  });

  test('a number with zeros in front keeps them', async () => {
    expect((await read(inCase('28', 'text'))).slug).toBe('007-kiso');
  });
});

describe.each(sets)('a checkout of Git for Windows, with the cases $name', ({ folder: caseFolder }) => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'hyokasho-crlf-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('changes line ends alone, so that an import is the same, and a further edition replaces it', async () => {
    const [texts, content] = [join(folder, 'text'), join(folder, 'content')];
    cpSync(join(caseFolder('26'), 'text'), texts, { recursive: true });
    const registries = join(caseFolder('26'), 'content');
    if (existsSync(registries)) cpSync(registries, content, { recursive: true });
    const importAll = async (): Promise<string[]> =>
      Object.values(outcomes((await importFolder(folder, { from: [texts] })).reports));
    expect(await importAll()).toEqual(['written']);
    for (const name of readdirSync(content, { recursive: true, encoding: 'utf8' }))
      if (/\.(?:md|json)$/u.test(name)) {
        const path = join(content, name);
        writeFileSync(path, readFileSync(path, 'utf8').replaceAll('\n', '\r\n'));
      }
    expect(await importAll()).toEqual(['same']);
    const source = join(texts, 'kenshin.txt');
    writeFileSync(source, `${readFileSync(source, 'utf8')}\n`);
    expect(await importAll()).toEqual(['written']);
  });
});
