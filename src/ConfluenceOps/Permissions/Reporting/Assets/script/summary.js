// The head of the report, what could not be seen, the numbers, and the security settings.

function when(text) {
  return new Date(text).toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short' });
}

function showHead() {
  const { host } = new URL(review.site);
  document.title = `Permission review · ${host || review.site}`;
  document.getElementById('site').append(siteLink(host || review.site, review.site));
  document.getElementById('provenance').append(
    `Gathered ${when(review.gathered)}`, ...(review.account === null ? [] : [' by ', named(review.account)]),
    ` · ${count(review.requests, 'request')} in ${numbers.format(Math.round(review.seconds))} s`);
}

/** First of all, what the reader must not take for an answer. */
function showUnseen(section) {
  const { agreement } = review;
  const lines = review.notSeen.map(text => el('li', {}, named(text)));
  section.append(el('h2', { id: 'unseen-title', text: 'What this review could not see' }));
  section.append(lines.length === 0
    ? el('p', { class: 'muted', text: 'Everything that was asked for could be read.' })
    : el('div', { class: 'notice' }, el('p', { text: 'Where something below could not be read, answers that hang on it are Unknown: neither allowed nor denied.' }), el('ul', {}, ...lines)));
  if (agreement === null) return;
  section.append(el('p', { text: agreement.text }));
  if (agreement.disagreements.length > 0)
    section.append(el('div', { class: 'notice' }, el('p', { text: 'The site itself says something else here:' }), el('ul', {}, ...agreement.disagreements.map(text => el('li', {}, named(text))))));
}

function showSummary(section, findings) {
  const open = review.findings.filter(finding => !finding.accepted);
  section.append(
    el('div', { class: 'tiles' }, ...severities.map(severity => el('button', { type: 'button', class: `tile ${severity.toLowerCase()}`, onclick: () => findings.onlySeverity(severity) },
      el('span', { class: 'value', text: numbers.format(open.filter(finding => finding.severity === severity).length) }), el('span', { text: severity })))),
    numbersOf([
      ['Spaces', spaces.length],
      ['Spaces open to anonymous', spaces.filter(space => decide(anonymous, space, null, 'View') === Allowed).length],
      ['Spaces not readable', spaces.filter(space => space.gap !== null).length],
      ['Pages', pages.length],
      ['View restricted', pages.filter(page => page.view !== null).length],
      ['Edit restricted', pages.filter(page => page.edit !== null).length],
      ['Pages not readable', pages.filter(page => page.isUnread).length],
      ['Accounts', subjects.length - 1],
      ['Not active', subjects.filter(subject => subject.number !== anonymous && !subject.isActive).length],
      ['Guests', subjects.filter(subject => subject.kind === 'guest').length],
      ['Apps', subjects.filter(subject => subject.kind === 'app').length],
      ['Groups', principals.filter(principal => principal.kind === 'Group').length],
      ['Groups that people join by themselves', principals.filter(principal => principal.isSelfService).length],
    ]));
}

function numbersOf(pairs) {
  return el('dl', { class: 'numbers' }, ...pairs.map(([label, value]) => el('div', {}, el('dt', { text: label }), el('dd', { text: numbers.format(value) }))));
}

function showSettings(section) {
  if (review.settings.length === 0) { section.append(el('p', { class: 'muted', text: 'The settings of the site were not asked for.' })); return; }
  section.append(el('div', { class: 'scroll', role: 'region', tabindex: '0', 'aria-label': 'Security settings' }, el('table', {},
    el('thead', {}, el('tr', {}, ...['Setting', 'Value', 'What it means'].map(text => el('th', { scope: 'col', text })))),
    el('tbody', {}, ...review.settings.map(setting => el('tr', {},
      el('th', { scope: 'row' }, named(setting.name)),
      el('td', {}, setting.state === 'Known' ? named(setting.value ?? '') : el('span', { class: 'muted', text: setting.state === 'NotReadable' ? 'Not readable' : 'Not shown by any interface' })),
      el('td', {}, named(setting.meaning), setting.advice ? el('span', { class: 'muted' }, ' ', named(setting.advice)) : null)))))));
}
