import { withParameter } from '../../text/address-state.ts';
import { addressTarget } from '../address-target.ts';
import { NAME } from './address.ts';
import { addPictures } from './pictures.ts';
import { LOADING } from '../../text/words/actions.ts';

interface Switch {
  input: HTMLInputElement;
  status: HTMLOutputElement;
  /** Somebody has just used it, so the address follows it; else it follows the address. */
  chosen: boolean;
}

function writeAddress(on: boolean): void {
  const search = withParameter(location.search, NAME, on ? '1' : null);
  history.replaceState(null, '', location.pathname + search + location.hash);
}

/** Shows or hides the original beside the items. `boxes`: the address of their places. Rejects where those cannot be loaded. */
export async function showBeside(boxes: string, { input, status, chosen }: Switch): Promise<void> {
  if (chosen) writeAddress(input.checked);
  else input.checked = new URLSearchParams(location.search).get(NAME) === '1';
  const reading = document.querySelector('.reading');
  if (!input.checked) {
    reading?.removeAttribute('data-original');
    status.textContent = '';
    return;
  }
  status.textContent = LOADING;
  await addPictures(boxes);
  // It may have been turned off meanwhile.
  if (!input.checked) return;
  reading?.toggleAttribute('data-original', true);
  status.textContent = '項目ごとに、原本の該当部分を枠で囲んで表示しています。';
  addressTarget(location.hash)?.scrollIntoView();
}
