'use strict';

// Everything that is shown goes through textContent and setAttribute: titles and names come from strangers.

/** Makes an element. `traits` are attributes; `text` and functions (listeners, as onclick) are set as such. */
function el(name, traits = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(traits)) {
    if (value === undefined || value === null || value === false) continue;
    if (key === 'text') element.textContent = value;
    else if (typeof value === 'function') element.addEventListener(key.slice(2), value);
    else element.setAttribute(key, value === true ? '' : value);
  }
  element.append(...children.filter(child => child !== null && child !== undefined));
  return element;
}

/** A name or title of the site: kept apart from the text around it, whatever direction it is written in. */
function named(text, traits = {}) {
  return el('bdi', { ...traits, text });
}

/** A link to the site itself, or plain text where the address is not one that a browser should follow. */
function siteLink(text, address) {
  const isWeb = typeof address === 'string' && /^https?:\/\//i.test(address);
  return isWeb ? el('a', { href: address, rel: 'noreferrer noopener', target: '_blank' }, named(text)) : named(text);
}

const numbers = new Intl.NumberFormat('en');
const inOrderOfWords = new Intl.Collator('en', { numeric: true });

function count(number, one, many = `${one}s`) {
  return `${numbers.format(number)} ${number === 1 ? one : many}`;
}

/** Tells screen readers what changed on the page. */
function say(text) {
  document.getElementById('spoken').textContent = text;
}

/** A labelled control of a filter bar. */
function field(label, control, wide = false) {
  // A label around a choice would be read out with all its options.
  control.setAttribute('aria-label', label);
  return el('label', { class: wide ? 'field wide' : 'field' }, el('span', { text: label }), control);
}

function choice(options, onChange) {
  const select = el('select', { onchange: () => onChange(select.value) });
  select.append(...options.map(([value, text]) => el('option', { value, text })));
  return select;
}

function searchBox(placeholder, onInput) {
  const box = el('input', { type: 'search', placeholder, autocomplete: 'off', spellcheck: 'false', oninput: () => onInput(box.value.trim().toLowerCase()) });
  return box;
}

/** A list that grows by steps, so that ten thousand rows cost no more than the first fifty. */
function steps(target, items, render, step = 50) {
  let shown = 0;
  const more = el('button', { type: 'button', class: 'more', onclick: () => { const first = shown; add(); target.children[first]?.focus?.(); } });
  function add(upTo = shown + step) {
    const next = items.slice(shown, upTo);
    target.append(...next.map(render));
    shown += next.length;
    const left = items.length - shown;
    more.hidden = left <= 0;
    more.textContent = `Show ${numbers.format(Math.min(step, left))} more of ${numbers.format(left)}`;
  }
  target.replaceChildren();
  add();
  return { more, all: () => add(items.length) };
}

function icon(name) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('class', `icon ${name}`);
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', {
    lock: 'M4 7V5a4 4 0 1 1 8 0v2h1v8H3V7zm2 0h4V5a2 2 0 1 0-4 0z',
    inherited: 'M4 7V5a4 4 0 1 1 8 0v2h1v8H3V7zm2 0h4V5a2 2 0 1 0-4 0zM4.5 8.5v5h7v-5z',
    pencil: 'M11.2 1.5l3.3 3.3-8.6 8.6L2 14.5l1-4zM9.8 4.4L4.6 9.6l-.5 2.3 2.2-.6 5.2-5.2z',
    unread: 'M7 11.5h2v2H7zM8 2a4 4 0 0 1 4 4c0 2.4-3 2.7-3 4.5H7C7 8 10 7.600 10 6a2 2 0 1 0-4 0H4a4 4 0 0 1 4-4z',
  }[name]);
  path.setAttribute('fill-rule', 'evenodd');
  svg.append(path);
  return svg;
}
