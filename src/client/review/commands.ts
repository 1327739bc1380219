import type { StepView, PlacementTarget } from '../../review/protocol.ts';
import type { ButtonOptions } from './button.ts';

/** What a person can do in a step; the page carries it out. */
export interface StepCommands {
  mark: (state: 'on' | 'off' | 'unclear') => void;
  confirm: () => void;
  confirmGroup: () => void;
  edit: () => void;
  placeIn: (target: string) => void;
  chooseTarget: () => void;
  strike: () => void;
  skip: () => void;
}

/** Suggestions with a button and a digit key; the others are first in the list to choose from. */
const MOST_BUTTONS = 3;

/** The buttons of a step with their keys, in the order in which they are used. */
export function buttonsOf(
  step: StepView,
  targets: ReadonlyMap<string, PlacementTarget>,
  commands: StepCommands,
): ButtonOptions[] {
  const later: ButtonOptions = { words: '後で', key: '→', onPress: commands.skip, className: 'quiet' };
  switch (step.kind) {
    case 'mark':
      return [
        { words: '○がある', key: '1', onPress: () => commands.mark('on'), className: 'main' },
        { words: '○はない', key: '2', onPress: () => commands.mark('off'), className: 'main' },
        { words: '読み取れない', key: '3', onPress: () => commands.mark('unclear') },
        later,
      ];
    case 'unplaced':
      return [
        ...step.suggestions.slice(0, MOST_BUTTONS).map((key, at): ButtonOptions => {
          const words = (targets.get(key)?.path ?? [key]).slice(-2).join(' ＞ ');
          return {
            words: `「${words}」に入れる`,
            key: String(at + 1),
            onPress: () => commands.placeIn(key),
            className: 'wide',
          };
        }),
        { words: '項目を選んで入れる', key: 'i', onPress: commands.chooseTarget },
        { words: '様式の印字・重複として除く', key: 'x', onPress: commands.strike },
        later,
      ];
    case 'note':
      return [{ words: '確認した', key: 'Enter', onPress: commands.confirm, className: 'main' }, later];
    default:
      return [
        { words: '記載どおり', key: 'Enter', onPress: commands.confirm, className: 'main' },
        { words: '直す', key: 'e', onPress: commands.edit },
        ...(step.isDoubt ? [] : [groupButton(step, commands)]),
        later,
      ];
  }
}

function groupButton({ group }: StepView, commands: StepCommands): ButtonOptions {
  const words = group.id.startsWith('page:') ? 'このページをすべて確認' : 'この見出しをすべて確認';
  return { words, key: 'p', onPress: commands.confirmGroup };
}

/** Does what a key means in a step; false where it means nothing there. */
export function pressKey(key: string, buttons: readonly ButtonOptions[]): boolean {
  const name = key === 'ArrowRight' || key === 'n' ? '→' : key;
  const button = buttons.find((each) => each.key === name);
  button?.onPress();
  return button !== undefined;
}
