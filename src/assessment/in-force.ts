import type { Frontmatter } from './types.ts';

/** The front matter's account of the life of an assessment that is in force and states nothing more of it. */
export const IN_FORCE = {
  status: 'published',
  ended: null,
  comments: null,
  formVersion: null,
  formerSlugs: [],
} satisfies Partial<Frontmatter>;

/** Whether an assessment counts among those that hold: it is no 案, and its 事務 has not ended. */
export const isInForce = ({ frontmatter }: { frontmatter: Pick<Frontmatter, 'status'> }): boolean =>
  frontmatter.status === 'published';
