import type { VersionJson } from '../../export/versions-schema.ts';
import { make, makeLink } from '../make.ts';
import { dayInWords, linkToChange } from './words.ts';

/** Lines of a text as paragraphs. */
const lines = (text: string): Node[] => text.split('\n').map((line) => make('p', '', line));

/** Rows that were undone, as links. */
function undone(version: VersionJson, history: string): (Node | string)[] {
  return version.undone.flatMap((n, at) => [at === 0 ? '' : '、', linkToChange(history, n)]);
}

function note(version: VersionJson, history: string, editions: string): HTMLElement {
  const edition =
    version.edition === null
      ? null
      : makeLink(`${editions}${version.edition}/`, `${dayInWords(version.edition)}に公表された版`);
  if (version.status === 'edition') return make('p', 'earlier-note', ...(edition ? [edition, 'の記載です。'] : []));
  if (version.status === 'unknown') {
    const stopped = version.stopped;
    if (stopped === null && edition !== null)
      return make(
        'p',
        'earlier-note',
        make('b', '', 'この日の記載は、ここでは表示しません。'),
        edition,
        'で読めます。',
      );
    return make(
      'p',
      'earlier-note',
      make('b', '', 'この日の記載は分かりません。'),
      stopped?.sentence ?? '',
      ...(stopped ? ['（', linkToChange(history, stopped.n), '）'] : []),
    );
  }
  const words =
    version.status === 'part'
      ? '一部分だけの変更を元に戻した記載です。ほかの部分は現在の記載のままです。'
      : '後の変更を元に戻した記載です。';
  if (version.undone.length === 0)
    return make('p', 'earlier-note', ...(edition ? [edition, 'と同じ記載です。'] : [words]));
  return make('p', 'earlier-note', words, '（', ...undone(version, history), '）');
}

/** What stands in the place of an item's value on an earlier day. */
export function earlierValue(version: VersionJson, history: string, editions: string): HTMLElement {
  const value = make('div', 'value earlier');
  if (version.text === '' && version.status !== 'unknown')
    value.append(make('p', '', make('span', 'site-word', 'この日には記載がありません')));
  else if (version.text !== null) value.append(make('div', 'text', ...lines(version.text)));
  value.append(note(version, history, editions));
  if (version.known) {
    value.append(
      make('p', 'earlier-note', linkToChange(history, version.known.n), 'の「変更前」の欄の記載：'),
      make('blockquote', 'text', ...lines(version.known.text)),
    );
  }
  return value;
}
