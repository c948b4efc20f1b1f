// What changed since the baseline, where the report was given one.

function showChanges(section) {
  const { changes } = review;
  if (changes === null) return;
  section.hidden = false;
  const wanted = { kind: '', space: '', text: '' };
  const rows = changes.rows.map(([subject, space, page, right, before, after, through, pages]) => ({
    subject: changes.texts[subject], space: changes.texts[space], page: page < 0 ? null : changes.texts[page], right: changes.rights[right],
    before: changes.answers[before], after: changes.answers[after], through: changes.texts[through], pages,
  }));
  const tally = el('p', { class: 'tally', role: 'status' });
  const list = el('tbody');
  const foot = el('div');
  section.append(
    el('p', { class: 'muted', text: `Compared with the baseline of ${when(changes.since)}.` }),
    numbersOf([['Gained', changes.gained], ['Lost', changes.lost], ['Unclear', changes.unclear], ['New findings', changes.newFindings.length], ['Findings gone', changes.goneFindings.length]]),
    ...lists(changes),
    el('h3', { text: 'Access' }));
  if (rows.length === 0) {
    section.append(el('p', { text: 'Nobody gained or lost anything.' }));
    return;
  }
  const kinds = [['', 'All'], ['Gained', 'Gained'], ['Lost', 'Lost'], ['Unclear', 'Unclear']];
  const keys = [...new Set(rows.map(row => row.space))].map(key => [key, key]);
  section.append(
    el('div', { class: 'filters', role: 'search', 'aria-label': 'Filter the changes' },
      field('Change', choice(kinds, value => { wanted.kind = value; draw(); })),
      field('Space', choice([['', 'All spaces'], ...keys], value => { wanted.space = value; draw(); })),
      field('Text', searchBox('Who, page or reason', value => { wanted.text = value; draw(); }), true)),
    tally,
    el('div', { class: 'scroll', role: 'region', tabindex: '0', 'aria-label': 'Changes of access' }, el('table', { class: 'changes' },
      el('thead', {}, el('tr', {}, ...['Change', 'Who', 'Right', 'Where', 'Through'].map(text => el('th', { scope: 'col', text })))), list)),
    foot);
  draw();

  function draw() {
    const shown = rows.filter(row => (wanted.kind === '' || kindOf(row) === wanted.kind)
      && (wanted.space === '' || row.space === wanted.space)
      && (wanted.text === '' || `${row.subject} ${row.page ?? ''} ${row.through}`.toLowerCase().includes(wanted.text)));
    const left = changes.total - rows.length;
    tally.textContent = `${count(shown.length, 'change')}${left > 0 ? `; ${numbers.format(left)} more are not in this report: Compare-ConfluencePermission lists all` : ''}`;
    foot.replaceChildren(steps(list, shown, changeRow).more);
  }
}

function kindOf({ before, after }) {
  return before === 'Unknown' || after === 'Unknown' ? 'Unclear' : after === 'Allowed' ? 'Gained' : 'Lost';
}

function changeRow(row) {
  const kind = kindOf(row);
  const where = row.page === null ? [named(row.space)] : [named(row.space), ' › ', named(row.page)];
  return el('tr', {},
    el('td', {}, el('span', { class: `change ${kind.toLowerCase()}`, text: kind })),
    el('th', { scope: 'row' }, named(row.subject)),
    el('td', { text: row.right }),
    el('td', {}, ...where, row.pages === 0 || (row.pages === 1 && row.page !== null) ? null : el('span', { class: 'muted', text: ` (${count(row.pages, 'page')})` })),
    el('td', {}, named(row.through)));
}

function lists(changes) {
  const line = texts => texts.map(text => el('li', {}, named(text)));
  return [
    ['New findings', changes.newFindings], ['Findings gone', changes.goneFindings], ['New spaces', changes.newSpaces], ['Spaces gone, or not asked for', changes.goneSpaces],
    ['New accounts', changes.newUsers], ['Accounts gone', changes.goneUsers], ['Accounts deactivated', changes.deactivatedUsers],
    ['New pages', changes.newPages], ['Pages gone', changes.gonePages],
  ].filter(([, texts]) => texts.length > 0).map(([title, texts]) => fold(`${title} (${numbers.format(texts.length)})`, line(texts)));
}
