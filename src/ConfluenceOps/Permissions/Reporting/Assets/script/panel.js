// The panel beside the report that says why. It keeps what it was opened over, so that one can go back.

const panel = {
  element: document.getElementById('why'),
  opener: null,
  home: null,
  trail: [],

  /** Shows something; `fill` returns a title and what stands below it. */
  open(fill) {
    if (this.element.hidden) {
      this.opener = document.activeElement;
      this.home = this.opener.closest('[role="grid"], [role="tree"]');
    }
    this.trail.push(fill);
    this.show();
  },

  show() {
    const { title, content } = this.trail.at(-1)();
    const heading = el('h2', { id: 'why-title', tabindex: '-1' }, ...[title].flat());
    const bar = el('div', { class: 'panel-bar' },
      el('button', { type: 'button', hidden: this.trail.length < 2, onclick: () => this.back(), text: 'Back' }),
      el('button', { type: 'button', class: 'close', onclick: () => this.close(), text: 'Close' }));
    this.element.replaceChildren(bar, heading, ...content);
    this.element.hidden = false;
    this.element.scrollTop = 0;
    this.makeRoom(true);
    heading.focus({ preventScroll: true });
  },

  /** The report gets narrower or wider, and what the panel was opened from stays where it is on the screen. */
  makeRoom(isOpen) {
    const place = this.home ?? this.opener;
    const before = place.getBoundingClientRect().top;
    document.body.classList.toggle('with-panel', isOpen);
    scrollBy({ top: place.getBoundingClientRect().top - before, behavior: 'instant' });
  },

  back() {
    this.trail.pop();
    this.show();
  },

  close() {
    if (this.element.hidden) return;
    this.element.hidden = true;
    this.trail = [];
    this.makeRoom(false);
    // A cell may have been drawn anew in the meantime; its grid knows which one it was.
    if (this.home !== null) this.home.dispatchEvent(new Event('panelclosed'));
    else this.opener.focus({ preventScroll: true });
  },
};

document.addEventListener('keydown', event => {
  if (event.key !== 'Escape' || panel.element.hidden) return;
  event.preventDefault();
  panel.close();
});
