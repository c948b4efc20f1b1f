// Puts the report together, and makes what is printed.

const section = id => document.getElementById(id);

showHead();
showUnseen(section('unseen'));
const findings = showFindings(section('findings'));
showSummary(section('summary'), findings);
showChanges(section('changes'));
showAccess(section('access'));
showPages(section('pages'));
showSettings(section('settings'));

for (const shown of document.querySelectorAll('main > section')) {
  const heading = shown.querySelector('h2');
  if (!shown.hidden && shown.id !== 'unseen')
    section('sections').append(el('li', {}, el('a', { href: `#${shown.id}`, text: heading.textContent })));
}

// The matrix and the trees are for the screen; on paper stands what each space grants, and every finding.
addEventListener('beforeprint', toPaper);
matchMedia('print').addEventListener('change', event => { if (event.matches) toPaper(); else toScreen(); });
addEventListener('afterprint', toScreen);

/** What was folded, and is folded again when the printing is done. */
let unfolded = [];

function toPaper() {
  const printed = section('printed');
  if (!printed.hidden) return;
  findings.showAll();
  unfolded = [...document.querySelectorAll('.finding details:not([open])')];
  unfolded.forEach(details => { details.open = true; });
  printed.append(el('table', {},
    el('thead', {}, el('tr', {}, el('th', { scope: 'col', text: 'Space' }), ...rights.map(right => el('th', { scope: 'col', text: right.name })))),
    el('tbody', {}, ...spaces.map(printedSpace))));
  printed.hidden = false;
}

function printedSpace(space) {
  const holders = some => [...space.granted].filter(([, operations]) => some.some(operation => operations.has(operation))).map(([principal]) => principal.name).join(', ');
  return el('tr', {}, el('th', { scope: 'row' }, named(space.key)), ...givers.map(some => el('td', {}, named(space.gap === null ? holders(some) : 'Unknown'))));
}

function toScreen() {
  const printed = section('printed');
  printed.hidden = true;
  printed.querySelector('table')?.remove();
  unfolded.forEach(details => { details.open = false; });
}
