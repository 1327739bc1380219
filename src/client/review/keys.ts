import { make, makeInput } from '../make.ts';
import { CLOSE } from '../../text/words/actions.ts';

/** Everything that a key does on the page of a review, in the words of its help. */
export const KEY_HELP: readonly (readonly [keys: string, words: string])[] = [
  ['1 / 2 / 3', '○がある / ○はない / 読み取れない'],
  ['Enter', '記載どおりと確認して次へ'],
  ['p', 'このページの項目をまとめて確認'],
  ['e', '記載を直す（Ctrl+Enterで保存、Escでやめる）'],
  ['1～3', '項目を特定できなかった記載を、候補の項目に入れる'],
  ['i', '項目を選んで入れる'],
  ['x', '様式の印字・重複として除く'],
  ['u', '元に戻す'],
  ['→ または n', '決めずに次へ'],
  ['←', '1つ前へ'],
  ['j', '項目を選んで移る'],
  ['[ / ]', '原本の前のページ / 次のページ'],
  ['+ / -', '原本を拡大 / 縮小'],
  ['f', '照合を終える'],
  ['?', 'キーの一覧'],
];

const STORED = 'review-single-keys';

/** Whether keys without Ctrl act; who speaks to the machine, or has them for something else, turns them off. */
export const singleKeys = {
  get areOn(): boolean {
    return sessionStorage.getItem(STORED) !== 'off';
  },
  set areOn(on: boolean) {
    sessionStorage.setItem(STORED, on ? 'on' : 'off');
  },
};

/** The command of a key, such as `1`, `Enter`, `ArrowRight`; null where it belongs to what has the focus, or repeats by being held. */
export function commandOf(event: KeyboardEvent): string | null {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.repeat) return null;
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest('input, textarea, select, dialog') != null) return null;
  if (event.key === 'Enter' && target?.closest('button, a, summary') != null) return null;
  if (event.key !== 'Enter' && !singleKeys.areOn) return null;
  if (/^Arrow(?:Left|Right)$/u.test(event.key) && target?.closest('.original-body') != null) return null;
  return event.key.length === 1 ? event.key.toLowerCase() : event.key;
}

/** Shows all keys in a dialog. */
export function showKeys(): void {
  const list = make('dl', 'key-list');
  for (const [keys, words] of KEY_HELP) list.append(make('dt', '', make('kbd', '', keys)), make('dd', '', words));
  const box = makeInput('checkbox', singleKeys.areOn);
  box.addEventListener('change', () => {
    singleKeys.areOn = box.checked;
  });
  const label = make('label', 'tick', box, make('span', '', '1文字のキーで操作する'));
  const close = make('button', 'key-button', make('kbd', '', 'Esc'), make('span', '', CLOSE));
  close.type = 'button';
  const dialog = make('dialog', 'keys', make('h2', '', 'キーの一覧'), list, label, close);
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}
