import { COPIES_CAUTION } from '../../compare/copies/caution.ts';
import { withParameter } from '../../text/address-state.ts';
import { make, makeInput } from '../make.ts';

/** Parameter of the address that holds the switch. */
const NAME = 'own';
const WHAT = `60字以上の文を、ほかの団体の同じ項目と比較しています。${COPIES_CAUTION}`;

/** A switch on the page of an assessment that steps back what other municipalities print too; made only where there is such a text. */
function addSwitch(): void {
  const text = document.querySelector<HTMLElement>('.reading > .document');
  if (text === null || text.querySelector('[data-shared]') === null) return;
  const input = makeInput('checkbox');
  const label = make('label', '', input, 'ほかの団体と共通する文を薄く表示');
  const box = make('div', 'own-words', label, make('p', 'soft', WHAT));
  let unmark = (): void => undefined;
  const show = (): void => {
    input.checked = new URLSearchParams(location.search).get(NAME) === '1';
    text.toggleAttribute('data-own-words', input.checked);
    unmark();
    unmark = () => undefined;
    if (!input.checked) return;
    // Without the marks the common texts still step back.
    void import('./mark-own-words.ts').then(
      ({ markOwnWords }) => {
        // It may have been turned off meanwhile, or turned on twice.
        unmark();
        unmark = input.checked ? markOwnWords(text) : () => undefined;
      },
      () => undefined,
    );
  };
  input.addEventListener('change', () => {
    const search = withParameter(location.search, NAME, input.checked ? '1' : null);
    history.replaceState(null, '', location.pathname + search + location.hash);
    show();
  });
  addEventListener('popstate', show);
  text.prepend(box);
  show();
}

addSwitch();
