// What the report holds: tables that name each other's rows by number. ReportData writes them.

const review = JSON.parse(document.getElementById('data').textContent);

/** Rights in the order of what they allow to do; a cell of the matrix shows the last that somebody holds. */
const rights = [
  { name: 'View', letter: 'V' },
  { name: 'Comment', letter: 'C' },
  { name: 'Edit', letter: 'E' },
  { name: 'Delete', letter: 'D' },
  { name: 'Export', letter: 'X' },
  { name: 'Administer', letter: 'A' },
];

const severities = ['High', 'Medium', 'Low', 'Information'];

/** The subject that is nobody in particular. */
const anonymous = 0;

/** A set of subjects with three answers: the bits of those who surely are in it, and of those who may be. */
function setOf(written) {
  return { sure: bitsOf(written?.sure), unknown: bitsOf(written?.unknown) };
}

function bitsOf(base64) {
  return Uint8Array.from(atob(base64 ?? ''), letter => letter.charCodeAt(0));
}

/** The set of one subject; of nobody for an account that nothing describes. */
function only(number) {
  const sure = new Uint8Array(number === null ? 0 : (number >> 3) + 1);
  if (number !== null) sure[number >> 3] = 1 << (number & 7);
  return { sure, unknown: bitsOf() };
}

function joined(sets) {
  const all = new Uint8Array(Math.max(0, ...sets.map(bits => bits.length)));
  for (const bits of sets)
    bits.forEach((byte, at) => { all[at] |= byte; });
  return all;
}

function hasBit(bits, number) {
  return number >> 3 < bits.length && (bits[number >> 3] >> (number & 7) & 1) === 1;
}

function* membersOf(set) {
  for (let number = 0; number < subjects.length; number++)
    if (hasBit(set.sure, number)) yield number;
}

const subjects = review.subjects.names.map((name, number) => ({
  number,
  name,
  id: review.subjects.ids[number],
  kind: number === anonymous ? 'anonymous' : { p: 'person', g: 'guest', a: 'app', u: 'unknown account' }[review.subjects.kinds[number]],
  status: review.subjects.statuses[number] ?? null,
  isActive: false,
}));

const principals = review.principals.map((written, number) => ({ ...written, number, set: written.kind === 'User' ? only(written.subject) : setOf(written) }));

const everyone = Object.fromEntries(Object.entries(review.sets).map(([name, written]) => [name, setOf(written)]));

for (const subject of subjects)
  subject.isActive = hasBit(everyone.active.sure, subject.number);

const operationNumbers = new Map(review.operations.map((operation, number) => [operation.key, number]));

/** What a space grants: by operation, to which principals and as which role; and by principal, which operations. */
const spaces = review.spaces.map((written, number) => {
  const grants = review.operations.map(() => []);
  for (let at = 0; at < written.grants.length; at += 3)
    grants[written.grants[at]].push({ principal: principals[written.grants[at + 1]], role: review.roles[written.grants[at + 2]] ?? null });
  const granted = new Map();
  grants.forEach((some, operation) => some.forEach(({ principal }) =>
    granted.set(principal, (granted.get(principal) ?? new Set()).add(review.operations[operation].key))));
  const unreadRoles = written.unreadRoles.map(([principal, role]) => ({ principal: principals[principal], role }));
  return { ...written, number, grants, granted, unreadRoles, holders: new Map(), pages: [] };
});

function grantsOf(space, operation) {
  const number = operationNumbers.get(operation);
  return number === undefined ? [] : space.grants[number];
}

const pages = review.content.titles.map((title, number) => ({
  number,
  title,
  id: review.content.ids[number],
  kind: review.content.kinds[review.content.kind[number]],
  space: spaces[review.content.spaces[number]],
  author: review.content.authors[number],
  parent: null,
  children: [],
  isParentUnseen: review.content.parents[number] === -2,
  view: listOf(review.content.view[number]),
  edit: listOf(review.content.edit[number]),
  isUnread: review.content.view[number] === -1,
  gap: review.content.gaps[number] ?? null,
  url: addressOf(review.content.urls[number]),
  isBelowList: false,
}));

/** Most addresses begin as the site does, and that is written once. */
function addressOf(written) {
  return written?.startsWith('/') ? review.site.replace(/\/$/, '') + written : written;
}

/** Lists are numbered from 1; 0 is none. */
function listOf(number) {
  return number > 0 ? review.lists[number - 1].map(principal => principals[principal]) : null;
}

for (const page of pages) {
  page.space.pages.push(page);
  const parent = pages[review.content.parents[page.number]];
  if (parent === undefined) continue;
  page.parent = parent;
  parent.children.push(page);
}

/** Itself and everything above it, the topmost first. */
function chainOf(page) {
  const chain = [];
  for (let next = page; next !== null; next = next.parent) chain.push(next);
  return chain.reverse();
}

function tops(space) {
  return space.pages.filter(page => page.parent === null || page.parent.space !== space);
}

// From the top down and without recursion: trees may be deeper than a stack.
for (const open = pages.filter(page => page.parent === null); open.length > 0;) {
  const page = open.pop();
  for (const child of page.children) {
    child.isBelowList = page.isBelowList || page.view !== null || page.isUnread;
    open.push(child);
  }
}
