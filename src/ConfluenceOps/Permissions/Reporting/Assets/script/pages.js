// The page tree of a space, with its locks. Only what is visible is in the document.

const pageHeight = 32;
const deepestIndent = 12;

class PageTree {
  constructor(root) {
    Object.assign(this, { root, shown: [], active: 0, open: new Set() });
    this.body = el('div', { class: 'tree-body', role: 'presentation' });
    root.setAttribute('role', 'tree');
    root.setAttribute('aria-label', 'Pages');
    root.append(this.body);
    root.addEventListener('scroll', () => requestAnimationFrame(() => this.render()), { passive: true });
    root.addEventListener('keydown', event => this.onKey(event));
    root.addEventListener('click', event => this.onClick(event));
    root.addEventListener('panelclosed', () => this.focus());
    new ResizeObserver(() => { if (this.drawn !== root.clientHeight) this.render(); }).observe(root);
  }

  /** Shows the tree of a space, or those of its pages that `isWanted` picks, with everything above them. */
  reset(space, isWanted) {
    this.space = space;
    this.kept = isWanted === null ? null : new Set(space.pages.filter(isWanted).flatMap(chainOf));
    this.open = new Set(this.kept ?? tops(space));
    this.active = 0;
    this.root.scrollTop = 0;
    this.unfold();
  }

  /** Lists what is unfolded, from the top down and without recursion. */
  unfold() {
    this.shown = [];
    const below = list => list.filter(page => this.kept === null || this.kept.has(page));
    const sorted = list => below(list).sort((one, other) => inOrderOfWords.compare(one.title, other.title));
    const siblings = (list, level) => sorted(list).map((page, at, all) => ({ page, level, at: at + 1, of: all.length })).reverse();
    for (const open = siblings(tops(this.space), 1); open.length > 0;) {
      const next = open.pop();
      next.isFolder = below(next.page.children).length > 0;
      this.shown.push(next);
      if (next.isFolder && this.open.has(next.page)) open.push(...siblings(next.page.children, next.level + 1));
    }
    this.body.style.height = `${this.shown.length * pageHeight}px`;
    this.active = Math.min(this.active, Math.max(0, this.shown.length - 1));
    this.render();
  }

  render() {
    this.drawn = this.root.clientHeight;
    const first = Math.max(0, Math.floor(this.root.scrollTop / pageHeight) - 6);
    const last = Math.min(this.shown.length, Math.ceil((this.root.scrollTop + this.root.clientHeight) / pageHeight) + 6);
    const hadFocus = this.root.contains(document.activeElement);
    const lines = [];
    for (let at = first; at < last; at++) lines.push(this.line(at));
    this.body.replaceChildren(...lines);
    if (hadFocus) this.focusIfDrawn();
  }

  line(at) {
    const { page, level, at: place, of, isFolder } = this.shown[at];
    const isOpen = this.open.has(page);
    const line = el('div', {
      class: 'tree-row', role: 'treeitem', 'data-at': at, tabindex: at === this.active ? '0' : '-1',
      'aria-level': level, 'aria-posinset': place, 'aria-setsize': of, 'aria-expanded': isFolder ? String(isOpen) : null,
      'aria-label': `${page.title}, ${lockWords(page).join(', ') || 'no restriction'}`,
    },
      el('span', { class: isFolder ? `twist ${isOpen ? 'open' : ''}` : 'twist none', 'aria-hidden': 'true' }),
      ...locksOf(page), named(page.title, { class: 'title' }),
      page.kind === 'page' ? null : el('span', { class: 'kind', text: page.kind }),
      el('span', { class: 'lists', text: listWords(page) }));
    line.style.top = `${at * pageHeight}px`;
    line.style.paddingInlineStart = `calc(0.5rem + ${Math.min(level - 1, deepestIndent)} * var(--indent))`;
    return line;
  }

  onClick(event) {
    const line = event.target.closest('[data-at]');
    if (line === null) return;
    this.active = Number(line.dataset.at);
    if (event.target.closest('.twist') && this.shown[this.active].isFolder) this.toggle();
    else { this.focus(); openPage(this.shown[this.active].page); }
  }

  toggle() {
    const { page } = this.shown[this.active];
    if (this.open.has(page)) this.open.delete(page); else this.open.add(page);
    this.unfold();
    this.focus();
  }

  onKey(event) {
    const { page, isFolder } = this.shown[this.active] ?? {};
    if (page === undefined) return;
    const isOpen = isFolder && this.open.has(page);
    const move = to => { this.active = Math.min(Math.max(to, 0), this.shown.length - 1); this.focus(); };
    switch (event.key) {
      case 'ArrowDown': move(this.active + 1); break;
      case 'ArrowUp': move(this.active - 1); break;
      case 'Home': move(0); break;
      case 'End': move(this.shown.length - 1); break;
      case 'ArrowRight': if (isOpen) move(this.active + 1); else if (isFolder) this.toggle(); break;
      case 'ArrowLeft': if (isOpen) this.toggle(); else move(this.shown.findIndex(one => one.page === page.parent)); break;
      case 'Enter': case ' ': openPage(page); break;
      default: return;
    }
    event.preventDefault();
  }

  focus() {
    const top = this.active * pageHeight;
    if (top < this.root.scrollTop) this.root.scrollTop = top;
    else if (top + pageHeight > this.root.scrollTop + this.root.clientHeight) this.root.scrollTop = top + pageHeight - this.root.clientHeight;
    this.render();
    this.focusIfDrawn();
  }

  focusIfDrawn() {
    this.root.querySelector(`[data-at="${this.active}"]`)?.focus({ preventScroll: true });
  }
}

function locksOf(page) {
  return [
    page.isUnread || page.isParentUnseen ? icon('unread') : null,
    page.view !== null ? icon('lock') : page.isBelowList ? icon('inherited') : null,
    page.edit !== null ? icon('pencil') : null,
  ].filter(lock => lock !== null);
}

function lockWords(page) {
  return [
    page.isUnread ? 'restrictions not readable' : null,
    page.isParentUnseen ? 'what it hangs under is not readable' : null,
    page.view !== null ? 'view restricted' : page.isBelowList ? 'below a restricted page' : null,
    page.edit !== null ? 'edit restricted' : null,
  ].filter(words => words !== null);
}

function listWords(page) {
  const words = (label, list) => list === null ? null : `${label}: ${list.length > 2 ? numbers.format(list.length) : list.map(principal => principal.name).join(', ')}`;
  return [words('View', page.view), words('Edit', page.edit)].filter(text => text !== null).join(' · ');
}

function showPages(section) {
  const wanted = { space: spaces[0], text: '', lockedOnly: false };
  const box = el('div', { class: 'tree' });
  const tally = el('p', { class: 'tally', role: 'status' });
  const locked = el('input', { type: 'checkbox', onchange: () => { wanted.lockedOnly = locked.checked; draw(); } });
  const options = spaces.map(space => [space.number, `${space.key} · ${space.name}`]);
  if (spaces.length === 0) { section.append(el('p', { class: 'muted', text: 'No space was reviewed.' })); return; }
  section.append(
    el('div', { class: 'filters', role: 'search', 'aria-label': 'Filter the pages' },
      field('Space', choice(options, value => { wanted.space = spaces[value]; draw(); }), true),
      field('Title', searchBox('Words in a title', value => { wanted.text = value; draw(); }), true),
      el('label', { class: 'toggle' }, locked, 'Only pages with a restriction')),
    el('ul', { class: 'legend', 'aria-label': 'What the signs mean' },
      ...[['lock', 'View restricted'], ['inherited', 'Below a restricted page'], ['pencil', 'Edit restricted'], ['unread', 'Not readable']]
        .map(([name, text]) => el('li', {}, icon(name), text))),
    tally, box);
  const tree = new PageTree(box);
  draw();

  function draw() {
    const isLocked = page => page.view !== null || page.edit !== null || page.isUnread;
    const isWanted = page => (!wanted.lockedOnly || isLocked(page)) && page.title.toLowerCase().includes(wanted.text);
    const { pages: all, contentGap } = wanted.space;
    tree.reset(wanted.space, wanted.lockedOnly || wanted.text !== '' ? isWanted : null);
    const shown = wanted.lockedOnly || wanted.text !== '' ? `${numbers.format(all.filter(isWanted).length)} of ` : '';
    tally.replaceChildren(`${shown}${count(all.length, 'page')}, ${numbers.format(all.filter(isLocked).length)} with a restriction of their own`,
      ...(contentGap === null ? [] : ['. Not all could be read: ', named(contentGap)]));
  }
}
