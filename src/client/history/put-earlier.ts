import type { VersionJson, VersionsJson } from '../../export/versions-schema.ts';
import { barFor, type BarFacts } from './as-of-bar.ts';
import { earlierValue } from './as-of-value.ts';
import { hideForDay, hideToday, keepInPlace } from './hide-today.ts';

/** The version of an item on a day. */
const versionOn = (versions: readonly VersionJson[], day: string): VersionJson | undefined =>
  versions.find(({ from }) => from === null || from <= day);

/** Takes every earlier wording off the page, and shows again what is of today. */
export const restoreToday = (): void => keepInPlace(restore);

function restore(): void {
  document.querySelectorAll('.earlier').forEach((element) => {
    element.remove();
  });
  for (const element of document.querySelectorAll<HTMLElement>('[data-hidden-by-as-of]')) {
    element.hidden = false;
    delete element.dataset['hiddenByAsOf'];
  }
  for (const item of document.querySelectorAll<HTMLElement>('[data-as-of]')) delete item.dataset['asOf'];
}

type Asked = Pick<BarFacts, 'day' | 'history' | 'editions' | 'onBack'>;

/**
 * Shows what stood on a day in the items, and gives what is to be shown of the day above them. What stands above them and is of today is
 * taken away.
 */
export const putEarlier = (data: VersionsJson, asked: Asked): ReturnType<typeof barFor> =>
  keepInPlace(() => {
    const { bar, facts } = putWordings(data, asked);
    const [basis = [], ...others] = facts;
    return { bar, facts: [basis, hideToday(), ...others].flat() };
  });

function putWordings(data: VersionsJson, asked: Asked): ReturnType<typeof barFor> {
  const { day, history, editions } = asked;
  const counts = { edition: 0, restored: 0, part: 0, unknown: 0 };
  const gone: BarFacts['gone'] = [];
  for (const { key, path, versions } of data.items) {
    const version = versionOn(versions, day);
    if (!version || version.status === 'stands') continue;
    const item = document.querySelector<HTMLElement>(`[data-item="${CSS.escape(key)}"]`);
    const value = earlierValue(version, history, editions);
    if (item) {
      const now = item.querySelector<HTMLElement>(':scope > .value');
      if (now) {
        hideForDay(now);
        now.after(value);
      } else {
        item.append(value);
      }
      item.dataset['asOf'] = version.text === '' ? 'absent' : version.status;
    } else if (version.text !== '') {
      gone.push({ path, value });
    }
    counts[version.status] += 1;
  }
  return barFor({ ...asked, counts, gone, data });
}
