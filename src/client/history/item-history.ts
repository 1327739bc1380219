/** Shows the rows of an item where it stands, as soon as its history is opened. What does so is loaded then. */
async function fill(details: HTMLDetailsElement, address: string): Promise<void> {
  details.querySelector('[role="alert"]')?.remove();
  try {
    await (await import('./fill-history.ts')).fillHistory(details, address);
  } catch {
    delete details.dataset['filled'];
    const problem = document.createElement('p');
    problem.role = 'alert';
    problem.textContent = '読み込めませんでした。上のリンクから変更履歴をご覧ください。';
    details.append(problem);
  }
}

// `toggle` does not bubble, but it can be caught on its way down.
document.addEventListener(
  'toggle',
  (event) => {
    const details = event.target;
    if (!(details instanceof HTMLDetailsElement) || !details.open) return;
    if (details.dataset['itemHistory'] === undefined || details.dataset['filled'] !== undefined) return;
    const link = details.querySelector('a');
    if (!link) return;
    details.dataset['filled'] = '';
    void fill(details, link.href.replace(/[?#].*$/u, ''));
  },
  { capture: true },
);

export {};
