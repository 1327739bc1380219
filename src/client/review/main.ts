import { ReviewError, loadReview } from './api.ts';
import { showList } from './list-page.ts';
import { ReviewPage } from './review-page.ts';
import { decodeFragment } from '../address-target.ts';
import { make, makeLink } from '../make.ts';
import { LOADING } from '../../text/words/actions.ts';

const app = document.getElementById('app') ?? document.body;
let page: ReviewPage | null = null;

/** Shows what the address names behind `#`: one assessment, or the list of all. */
async function route(): Promise<void> {
  const id = decodeFragment(location.hash);
  page?.close();
  page = null;
  app.replaceChildren(make('p', 'loading', LOADING));
  try {
    if (id === '') await showList(app);
    else page = new ReviewPage(app, await loadReview(id));
  } catch (error) {
    if (!(error instanceof ReviewError)) throw error;
    const back = makeLink('#', '評価書の一覧へ');
    app.replaceChildren(
      make('main', 'plain', make('h1', '', '開けません'), make('p', '', error.message), make('p', '', back)),
    );
  }
}

addEventListener('hashchange', () => void route());
void route();
