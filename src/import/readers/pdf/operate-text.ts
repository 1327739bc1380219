import { OPS } from './load.ts';
import { START, type Font, type TextState } from './text-state.ts';

function moveText(text: TextState, x: number, y: number): void {
  text.x = text.lineX += x;
  text.y = text.lineY += y;
}

/** Follows the operators that set how text is shown; others change nothing. */
export function operateText(
  text: TextState,
  operator: number,
  args: readonly unknown[],
  fonts: (name: string) => Font,
): void {
  const number = (index = 0): number => (typeof args[index] === 'number' ? (args[index] as number) : 0);
  switch (operator) {
    case OPS.beginText:
      Object.assign(text, { textMatrix: START.textMatrix, x: 0, y: 0, lineX: 0, lineY: 0 });
      return;
    case OPS.setCharSpacing:
      text.charSpacing = number();
      return;
    case OPS.setWordSpacing:
      text.wordSpacing = number();
      return;
    case OPS.setHScale:
      text.horizontalScale = number() / 100;
      return;
    case OPS.setLeading:
      text.leading = -number();
      return;
    case OPS.setFont:
      text.font = fonts(String(args[0]));
      text.fontSize = number(1);
      return;
    case OPS.setTextRenderingMode:
      text.mode = number();
      return;
    case OPS.setTextRise:
      text.rise = number();
      return;
    case OPS.moveText:
      return moveText(text, number(), number(1));
    case OPS.setLeadingMoveText:
      text.leading = number(1);
      return moveText(text, number(), number(1));
    case OPS.setTextMatrix:
      Object.assign(text, { textMatrix: Array.from(args[0] as ArrayLike<number>), x: 0, y: 0, lineX: 0, lineY: 0 });
      return;
    case OPS.nextLine:
      return moveText(text, 0, text.leading);
  }
}
