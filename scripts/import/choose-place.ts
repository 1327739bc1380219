import { existsSync } from 'node:fs';
import type { Frontmatter } from '../../src/assessment/types.ts';
import { findOffice } from '../../src/import/find-office.ts';
import { correctSlug } from '../../src/import/slug.ts';
import type { ImportContext } from '../../src/import/types.ts';
import { chooseTarget, openEditions, type PresentEdition } from './editions.ts';
import { findDifference, isSameTitle, readPresent, type Identity } from './present.ts';
import { refuseDate, refuseDraft, refuseOther, refuseOverDraft, refuseTwice, refuseUnmigrated } from './refusals.ts';
import { pathsOf, type AssessmentPaths } from './target.ts';

/** Id and 公表日 of what an import has written, see `takenKey`, and the paths of the sources they came from. */
export type Taken = Map<string, string>;

export const takenKey = (id: string, published: string | null): string => `${id} ${published ?? ''}`;

/** What decides where a document belongs. */
export interface PlacedDocument {
  /** Path and digest of its source. */
  path: string;
  sha256: string;
  /** As the rule makes it. */
  slug: string;
  frontmatter: Identity;
}

export interface PlaceRules {
  /** Absolute path of the content folder. */
  content: string;
  /** Take an assessment of another title for the same one. */
  force: boolean;
  /** Every authority that a name can mean. */
  findAuthorities: ImportContext['findAuthorities'];
}

/** Where a document belongs among what is present. */
export interface DocumentPlace {
  id: string;
  slug: string;
  paths: AssessmentPaths;
  /** ISO date of an earlier edition; null for the newest. */
  edition: string | null;
  /** The day under which the newest so far makes room for it; null where it does not. */
  moved: string | null;
  /** What is present is a draft, which moves to another slug before. */
  isDraftPresent: boolean;
  /** Of what lies at its place; null where nothing does, or it cannot be read. */
  own: Frontmatter | null;
}

/**
 * Finds the place of a document in the content folder. `taken`: what this import has written. Throws a SourceError where the id belongs to
 * another assessment, or nobody knows which edition is newer.
 */
export function choosePlace(document: PlacedDocument, options: PlaceRules, taken: Taken): DocumentPlace {
  const { path: from, sha256, frontmatter } = document;
  const { content, force } = options;
  const { municipality: code, published } = frontmatter;
  const slug = findMovedDraft(content, document) ?? document.slug;
  const id = `${code}-${slug}`;
  const all = openEditions(content, code, slug);
  const unmigrated = all.length > 0 ? null : findUnmigrated(content, slug, frontmatter, options);
  if (unmigrated !== null) throw refuseUnmigrated(id, unmigrated);
  const others = all.filter((one) => one.frontmatter?.source?.sha256 !== sha256);
  const isKnown = others.length < all.length;
  // A source that is present may be given another title by its metadata, but not what makes it another document than its editions.
  const difference = findDifference(others, frontmatter, { ...options, force: force || isKnown });
  if (difference !== null) {
    const { paths, frontmatter: named } = difference.present;
    const other = taken.get(takenKey(id, named.published));
    const path = other === undefined ? paths.markdown : `${paths.markdown} (${other})`;
    throw refuseOther(id, { path, frontmatter: named }, { path: from, frontmatter }, difference.by);
  }
  const other = taken.get(takenKey(id, published));
  if (other !== undefined) throw refuseTwice(id, other);
  const [first] = others;
  const between = findDraft(others, frontmatter);
  if (between === 'next' && first !== undefined) throw refuseDraft(slug, first);
  const isDraftPresent = !isKnown && between === 'present';
  const drafts = pathsOf(content, code, `${slug}-an`).markdown;
  if (isDraftPresent && first !== undefined && existsSync(drafts)) throw refuseOverDraft(first, drafts);
  const editions = isDraftPresent ? [] : all;
  const target = chooseTarget(editions, { published, sha256 }, force);
  if ('fault' in target) throw refuseDate(target, published);
  const { edition, moved } = target;
  const own = editions.find((one) => one.edition === edition)?.frontmatter ?? null;
  return { id, slug, paths: pathsOf(content, code, slug, edition), edition, moved, isDraftPresent, own };
}

/** Path of an assessment of the same number and title whose slug lacks a part of this one, which the rule gives to it; null where there is none. */
function findUnmigrated(
  content: string,
  slug: string,
  { municipality: code, authority, number, title }: Identity,
  { findAuthorities }: Pick<PlaceRules, 'findAuthorities'>,
): string | null {
  const office = findOffice(null, authority, code, { findAuthorities })?.id ?? null;
  const withoutForm = slug.replace(/-kiso$/u, '');
  const shorter = [withoutForm, slug, withoutForm].map((each, at) =>
    at === 0 || office === null ? each : each.replace(`${office}-`, ''),
  );
  for (const each of new Set(shorter)) {
    const { markdown } = pathsOf(content, code, each);
    const present = each === slug ? null : readPresent(markdown);
    if (present === null || present.number !== number || !isSameTitle(present.title, title)) continue;
    const own = findOffice(null, present.authority, code, { findAuthorities })?.id ?? null;
    if (correctSlug(each, present, own) === slug) return markdown;
  }
  return null;
}

/** The slug under which a draft is present that gave up its own to what was published: imported again, it is the same draft. */
function findMovedDraft(content: string, { frontmatter, slug: own, sha256: digest }: PlacedDocument): string | null {
  const { status, municipality: code } = frontmatter;
  if (status !== 'draft') return null;
  const slug = `${own}-an`;
  const isSame = (path: string): boolean => readPresent(path)?.source?.sha256 === digest;
  const isElsewhere = isSame(pathsOf(content, code, slug).markdown);
  return isElsewhere && !isSame(pathsOf(content, code, own).markdown) ? slug : null;
}

/** Which of two is a draft where the other is none: the one that is present, or the next. */
function findDraft([newest]: readonly PresentEdition[], next: Identity): 'present' | 'next' | null {
  const present = newest?.frontmatter ?? null;
  if (present === null) return null;
  const [isDraft, willBe] = [present.status === 'draft', next.status === 'draft'];
  return isDraft === willBe ? null : isDraft ? 'present' : 'next';
}
