import type { ReviewView } from '../../review/protocol.ts';
import { make } from '../make.ts';
import { makeButton } from './button.ts';
import { percentOf } from './progress-bar.ts';

export interface FinishCommands {
  finish: () => void;
  goOn: () => void;
  toList: () => void;
}

/** The end of a review: what is confirmed, what is not, and the button that writes `reviewed`. */
export function showFinish(
  { progress, isFinished }: ReviewView,
  isWritten: boolean,
  commands: FinishCommands,
): { element: HTMLElement; heading: HTMLElement } {
  const { doubts, items } = progress;
  const open = doubts.of - doubts.done;
  const heading = make('h2', 'question', isWritten ? '照合を終えました' : '照合を終えますか');
  heading.tabIndex = -1;
  const facts = make(
    'ul',
    'facts-list',
    make('li', '', `確認済み：${items.confirmed}件（全${items.of}件の${percentOf(items)} %）`),
    make('li', '', open === 0 ? '要確認の箇所：すべて決まりました' : `要確認の箇所：${open}件残っています`),
  );
  const remark = isWritten
    ? '評価書に「原本照合済み」と確認済みの割合を記録しました。このページを閉じて構いません。続きを確認すると、割合も更新されます。'
    : '現在の割合とともに「原本照合済み」と記録します。残りはあとで続きから確認できます。';
  const goOn = {
    words: items.confirmed < items.of ? '続きを確認する' : '最初の項目へ戻る',
    key: '←',
    onPress: commands.goOn,
  };
  const buttons = isWritten
    ? [{ words: '評価書の一覧へ', key: 'Enter', onPress: commands.toList, className: 'main' }, goOn]
    : [
        {
          words: isFinished ? '割合を記録し直す' : '照合を終える',
          key: 'Enter',
          onPress: commands.finish,
          className: 'main',
        },
        goOn,
      ];
  const element = make(
    'section',
    'step',
    heading,
    facts,
    make('p', '', remark),
    make('div', 'buttons', ...buttons.map(makeButton)),
  );
  return { element, heading };
}
