import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { StoredAssessment } from '../workspace/stored.ts';
import { atomFeed } from '../export/feeds/atom.ts';
import { FeedCollector } from '../export/feeds/collect.ts';
import type { FeedOptions, NamedFeed } from '../export/feeds/collect.ts';

export interface FeedsRequest extends FeedOptions {
  /** All assessments in the order of municipality codes; one is held at a time. */
  assessments: AsyncIterable<StoredAssessment>;
  /** Folder of the site. */
  out: string;
}

/** Writes the Atom feeds of the site below /feeds/; gives how many there are. */
export async function writeFeeds({ assessments, out, ...options }: FeedsRequest): Promise<{ feeds: number }> {
  mkdirSync(join(out, 'feeds'), { recursive: true });
  let feeds = 0;
  const write = (named: NamedFeed[]): void => {
    for (const { path, feed } of named) {
      const file = join(out, ...path.split('/'));
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, atomFeed(feed));
      feeds += 1;
    }
  };
  const collector = new FeedCollector(options);
  for await (const stored of assessments) write(collector.add(stored, stored.changes));
  write(collector.end());
  return { feeds };
}
