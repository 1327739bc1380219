import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TimelineGroup, TimelineIndex } from '../insights/timeline.ts';

/** Reads a file that `writeTimeline` wrote into the folder that HYOKASHO_TIMELINE names: pages cannot be handed anything. */
function read(file: string): unknown {
  const folder = process.env['HYOKASHO_TIMELINE'];
  if (folder === undefined)
    throw new Error(
      'HYOKASHO_TIMELINE is not set: there is no timeline to show. Start with `npm run build` or `npm start`.',
    );
  return JSON.parse(readFileSync(join(folder, file), 'utf8'));
}

export function timelineIndex(): TimelineIndex {
  return read('index.json') as TimelineIndex;
}

/** The groups of a month (`2018-03`, `2016`, `undated`), newest first. */
export function timelineMonth(month: string): TimelineGroup[] {
  return read(`${month}.json`) as TimelineGroup[];
}

/** The newest groups of all months, at most `count`. */
export function newestGroups(count: number): TimelineGroup[] {
  const newest: TimelineGroup[] = [];
  for (const { month } of timelineIndex().months) {
    if (newest.length >= count) break;
    newest.push(...timelineMonth(month).slice(0, count - newest.length));
  }
  return newest;
}
