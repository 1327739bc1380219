import { symlinkSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import { findSources } from '../../scripts/import/sources.ts';
import { useTemporaryFolder } from '../support/temporary-folder.ts';

const folder = useTemporaryFolder('sources');
const put = (...names: string[]): void => {
  for (const name of names) folder.put(name, 'x');
};
const below = (path: string): string => path.slice(folder.path.length + 1);
const find = (): { sources: string[]; metas: (string | null)[]; leftOut: string[]; unreadable: string[] } => {
  const { sources, leftOut, unreadable } = findSources([folder.path]);
  return {
    sources: sources.map(({ path }) => below(path)),
    metas: sources.map(({ meta }) => (meta === null ? null : below(meta))),
    leftOut: leftOut.map(({ path }) => below(path)),
    unreadable: unreadable.map(({ path }) => below(path)),
  };
};

describe('the sources of a folder', () => {
  test('are its texts and originals, also in folders below, whatever the case of their ending', () => {
    put('a.txt', 'b.PDF', 'sub/c.xlsx', 'sub/d.docx', 'e.xls', 'f.ods', 'g.docm');
    expect(find().sources).toEqual(['b.PDF', 'e.xls', 'f.ods', 'g.docm', 'sub/c.xlsx', 'sub/d.docx', 'a.txt']);
  });

  test('in formats that are not read are faults, archives are left out with a word on what to do', () => {
    put('a.txt', 'b.doc', 'c.jtd', 'd.xlsb', 'e.ZIP');
    expect(find()).toMatchObject({ sources: ['a.txt'], unreadable: ['b.doc', 'c.jtd', 'd.xlsb'], leftOut: ['e.ZIP'] });
    expect(findSources([folder.path]).unreadable[0]?.why.en).toContain('save it as .docx');
    expect(findSources([folder.path]).leftOut[0]?.why.en).toContain('unpack');
  });

  test('are ordinary files: what is named itself and is none is an error', () => {
    expect(() => findSources(['/dev/null'])).toThrow('not an ordinary file');
  });

  test('are found behind links, each once', () => {
    put('a.txt', 'real/b.txt');
    symlinkSync(folder.at('a.txt'), folder.at('linked.txt'));
    symlinkSync(folder.at('real'), folder.at('z-linked'));
    symlinkSync(folder.path, folder.at('real', 'circle'));
    const { sources, leftOut } = find();
    expect(sources).toEqual(['a.txt', 'linked.txt', 'real/b.txt']);
    expect(leftOut).toEqual(['real/circle', 'z-linked']);
  });

  test('and what is none is named', () => {
    put(
      'a.txt',
      'a.meta.yaml',
      'b.meta.yaml',
      'c.jpg',
      '~$a.xlsx',
      '.~lock.a.ods#',
      '.hidden.txt',
      'municipalities.yaml',
    );
    expect(find()).toMatchObject({
      sources: ['a.txt'],
      leftOut: ['.hidden.txt', '.~lock.a.ods#', 'b.meta.yaml', 'c.jpg', '~$a.xlsx'],
    });
  });

  test('hidden files and folders are left out with all they hold, links among them', () => {
    put('a.txt', '.git/b.txt', 'sub/.cache/c.doc', 'sub/.DS_Store');
    symlinkSync(folder.at('gone'), folder.at('.d.txt'));
    expect(find()).toMatchObject({
      sources: ['a.txt'],
      unreadable: [],
      leftOut: ['.d.txt', '.git', 'sub/.DS_Store', 'sub/.cache'],
    });
  });

  test('a source behind a link that leads nowhere is a fault, another file is left out', () => {
    put('a.txt');
    symlinkSync(folder.at('gone'), folder.at('b.txt'));
    symlinkSync(folder.at('gone'), folder.at('c.jpg'));
    expect(find()).toMatchObject({ sources: ['a.txt'], unreadable: ['b.txt'], leftOut: ['c.jpg'] });
  });

  test('a folder without any is an error that names the endings', () => {
    put('a.jpg');
    expect(() => findSources([folder.path])).toThrow('*.pdf');
  });
});

describe('the metadata of a source', () => {
  test.each<[string, string, string]>([
    ['its name', 'a.txt', 'a.meta.yaml'],
    ['the other ending', 'a.txt', 'a.meta.yml'],
    ['another case', 'A.TXT', 'a.Meta.YAML'],
    ['letters that are taken apart', 'がん検診.txt', 'がん検診.meta.yaml'.normalize('NFD')],
  ])('is found by %s', (_, source, meta) => {
    put(source, meta);
    expect(find().metas).toEqual([meta]);
  });

  test('is not that of another source', () => {
    put('a.txt', 'ab.txt', 'ab.meta.yaml');
    expect(find().metas).toEqual([null, 'ab.meta.yaml']);
  });

  test('that stands there twice is an error that names both', () => {
    put('a.txt', 'a.meta.yaml', 'a.meta.yml');
    expect(() => find()).toThrow(/a\.meta\.yaml.*a\.meta\.yml/u);
  });
});

test('metadata of thousands of sources in one folder is found by looking through it once', () => {
  const count = 300;
  for (let at = 0; at < count; at += 1) put(`${at}.txt`, `${at}.meta.yaml`);
  const normalize = vi.spyOn(String.prototype, 'normalize');
  const { metas } = find();
  const calls = normalize.mock.calls.length;
  normalize.mockRestore();
  expect(metas).toEqual(Array.from({ length: count }, (_, at) => `${at}.meta.yaml`).sort());
  // Every name is folded a few times, and not once for each other one.
  expect(calls).toBeLessThan(count * 20);
});
