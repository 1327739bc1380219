import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redo } from '../../../src/changes/history/apply-change.ts';
import { reconstructHistory, versionOn } from '../../../src/changes/history/reconstruct-history.ts';
import { loadForm } from '../../../src/forms/load.ts';
import { histories, play, starts } from './support/played-history.ts';

const form = loadForm('juten');

describe('reconstructHistory on generated histories', () => {
  it('gives every item of every day exactly where rows print whole items', () => {
    fc.assert(
      fc.property(starts, histories, (start, days) => {
        const { rows, snapshots } = play(start, days, false);
        const history = reconstructHistory(snapshots.at(-1)?.texts ?? new Map(), rows, form);
        expect(history.unapplied).toEqual([]);
        for (const { day, texts } of snapshots) {
          for (const [key, versions] of history.versions) {
            expect({ key, day, text: versionOn(versions, day).text }).toEqual({ key, day, text: texts.get(key) ?? '' });
          }
          for (const [key, value] of texts)
            if (!history.versions.has(key)) expect(snapshots.at(-1)?.texts.get(key)).toBe(value);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('gives them exactly, or says that it does not know, where rows print single lines of an item', () => {
    let known = 0;
    let unknown = 0;
    fc.assert(
      fc.property(starts, histories, (start, days) => {
        const { rows, snapshots } = play(start, days, true);
        const history = reconstructHistory(snapshots.at(-1)?.texts ?? new Map(), rows, form);
        for (const { day, texts } of snapshots) {
          for (const [key, versions] of history.versions) {
            const version = versionOn(versions, day);
            if (version.status === 'unknown') unknown += 1;
            else {
              known += 1;
              expect({ key, day, text: version.text }).toEqual({ key, day, text: texts.get(key) ?? '' });
            }
          }
        }
      }),
      { numRuns: 300 },
    );
    expect(known).toBeGreaterThan(unknown * 20);
  });

  it('comes back to the text of today when the rows that were undone are done again', () => {
    fc.assert(
      fc.property(starts, histories, (start, days) => {
        const { rows, snapshots } = play(start, days, true);
        const today = snapshots.at(-1)?.texts ?? new Map<string, string>();
        for (const [key, versions] of reconstructHistory(today, rows, form).versions) {
          const oldest = versions.at(-1);
          if (!oldest || oldest.status === 'unknown') continue;
          let forth = oldest.text;
          for (const n of oldest.undone.toReversed()) {
            const change = rows[n - 1];
            if (!change) throw new Error(`There is no row ${n}.`);
            const step = redo(forth, change, null);
            expect(step.done).toBe(true);
            if (step.done) forth = step.text;
          }
          expect(forth).toBe(today.get(key) ?? '');
        }
      }),
      { numRuns: 200 },
    );
  });
});
