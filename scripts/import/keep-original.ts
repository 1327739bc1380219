import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sha256, temporaryOf } from './target.ts';

export interface OriginalName {
  code: string;
  slug: string;
  /** ISO date; null where the assessment states none. */
  published: string | null;
  /** Of its kind, whatever the source is called: a text that is called `.html` must not become a page of the site. */
  ending: string;
  sha256: string;
}

/**
 * Path of an original below the content folder: `originals/011002/20/2025-03-31.pdf`. Another file of the same day keeps its place: this
 * one then bears the beginning of its digest, `2025-03-31-0a1b2c3d.pdf`.
 */
export function originalPath(content: string, { code, slug, published, ending, sha256: digest }: OriginalName): string {
  const base = `originals/${code}/${slug}/${published ?? 'undated'}`;
  const plain = `${base}${ending}`;
  const present = join(content, plain);
  return !existsSync(present) || sha256(readFileSync(present)) === digest
    ? plain
    : `${base}-${digest.slice(0, 8)}${ending}`;
}

/** Copies a source to its place in the content folder, whole or not at all; one that is there stays. */
export function keepOriginal(source: string, target: string): void {
  if (existsSync(target)) return;
  mkdirSync(dirname(target), { recursive: true });
  const temporary = temporaryOf(target);
  try {
    copyFileSync(source, temporary);
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}
