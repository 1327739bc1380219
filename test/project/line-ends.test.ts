import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderOfFile } from '../support/temporary-folder.ts';

const isCheckout = existsSync('.git');
if (!isCheckout)
  console.warn('SKIPPED: line ends of a checkout, because this folder is not one of Git (.git is missing).');

const folder = folderOfFile('line-ends');

const git = (args: string[]): string => execFileSync('git', args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });

/** `i/lf w/lf attr/text=auto eol=lf <tab> path` for each file: ends in the index, on the disk, and what the attributes say. */
const endsIn = (dir: string): { index: string; disk: string; attributes: string; path: string }[] =>
  Array.from(
    git(['-C', dir, 'ls-files', '--eol']).matchAll(/^i\/(\S+)\s+w\/(\S+)\s+attr\/([^\t]*?)\s*\t(.+)$/gmu),
    ([, index = '', disk = '', attributes = '', path = '']) => ({ index, disk, attributes, path }),
  );

describe.skipIf(!isCheckout)('files of the repository', () => {
  test('keep line feeds where Git for Windows would change them, so that no file counts as edited', () => {
    const clone = join(folder, 'clone');
    // Links of the objects, not the objects: a clone of the same disk takes a second.
    git(['clone', '--quiet', '--shared', '--config', 'core.autocrlf=true', '.', clone]);
    const files = endsIn(clone);
    expect(files.length).toBeGreaterThan(500);
    expect(files.filter(({ disk }) => /crlf|mixed/u.test(disk))).toEqual([]);
    expect(git(['-C', clone, 'status', '--porcelain'])).toBe('');
  });

  test('that are no text are said to be none', () => {
    const files = endsIn('.');
    expect(files.filter(({ index, attributes }) => index === '-text' && attributes !== '-text')).toEqual([]);
    expect(files.some(({ index }) => index === '-text')).toBe(true);
  });
});
