// A grid of any size of which only what is visible is in the document. Arrow keys move in it; Enter opens a cell or sorts by a column.

const rowHeight = 30;
const spareRows = 6;
const spareColumns = 4;

class Grid {
  /**
   * @param root Where it goes: a box that scrolls.
   * @param draw What is in it: `corner`, `columnHeader(column)`, `rowHeader(row)`, `cell(row, column)` fill an element each; `open(row, column)` and `sort(column)` answer Enter.
   */
  constructor(root, label, draw) {
    Object.assign(this, { root, draw, rows: 0, columns: 0, active: { row: 0, column: 0 } });
    this.head = el('div', { class: 'grid-row grid-head', role: 'row', 'aria-rowindex': '1' });
    this.body = el('div', { class: 'grid-body', role: 'rowgroup' });
    root.setAttribute('role', 'grid');
    root.setAttribute('aria-label', label);
    root.append(this.head, this.body);
    root.addEventListener('scroll', () => requestAnimationFrame(() => this.render()), { passive: true });
    root.addEventListener('keydown', event => this.onKey(event));
    root.addEventListener('click', event => this.onClick(event));
    root.addEventListener('panelclosed', () => this.focus());
    new ResizeObserver(() => { if (this.drawn !== this.size()) this.render(); }).observe(root);
  }

  /** Draws anew, from the top: other rows, other columns, or another order of them. */
  reset(rows, columns) {
    Object.assign(this, { rows, columns, active: { row: 0, column: 0 } });
    this.root.setAttribute('aria-rowcount', rows + 1);
    this.root.setAttribute('aria-colcount', columns + 1);
    this.body.style.height = `${rows * rowHeight}px`;
    this.root.scrollTop = 0;
    this.render();
  }

  /** The widths that the style sheet has given. */
  measure() {
    const style = getComputedStyle(this.root);
    this.headerWidth = parseFloat(style.getPropertyValue('--grid-header'));
    this.cellWidth = parseFloat(style.getPropertyValue('--grid-cell'));
  }

  size() {
    return `${this.root.clientWidth} × ${this.root.clientHeight}`;
  }

  render() {
    this.measure();
    this.drawn = this.size();
    const { root } = this;
    const hadFocus = root.contains(document.activeElement);
    const firstRow = Math.max(0, Math.floor(root.scrollTop / rowHeight) - spareRows);
    const lastRow = Math.min(this.rows, Math.ceil((root.scrollTop + root.clientHeight) / rowHeight) + spareRows);
    const firstColumn = Math.max(0, Math.floor(root.scrollLeft / this.cellWidth) - spareColumns);
    const lastColumn = Math.min(this.columns, Math.ceil((root.scrollLeft + root.clientWidth) / this.cellWidth) + spareColumns);
    const width = `${this.headerWidth + this.columns * this.cellWidth}px`;
    this.head.style.width = width;
    this.head.replaceChildren(...this.line(-1, firstColumn, lastColumn));
    const lines = [];
    for (let row = firstRow; row < lastRow; row++) {
      const line = el('div', { class: 'grid-row', role: 'row', 'aria-rowindex': row + 2 }, ...this.line(row, firstColumn, lastColumn));
      line.style.top = `${row * rowHeight}px`;
      line.style.width = width;
      lines.push(line);
    }
    this.body.style.width = width;
    this.body.replaceChildren(...lines);
    if (hadFocus) this.focusIfDrawn();
  }

  /** The cells of a row, the head being row -1, with room for those left out before them. */
  line(row, firstColumn, lastColumn) {
    const gap = el('div', { role: 'presentation' });
    gap.style.width = `${firstColumn * this.cellWidth}px`;
    gap.style.flex = 'none';
    const cells = [this.cell(row, -1), gap];
    for (let column = firstColumn; column < lastColumn; column++) cells.push(this.cell(row, column));
    return cells;
  }

  cell(row, column) {
    const isActive = row === this.active.row && column === this.active.column;
    const role = row < 0 ? 'columnheader' : column < 0 ? 'rowheader' : 'gridcell';
    const cell = el('div', { class: role, role, 'aria-colindex': column + 2, 'data-row': row, 'data-column': column, tabindex: isActive ? '0' : '-1' });
    if (row < 0 && column < 0) this.draw.corner(cell);
    else if (row < 0) this.draw.columnHeader(cell, column);
    else if (column < 0) this.draw.rowHeader(cell, row);
    else this.draw.cell(cell, row, column);
    return cell;
  }

  onClick(event) {
    const cell = event.target.closest('[data-row]');
    if (cell === null) return;
    this.moveTo(Number(cell.dataset.row), Number(cell.dataset.column));
    this.enter();
  }

  onKey(event) {
    const { row, column } = this.active;
    const page = Math.max(1, Math.floor(this.root.clientHeight / rowHeight) - 4);
    const far = event.ctrlKey || event.metaKey;
    const to = {
      ArrowUp: [row - 1, column], ArrowDown: [row + 1, column], ArrowLeft: [row, column - 1], ArrowRight: [row, column + 1],
      PageUp: [Math.max(0, row - page), column], PageDown: [row + page, column],
      Home: [far ? 0 : row, -1], End: [far ? this.rows - 1 : row, this.columns - 1],
    }[event.key];
    if (to !== undefined) this.moveTo(...to);
    else if (event.key === 'Enter' || event.key === ' ') this.enter();
    else return;
    event.preventDefault();
  }

  enter() {
    const { row, column } = this.active;
    if (row < 0) this.draw.sort(column);
    else this.draw.open(row, column);
  }

  moveTo(row, column) {
    this.active = { row: Math.min(Math.max(row, -1), this.rows - 1), column: Math.min(Math.max(column, -1), this.columns - 1) };
    this.focus();
    this.scrollToActive();
  }

  /** Brings the active cell into view and gives it the focus. */
  focus() {
    const { row, column } = this.active;
    const { root } = this;
    const top = row * rowHeight;
    const room = root.clientHeight - this.head.offsetHeight;
    if (row >= 0 && top < root.scrollTop) root.scrollTop = top;
    else if (top + rowHeight > root.scrollTop + room) root.scrollTop = top + rowHeight - room;
    const left = column * this.cellWidth;
    const width = root.clientWidth - this.headerWidth;
    if (column >= 0 && left < root.scrollLeft) root.scrollLeft = left;
    else if (left + this.cellWidth > root.scrollLeft + width) root.scrollLeft = left + this.cellWidth - width;
    this.render();
    this.focusIfDrawn();
  }

  focusIfDrawn() {
    this.root.querySelector(`[data-row="${this.active.row}"][data-column="${this.active.column}"]`)?.focus({ preventScroll: true });
  }

  /** The grid may itself be half below the edge of the window. */
  scrollToActive() {
    document.activeElement.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
  }
}
