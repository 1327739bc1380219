import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeEleventySite, writeHugoSite } from './peer-sites.ts';
import type { Command } from './run-command.ts';

/** A file of an assessment in a content folder: its code and its number. */
export interface Place {
  code: string;
  number: string;
}

/** What makes a site of a content folder. */
export interface Tool {
  name: 'Hyokasho' | 'Eleventy' | 'Hugo';
  version: string;
  /** Writes into a folder what the tool needs beside the content, which lies in `content` there. */
  writeProject: (folder: string) => void;
  /** Builds into `out` there. */
  build: (folder: string) => Command;
  /** The page of an assessment, below `out`. */
  pageOf: (place: Place) => string;
}

const ROOT = resolve(import.meta.dirname, '../../..');
const pageInFolder = ({ code, number }: Place): string => `assessments/${code}/${number}/index.html`;

const versionIn = (packageFile: string): string =>
  (JSON.parse(readFileSync(packageFile, 'utf8')) as { version: string }).version;

const hyokasho: Tool = {
  name: 'Hyokasho',
  version: versionIn(join(ROOT, 'package.json')),
  writeProject: () => undefined,
  build: (folder) => ({
    line: [
      process.execPath,
      // As in package.json.
      '--max-semi-space-size=32',
      join(ROOT, 'scripts/build.ts'),
      ...['--content', join(folder, 'content'), '--out', join(folder, 'out')],
    ],
    cwd: ROOT,
    env: { HYOKASHO_CACHE: join(folder, 'cache'), HYOKASHO_LANG: 'en' },
  }),
  pageOf: ({ code, number }) => `assessments/${code}-${number}/index.html`,
};

function eleventy(): Tool {
  // Its main file is src/Eleventy.js.
  const folder = fileURLToPath(new URL('..', import.meta.resolve('@11ty/eleventy')));
  return {
    name: 'Eleventy',
    version: versionIn(join(folder, 'package.json')),
    writeProject: writeEleventySite,
    build: (project) => ({ line: [process.execPath, join(folder, 'cmd.cjs'), '--quiet'], cwd: project }),
    pageOf: pageInFolder,
  };
}

/** Null where it is not installed. */
function hugo(): Tool | null {
  const { stdout, status } = spawnSync('hugo', ['version'], { encoding: 'utf8' });
  if (status !== 0) return null;
  return {
    name: 'Hugo',
    version: /v(?<version>\d[\w.]*)/u.exec(stdout)?.groups?.['version'] ?? stdout.trim(),
    writeProject: writeHugoSite,
    build: (folder) => ({ line: ['hugo', '--quiet', '--noBuildLock', '--destination', 'out'], cwd: folder }),
    pageOf: pageInFolder,
  };
}

/** All that are at hand. */
export const findTools = (): Tool[] => [hyokasho, eleventy(), hugo()].filter((tool) => tool !== null);
