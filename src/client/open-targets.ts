import { openTarget } from './open-target.ts';

openTarget();
window.addEventListener('hashchange', openTarget);
