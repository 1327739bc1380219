/** Parameter of the address that holds the switch. */
const NAME = 'own';

/** A switch on the page of an assessment that steps back what other municipalities print too; made only where there is such a text. */
function addSwitch(): void {
  const article = document.querySelector<HTMLElement>('.reading article');
  if (article === null || article.querySelector('[data-shared]') === null) return;
  const input = document.createElement('input');
  input.type = 'checkbox';
  const label = document.createElement('label');
  label.className = 'own-words';
  label.append(input, 'ほかの団体と共通する文を薄くする');
  const show = (): void => {
    input.checked = new URLSearchParams(location.search).get(NAME) === '1';
    article.toggleAttribute('data-own-words', input.checked);
  };
  input.addEventListener('change', () => {
    const query = new URLSearchParams(location.search);
    if (input.checked) query.set(NAME, '1');
    else query.delete(NAME);
    const search = query.toString();
    history.replaceState(null, '', location.pathname + (search === '' ? '' : `?${search}`) + location.hash);
    show();
  });
  addEventListener('popstate', show);
  article.prepend(label);
  show();
}

addSwitch();
