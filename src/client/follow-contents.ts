import { addressTarget } from './address-target.ts';

/** Marks in the contents list the part of the page that is being read, keeps it in view there, and unfolds its section. */
class FollowContents extends HTMLElement {
  connectedCallback(): void {
    const links = new Map<Element, HTMLAnchorElement>();
    for (const link of this.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')) {
      const part = addressTarget(link.hash);
      if (part !== null) links.set(part, link);
    }
    const parts = [...links.keys()];
    const inView = new Set<Element>();
    let current: HTMLAnchorElement | undefined;
    let unfolded: Element | null = null;
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          if (isIntersecting) inView.add(target);
          else inView.delete(target);
        }
        // A section and its part are both in view: the part stands later in the list.
        const part = parts.findLast((candidate) => inView.has(candidate));
        const link = part === undefined ? undefined : links.get(part);
        if (link === undefined || link === current) return;
        current?.removeAttribute('aria-current');
        link.setAttribute('aria-current', 'true');
        current = link;
        const section = link.closest('.contents > ol > li')?.querySelector('details') ?? null;
        if (section !== unfolded) {
          unfolded?.removeAttribute('open');
          section?.setAttribute('open', '');
          unfolded = section;
        }
        const list = this.firstElementChild;
        if (list !== null && list.scrollHeight > list.clientHeight)
          list.scrollTop = link.offsetTop - list.clientHeight / 3;
      },
      // A line near the top of the window.
      { rootMargin: '-15% 0px -84% 0px' },
    );
    for (const part of parts) observer.observe(part);
  }
}

customElements.define('follow-contents', FollowContents);
