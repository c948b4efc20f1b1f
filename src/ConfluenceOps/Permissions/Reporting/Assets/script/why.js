// What the panel shows: a principal in a space, somebody in a space or on a page, and a page.

const layerNames = { Account: 'Account', Product: 'Confluence', Space: 'Space', ViewRestriction: 'View restriction', EditRestriction: 'Edit restriction' };

function answerMark(answer) {
  return el('span', { class: `answer ${answerNames[answer].toLowerCase()}`, text: answerNames[answer] });
}

/** Why somebody may or may not do something; the buttons ask about the other rights. */
function openAccess(subject, space, page = null, right = null) {
  const answers = answersOf(subject, space, page);
  const asked = right ?? rights[Math.max(0, highest(answers).sure)].name;
  panel.open(() => ({ title: accessTitle(subject, space, page), content: accessContent(subject, space, page, asked, answers) }));
}

function accessTitle(subject, space, page) {
  return page === null ? [named(subjects[subject].name), ' in ', named(space.key)] : [named(subjects[subject].name), ' on ', named(page.title)];
}

function accessContent(subject, space, page, asked, answers) {
  const steps = el('ol', { class: 'reasons' });
  const verdict = el('p', { class: 'verdict', 'aria-live': 'polite' });
  const buttons = rights.map(({ name }, number) => el('button', { type: 'button', 'aria-pressed': 'false', onclick: () => choose(name) }, name, answerMark(answers[number])));
  function choose(right) {
    buttons.forEach((button, number) => button.setAttribute('aria-pressed', rights[number].name === right));
    const answer = decide(subject, space, page, right);
    verdict.replaceChildren(`${right}: `, answerMark(answer), `. ${verdictOf(answer)}`);
    steps.replaceChildren(...explain(subject, space, page, right).map(reasonItem));
  }
  choose(asked);
  return [
    describeSubject(subjects[subject], page === null ? space.name : `Page in ${space.key}`),
    el('div', { class: 'rights', role: 'group', 'aria-label': 'Right' }, ...buttons),
    verdict, steps,
    page === null ? groupsOf(subject) : null,
  ].filter(part => part !== null);
}

function verdictOf(answer) {
  return {
    [Allowed]: 'Every check lets them pass:',
    [Denied]: 'They do not pass every check:',
    [Unknown]: 'Nothing denies it, but something that decides could not be read:',
  }[answer];
}

function reasonItem({ layer, answer, text, names }) {
  const item = el('li', { class: answerNames[answer].toLowerCase() },
    el('span', { class: 'layer', text: layerNames[layer] }), answerMark(answer), named(text, { class: 'text' }));
  if (names.length > 3) item.append(fold(`All ${numbers.format(names.length)} that are named`, names.map(name => el('li', {}, named(name)))));
  return item;
}

function fold(label, items) {
  const list = el('ul', { class: 'names' });
  const details = el('details', {}, el('summary', { text: label }), list);
  details.addEventListener('toggle', () => {
    if (!details.open || list.childElementCount > 0) return;
    details.append(steps(list, items, item => item).more);
  });
  return details;
}

function describeSubject(subject, where) {
  const words = [subject.kind, subject.status !== null && subject.status !== 'active' ? subject.status : null].filter(word => word !== null && word !== 'anonymous');
  return el('p', { class: 'muted' }, named(where), ...words.map(word => ` · ${word}`), subject.number === anonymous ? null : el('span', { class: 'id' }, ' · ', named(subject.id)));
}

function groupsOf(subject) {
  const groups = principals.filter(principal => principal.kind === 'Group' && isIn(principal.set, subject) === Allowed);
  return groups.length === 0 ? null : fold(`In ${count(groups.length, 'group')}`, groups.map(group => el('li', {}, named(group.name))));
}

/** What a space grants a principal by itself, and who that is. */
function openGrants(principal, space) {
  if (principal.kind === 'User' && principal.subject !== null) { openAccess(principal.subject, space); return; }
  if (principal.kind === 'Anonymous') { openAccess(anonymous, space); return; }
  panel.open(() => ({ title: [named(principal.name), ' in ', named(space.key)], content: grantsContent(principal, space) }));
}

function grantsContent(principal, space) {
  const rows = review.operations.flatMap((operation, number) => space.grants[number]
    .filter(grant => grant.principal === principal)
    .map(grant => el('li', {}, operation.name, grant.role === null ? '' : ` (as ${grant.role})`)));
  const unread = space.unreadRoles.filter(grant => grant.principal === principal)
    .map(grant => el('li', { text: `The role ${grant.role}, of which nothing could be read` }));
  const granted = [...rows, ...unread];
  return [
    el('p', { class: 'muted' }, named(space.name), ` · ${wordsFor(principal)}`),
    space.gap === null ? null : el('p', { class: 'notice' }, `What this space grants could not be read: `, named(space.gap)),
    el('h3', { text: granted.length === 0 ? 'Granted nothing here' : 'Granted here' }),
    el('ul', { class: 'names' }, ...granted),
    ...memberParts(principal, space),
  ].filter(part => part !== null);
}

function memberParts(principal, space) {
  const members = [...membersOf(principal.set)];
  return [
    el('h3', { text: `Who that is: ${count(members.length, 'account')}` }),
    principal.gap ? el('p', { class: 'notice' }, 'Not all members could be read: ', named(principal.gap)) : null,
    principal.isSelfService ? el('p', { class: 'notice', text: 'People can add themselves or each other to this group.' }) : null,
    personList(members, space, null),
  ];
}

/** People who can be searched; each opens why. */
function personList(people, space, page, label = 'Find a person') {
  const list = el('ul', { class: 'people' });
  const box = el('div');
  const search = searchBox(label, draw);
  search.setAttribute('aria-label', label);
  function draw(text) {
    const hits = text === '' ? people : people.filter(number => subjects[number].name.toLowerCase().includes(text));
    box.replaceChildren(list, steps(list, hits, number => personItem(number, space, page)).more);
  }
  draw('');
  return el('div', {}, people.length > 8 ? search : null, box);
}

function personItem(number, space, page) {
  return el('li', {}, el('button', { type: 'button', onclick: () => openAccess(number, space, page) },
    named(subjects[number].name), subjects[number].isActive ? null : el('span', { class: 'muted', text: ` ${subjects[number].status ?? 'unknown'}` }),
    el('span', { class: 'held', text: cellWords(effectiveCell(number, space, page)) })));
}

/** Everything that a principal is granted anywhere, or that somebody may do. */
function openRow(title, note, cellIn, onOpen) {
  const held = spaces.filter(space => cellIn(space).sure >= 0 || cellIn(space).isDoubtful);
  const list = el('ul', { class: 'people' });
  const { more } = steps(list, held, space => el('li', {}, el('button', { type: 'button', onclick: () => onOpen(space) },
    named(`${space.key} · ${space.name}`), el('span', { class: 'held', text: cellWords(cellIn(space)) }))));
  panel.open(() => ({ title: named(title), content: [note, el('h3', { text: `In ${count(held.length, 'space')}` }), list, more] }));
}

function openPage(page) {
  panel.open(() => ({ title: siteLink(page.title, page.url), content: pageContent(page) }));
}

function pageContent(page) {
  const answers = subjects.map(subject => decide(subject.number, page.space, page, 'View'));
  const viewers = subjects.filter(subject => answers[subject.number] === Allowed).map(subject => subject.number);
  const doubtful = subjects.filter(subject => answers[subject.number] === Unknown).map(subject => subject.number);
  return [
    el('p', { class: 'muted' }, named(page.space.key), ` · ${page.kind} `, named(page.id)),
    ...chainOf(page).filter(above => above.view !== null || above.isUnread || above.isParentUnseen).map(above => listPart(above, page)),
    page.edit === null ? null : listBox('May be edited only by', page.edit),
    el('h3', { text: `May be viewed by ${numbers.format(viewers.length)}${doubtful.length > 0 ? `, ${numbers.format(doubtful.length)} perhaps` : ''}` }),
    personList([...viewers, ...doubtful], page.space, page, 'Find somebody who may view it'),
    fold('Ask about somebody else', [personList(subjects.map(subject => subject.number), page.space, page)]),
  ].filter(part => part !== null);
}

function listPart(above, page) {
  const title = above === page ? 'May be viewed only by' : `'${above.title}', above it, may be viewed only by`;
  if (above.isUnread) return el('p', { class: 'notice' }, 'Who may view ', named(above.title), ' could not be read: ', named(above.gap ?? 'the site did not say.'));
  if (above.view === null) return el('p', { class: 'notice' }, 'What ', named(above.title), ' hangs under could not be read.');
  return listBox(title, above.view);
}

function listBox(title, list) {
  return el('div', { class: 'listed' }, el('h3', {}, named(title)), el('ul', { class: 'names' }, ...list.map(principal => el('li', {}, named(wordsFor(principal))))));
}
