import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { moveEdition } from './editions.ts';
import { pathsOf, writeWhole } from './target.ts';

/** An assessment that gets another slug. */
export interface Renaming {
  content: string;
  code: string;
  from: string;
  to: string;
}

/** What bears the slug of an assessment: its files, the folder of earlier editions, that of originals; those that exist, absolute. */
export function findNamed(content: string, code: string, slug: string): string[] {
  const { markdown, sidecar } = pathsOf(content, code, slug);
  return [markdown, sidecar, join(content, 'assessments', code, slug), join(content, 'originals', code, slug)].filter(
    (path) => existsSync(path),
  );
}

/** Gives an assessment another slug, which nothing may bear yet: its files, earlier editions and originals. The Markdown goes last. */
export function renameAssessment({ content, code, from, to }: Renaming): void {
  for (const parent of ['originals', 'assessments']) {
    const folder = join(content, parent, code, from);
    if (!existsSync(folder)) continue;
    const target = join(content, parent, code, to);
    mkdirSync(dirname(target), { recursive: true });
    renameSync(folder, target);
  }
  const editions = join(content, 'assessments', code, to);
  const records = existsSync(editions) ? readdirSync(editions).filter((name) => name.endsWith('.import.json')) : [];
  const own = pathsOf(content, code, from);
  for (const path of [own.sidecar, ...records.map((name) => join(editions, name))])
    if (existsSync(path)) renameOriginal(path, `originals/${code}/${from}/`, `originals/${code}/${to}/`);
  moveEdition(own, pathsOf(content, code, to));
}

/** A record names its original by its path; nothing else in it changes, not even how it is spaced. */
function renameOriginal(record: string, from: string, to: string): void {
  const text = readFileSync(record, 'utf8');
  const named = /(?<key>"original"\s*:\s*")(?<path>[^"]*)"/u;
  const changed = text.replace(named, (whole, key: string, path: string) =>
    path.startsWith(from) ? `${key}${to}${path.slice(from.length)}"` : whole,
  );
  if (changed !== text) writeWhole(record, changed);
}
