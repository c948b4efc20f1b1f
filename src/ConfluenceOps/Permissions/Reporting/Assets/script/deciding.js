// Who may do what: the same checks as the module's, for one subject at a time. A test holds the two against each other.
// The answers are numbers, so that "and" is the smaller and "or" the greater of two.

const Denied = 0;
const Unknown = 1;
const Allowed = 2;
const answerNames = ['Denied', 'Unknown', 'Allowed'];

const readSpace = 'read space';

/** Guests hold none of these, whatever they were granted. */
const notForGuests = new Set(['administer space', 'export space', 'restrict_content space']);

function isIn(set, subject) {
  return hasBit(set.sure, subject) ? Allowed : hasBit(set.unknown, subject) ? Unknown : Denied;
}

/** Whose account works and may use Confluence, by number. */
const admitted = subjects.map(({ number }) => Math.min(isIn(everyone.active, number), isIn(everyone.product, number)));

/** Who passes every check: on Data Center, the members of one group. */
const passing = subjects.map(({ number }) => Math.min(isIn(everyone.super, number), admitted[number]));

/** Whether a space grants an operation to a subject. */
function holds(subject, space, operation) {
  let answer = Math.max(space.gap === null ? Denied : Unknown, isIn(holdersOf(space, operation), subject));
  if (operation === readSpace && space.openToUnlicensed)
    answer = Math.max(answer, isIn(everyone.signedIn, subject));
  return notForGuests.has(operation) ? Math.min(answer, Allowed - isIn(everyone.guests, subject)) : answer;
}

/** All to whom the grants of a space give an operation, added up once. Roles that could not be read may give anything. */
function holdersOf(space, operation) {
  const known = space.holders.get(operation);
  if (known !== undefined) return known;
  const granted = grantsOf(space, operation).map(grant => grant.principal.set);
  const perhaps = space.unreadRoles.map(grant => grant.principal.set);
  const holders = {
    sure: joined(granted.map(set => set.sure)),
    unknown: joined([...granted.map(set => set.unknown), ...perhaps.flatMap(set => [set.sure, set.unknown])]),
  };
  space.holders.set(operation, holders);
  return holders;
}

/** Whether a list of a page lets a subject pass. Nobody who is not signed in is ever on one. */
function isOn(list, subject) {
  if (subject === anonymous) return Denied;
  return list.reduce((answer, principal) => Math.max(answer, isIn(principal.set, subject)), Denied);
}

/** All view lists from the page to the top of its tree. */
function passesViewLists(subject, page) {
  let answer = Allowed;
  for (let next = page; next !== null; next = next.parent) {
    if (next.isUnread || next.isParentUnseen) answer = Math.min(answer, Unknown);
    if (next.view !== null) answer = Math.min(answer, isOn(next.view, subject));
  }
  return answer;
}

function passesEditList(subject, page) {
  if (page === null) return Allowed;
  return page.isUnread ? Unknown : page.edit === null ? Allowed : isOn(page.edit, subject);
}

/** What each right needs beside seeing the space, in the order of the rights; pages and blog posts are written and deleted by different ones. */
const operationsOf = Object.fromEntries(['page', 'blogpost'].map(kind =>
  [kind, [readSpace, 'create comment', `create ${kind}`, `delete ${kind}`, 'export space', 'administer space']]));

function operationsFor(page) {
  return operationsOf[page?.kind === 'blogpost' ? 'blogpost' : 'page'];
}

const nothing = rights.map(() => Denied);

/** What somebody may do with a page, or in a space where `page` is null: an answer for each right, in their order. */
function answersOf(subject, space, page) {
  const all = passing[subject];
  const perhaps = Math.min(all, Unknown);
  const sees = Math.min(admitted[subject], holds(subject, space, readSpace));
  if (sees === Denied && all === Denied) return nothing;
  const views = Math.max(page === null ? sees : Math.min(sees, passesViewLists(subject, page)), all);
  const may = operation => Math.min(views, holds(subject, space, operation));
  const [, comment, write, remove, take, rule] = operationsFor(page);
  const edits = passesEditList(subject, page);
  const own = page !== null && page.author === subject ? may('delete space') : Denied;
  return [
    views,
    Math.max(may(comment), all),
    Math.max(Math.min(may(write), edits), perhaps),
    Math.max(Math.min(Math.max(may(remove), own), edits), all),
    Math.max(may(take), perhaps),
    Math.max(Math.min(sees, holds(subject, space, rule)), all),
  ];
}

/** Whether a subject may do one thing with a page, or in a space where `page` is null. */
function decide(subject, space, page, right) {
  return answersOf(subject, space, page)[rights.findIndex(({ name }) => name === right)];
}

/** The cells that a matrix can have, each once: the highest right that somebody surely holds, and whether a higher one is not known. */
const cells = [-1, ...rights.keys()].map(sure => [false, true].map(isDoubtful => ({ sure, isDoubtful })));

function cellOf(sure, isDoubtful) {
  return cells[sure + 1][isDoubtful ? 1 : 0];
}

function highest(answers) {
  const sure = answers.lastIndexOf(Allowed);
  return cellOf(sure, answers.includes(Unknown, sure + 1));
}

function effectiveCell(subject, space, page = null) {
  return highest(answersOf(subject, space, page));
}

/** What gives each right in a space, whichever kind of content it is for. */
const givers = rights.map((_, number) => [...new Set(Object.values(operationsOf).map(operations => operations[number]))]);

/** What a principal is granted by itself, whoever is in it. */
function grantedCell(principal, space) {
  if (space.gap !== null) return cellOf(-1, true);
  const operations = space.granted.get(principal);
  const sure = operations === undefined ? -1 : givers.findLastIndex(some => some.some(operation => operations.has(operation)));
  return cellOf(sure, space.unreadRoles.some(grant => grant.principal === principal));
}

