/** A list that a reader sorts and narrows; without this script the whole table stands there, in pages. */
class ListTable extends HTMLElement {}

customElements.define('list-table', ListTable);
