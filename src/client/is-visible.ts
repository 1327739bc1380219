/** Whether an element takes up room on the page: Element.checkVisibility, which browsers in use lack. */
export const isVisible = (element: Element): boolean => element.getClientRects().length > 0;
