// Why: the same checks as the answer, one by one, each with its own answer, a sentence, and whom it names.

function reason(layer, answer, text, names = []) {
  return { layer, answer, text, names };
}

/** A principal in a sentence. */
function wordsFor(principal) {
  switch (principal.kind) {
    case 'Group': return `the group ${principal.name}`;
    case 'Anonymous': return 'anonymous';
    case 'AccessClass': return `the class '${principal.name}'`;
    case 'Role': return `the role ${principal.name}`;
    case 'Unknown': return `'${principal.name}', of a kind that is not known here`;
    default: return principal.name;
  }
}

function wordsForGrant(grant) {
  return grant.role === null ? wordsFor(grant.principal) : `${wordsFor(grant.principal)} as ${grant.role}`;
}

/** A few of a list, and how many more there are. */
function some(items) {
  const all = [...new Set(items)];
  if (all.length === 0) return 'nobody';
  if (all.length === 1) return all[0];
  if (all.length <= 4) return `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`;
  return `${all.slice(0, 3).join(', ')} and ${all.length - 3} more`;
}

function nameOf(operation) {
  return review.operations[operationNumbers.get(operation)]?.name
    ?? { 'delete space': 'Delete own', 'export space': 'Export', 'administer space': 'Administer', 'create comment': 'Add comments', [readSpace]: 'View' }[operation]
    ?? operation.replace(/^create (.*)$/, 'Add $1s').replace(/^delete (.*)$/, 'Delete $1s').replace('blogposts', 'blog posts');
}

/** Why a subject may or may not do something with a page, or in a space where `page` is null. */
function explain(subject, space, page, right) {
  const reasons = [accountReason(subjects[subject]), productReason(subjects[subject])];
  if (isIn(everyone.super, subject) === Allowed)
    return [...reasons, superReason(right)];
  if (right !== 'View') reasons.push(spaceReason(subject, space, readSpace));
  reasons.push(spaceReason(subject, space, served(subject, space, page, right)));
  if (page === null || right === 'Administer') return reasons;
  reasons.push(...viewReasons(subject, page));
  if ((right === 'Edit' || right === 'Delete') && (page.isUnread || page.edit !== null)) reasons.push(editReason(subject, page));
  return reasons;
}

/** Whichever of the two rights to delete serves better. */
function served(subject, space, page, right) {
  const operation = operationsFor(page)[rights.findIndex(({ name }) => name === right)];
  const isOwn = right === 'Delete' && page !== null && page.author === subject;
  return isOwn && holds(subject, space, operation) !== Allowed && holds(subject, space, 'delete space') !== Denied ? 'delete space' : operation;
}

function accountReason(subject) {
  const answer = isIn(everyone.active, subject.number);
  if (subject.number === anonymous) return reason('Account', answer, 'Anonymous has no account that could be deactivated.');
  if (answer === Denied) return reason('Account', answer, `The account is ${subject.status}; what it was granted stays, and serves nobody.`);
  if (answer === Unknown && subject.kind === 'unknown account') return reason('Account', answer, 'The site does not know this account, or does not show it.');
  if (answer === Unknown) return reason('Account', answer, `The account is '${subject.status}', and what that means is not known.`);
  return reason('Account', answer, subject.kind === 'app' ? "The account is an app's." : 'The account is active.');
}

function productReason(subject) {
  const answer = isIn(everyone.product, subject.number);
  const say = text => reason('Product', answer, text);
  if (!review.isProductAccessKnown) return say('An export does not say who may use Confluence; everybody in it is taken to.');
  if (subject.number === anonymous)
    return say({
      [Allowed]: 'The site lets anonymous visitors in.',
      [Denied]: 'The site lets no anonymous visitor in, whatever its spaces grant.',
      [Unknown]: 'Whether the site lets anonymous visitors in could not be told.',
    }[answer]);
  if (answer === Denied) return say('The account is in no group that gives access to Confluence.');
  if (answer === Unknown) return say('Which groups give access to Confluence could not be read, or not who is in them.');
  if (subject.kind === 'guest') return say("The account is a guest's: it sees what it was invited to and what is open to anonymous.");
  const group = principals.find(principal => principal.givesProduct && isIn(principal.set, subject.number) === Allowed);
  return say(group === undefined ? 'The account may use Confluence.' : `The group ${group.name} gives access to Confluence.`);
}

function superReason(right) {
  return right === 'Edit' || right === 'Export'
    ? reason('Space', Unknown, 'Members of confluence-administrators see everything; whether they may do this too differs between versions.')
    : reason('Space', Allowed, 'Members of confluence-administrators pass every check.');
}

function spaceReason(subject, space, operation) {
  const answer = holds(subject, space, operation);
  const grants = grantsOf(space, operation);
  const those = wanted => grants.filter(grant => isIn(grant.principal.set, subject) === wanted).map(wordsForGrant);
  const say = text => reason('Space', answer, text, grants.map(wordsForGrant));
  const right = nameOf(operation);
  if (answer === Allowed)
    return say(those(Allowed).length > 0 ? `${space.key} grants '${right}' through ${some(those(Allowed))}.` : `${space.key} is open to everybody who is signed in.`);
  if (answer === Unknown && space.gap !== null) return say(`What ${space.key} grants could not be read: ${space.gap}`);
  if (answer === Unknown) {
    const unread = space.unreadRoles.filter(grant => isIn(grant.principal.set, subject) !== Denied).map(grant => `${wordsFor(grant.principal)} as ${grant.role}, a role that could not be read,`);
    return say(`${space.key} grants '${right}' to ${some([...those(Unknown), ...unread])}, and who that is could not be read.`);
  }
  if (isIn(everyone.guests, subject) === Allowed && those(Allowed).length > 0) return say(`Guests cannot hold '${right}', whatever they were granted.`);
  if (grants.length === 0) return say(`${space.key} grants '${right}' to nobody.`);
  return say(`${space.key} grants '${right}' only to ${some(grants.map(wordsForGrant))}; this ${subject === anonymous ? 'visitor' : 'user'} is not among them.`);
}

function viewReasons(subject, page) {
  const reasons = [];
  for (const above of chainOf(page)) {
    const title = titleIn(above, page);
    if (above.isParentUnseen)
      reasons.push(reason('ViewRestriction', Unknown, `What '${above.title}' hangs under could not be read, so there may be a restriction.`));
    if (above.isUnread)
      reasons.push(reason('ViewRestriction', Unknown, `Who may view ${title} could not be read: ${above.gap ?? 'the site did not say.'}`));
    else if (above.view !== null)
      reasons.push(listReason('ViewRestriction', subject, above.view, `${title} may be viewed only by`));
  }
  return reasons.length > 0 ? reasons : [reason('ViewRestriction', Allowed, 'Neither the page nor anything above it has a view restriction.')];
}

function editReason(subject, page) {
  return page.isUnread
    ? reason('EditRestriction', Unknown, `Who may edit '${page.title}' could not be read: ${page.gap ?? 'the site did not say.'}`)
    : listReason('EditRestriction', subject, page.edit, `'${page.title}' may be edited only by`);
}

function listReason(layer, subject, list, only) {
  const answer = isOn(list, subject);
  const names = some(list.map(wordsFor));
  const say = text => reason(layer, answer, `${only} ${names}${text}`, list.map(wordsFor));
  if (answer === Allowed) {
    const through = list.find(principal => isIn(principal.set, subject) === Allowed);
    return say(through.kind === 'User' ? '; this user is named.' : `; this user is in ${wordsFor(through)}.`);
  }
  if (answer === Unknown) return say(', and whether this user is among them could not be read.');
  if (subject === anonymous) return say('; nobody is on such a list without signing in.');
  return say(`; this user is ${list.length === 1 ? 'not' : list.length === 2 ? 'neither' : 'none of them'}.`);
}

function titleIn(above, page) {
  return above === page ? `'${above.title}'` : `'${above.title}', an ancestor,`;
}
