import type { VersionJson } from '../../export/versions-schema.ts';
import { make } from '../make.ts';
import { linkToChange } from './words.ts';

/** Lines of a text as paragraphs. */
const lines = (text: string): Node[] => text.split('\n').map((line) => make('p', '', line));

/** Rows that were undone, as links. */
function undone(version: VersionJson, history: string): (Node | string)[] {
  return version.undone.flatMap((n, at) => [at === 0 ? '' : '、', linkToChange(history, n)]);
}

function note(version: VersionJson, history: string): HTMLElement {
  if (version.status === 'unknown') {
    const stopped = version.stopped;
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
      ? '一部分を示す変更を元に戻した記載です。ほかの部分は今の記載のままです。'
      : '後の変更を元に戻した記載です。';
  return make('p', 'earlier-note', words, '（', ...undone(version, history), '）');
}

/** What stands in the place of an item's value on an earlier day. */
export function earlierValue(version: VersionJson, history: string): HTMLElement {
  const value = make('div', 'value earlier');
  if (version.text === '') value.append(make('p', '', make('span', 'site-word', 'この日には記載がありません')));
  else if (version.text !== null) value.append(make('div', 'text', ...lines(version.text)));
  value.append(note(version, history));
  if (version.known) {
    value.append(
      make(
        'p',
        'earlier-note',
        linkToChange(history, version.known.n),
        'の「変更前」の欄には、次のように書かれています。',
      ),
      make('blockquote', 'text', ...lines(version.known.text)),
    );
  }
  return value;
}
