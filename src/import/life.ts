import type { Change, CommentPeriod, Frontmatter } from '../assessment/types.ts';
import { nfkc } from '../text/fold.ts';
import { parseDate } from '../text/wareki.ts';
import type { Metadata } from './metadata.ts';

/** What a document prints of its own life. */
export interface PrintedLife {
  title: string | null;
  /** What is printed above the first item of the cover. */
  head: string;
  changes: readonly Change[];
}

/** 【令和6年3月31日 終了】 or （終了） in a title. */
const ENDED = /[[(【〔](?<words>[^\])】〕]*終了)[\])】〕]/u;
/** 素案, （案） */
const DRAFT = /素案|[[(【〔]案[\])】〕]/u;
const WHOLE_DATE = /(?:令和|平成|20\d\d)(?:元|\d+)?年\d+月\d+日/gu;
/** Length of an ISO date with its day. */
const DAY = 10;

function toDay(words: string): string | null {
  const iso = parseDate(words)?.iso ?? null;
  return iso?.length === DAY ? iso : null;
}

/** The day on which a sentence of 変更箇所 says that the 事務 ends; null where none does, or they do not agree. */
function findEnd(changes: readonly Change[]): string | null {
  const sentences = changes.flatMap(({ after, note }) => nfkc(`${after}\n${note}`).split(/[。\n]/u));
  const days = sentences
    .filter((sentence) => /事務.*終了/u.test(sentence))
    .map((sentence) => sentence.match(WHOLE_DATE) ?? [])
    .map(([first, ...others]) => (first === undefined || others.length > 0 ? null : toDay(first)));
  const [day = null, ...others] = [...new Set(days)];
  return others.length === 0 ? day : null;
}

/** The status of an assessment: as the metadata gives it, else as its title and cover print it. */
export function lifeOf(
  { title, head, changes }: PrintedLife,
  meta: Pick<Metadata, 'status' | 'ended' | 'comments'> | null,
): Pick<Frontmatter, 'status' | 'ended' | 'comments'> {
  const printed = nfkc(title ?? '');
  const end = ENDED.exec(printed)?.groups?.['words'];
  const isDraft = DRAFT.test(printed) || DRAFT.test(nfkc(head));
  const given = meta?.status ?? (meta?.ended ? 'ended' : meta?.comments ? 'draft' : null);
  const status = given ?? (end === undefined ? (isDraft ? 'draft' : 'published') : 'ended');
  const ended =
    status === 'ended' ? (meta?.ended ?? (end === undefined ? null : toDay(end)) ?? findEnd(changes)) : null;
  const comments: CommentPeriod | null = status === 'draft' ? (meta?.comments ?? null) : null;
  return { status, ended, comments };
}
