// The findings, the gravest first, with their filters.

function showFindings(section) {
  const wanted = { severities: new Set(severities), rule: '', space: '', text: '', withAccepted: false };
  const list = el('ul', { class: 'findings' });
  const foot = el('div');
  const tally = el('p', { class: 'tally', role: 'status' });
  const accepted = review.findings.filter(finding => finding.accepted);
  const chips = severities.map(severity => severityChip(severity, wanted, draw));
  let current = null;

  section.append(
    el('div', { class: 'filters', role: 'search', 'aria-label': 'Filter the findings' },
      el('div', { class: 'chips', role: 'group', 'aria-label': 'Severity' }, ...chips),
      field('Rule', choice([['', 'All rules'], ...distinct('rule')], value => { wanted.rule = value; draw(); })),
      field('Space', choice([['', 'All spaces'], ...distinct('space')], value => { wanted.space = value; draw(); })),
      field('Text', searchBox('Words in a finding', value => { wanted.text = value; draw(); }), true),
      accepted.length > 0 ? acceptedToggle(accepted.length, wanted, draw) : null),
    tally, list, foot);
  draw();
  return { showAll: () => current.all(), onlySeverity };

  function draw() {
    const shown = review.findings.filter(finding => matches(finding, wanted));
    current = steps(list, shown, findingItem);
    foot.replaceChildren(current.more);
    tally.textContent = tallyOf(shown.length, accepted.length, wanted.withAccepted);
  }

  /** What the numbers of the summary lead to. */
  function onlySeverity(severity) {
    wanted.severities = new Set([severity]);
    chips.forEach((chip, number) => chip.setAttribute('aria-pressed', severities[number] === severity));
    draw();
    section.scrollIntoView();
  }
}

function distinct(property) {
  const values = [...new Set(review.findings.map(finding => finding[property]).filter(value => value))];
  return values.sort(inOrderOfWords.compare).map(value => [value, value]);
}

function severityChip(severity, wanted, draw) {
  const total = review.findings.filter(finding => finding.severity === severity && !finding.accepted).length;
  return el('button', { type: 'button', class: `chip ${severity.toLowerCase()}`, 'aria-pressed': 'true', onclick: toggle }, severity, el('span', { class: 'number', text: numbers.format(total) }));
  function toggle(event) {
    const isOn = !wanted.severities.has(severity);
    if (isOn) wanted.severities.add(severity); else wanted.severities.delete(severity);
    event.currentTarget.setAttribute('aria-pressed', isOn);
    draw();
  }
}

function acceptedToggle(total, wanted, draw) {
  const box = el('input', { type: 'checkbox', onchange: () => { wanted.withAccepted = box.checked; draw(); } });
  return el('label', { class: 'toggle' }, box, `Show accepted (${numbers.format(total)})`);
}

function matches(finding, wanted) {
  return (wanted.withAccepted || !finding.accepted)
    && wanted.severities.has(finding.severity)
    && (wanted.rule === '' || finding.rule === wanted.rule)
    && (wanted.space === '' || finding.space === wanted.space)
    && (wanted.text === '' || wordsOf(finding).includes(wanted.text));
}

function wordsOf(finding) {
  return finding.words ??= [finding.what, finding.why, finding.rule, finding.id, finding.space, finding.page, finding.principal].join(' ').toLowerCase();
}

function tallyOf(shown, accepted, withAccepted) {
  const hidden = withAccepted || accepted === 0 ? '' : `; ${count(accepted, 'accepted one')} not shown`;
  return `${count(shown, 'finding')} of ${numbers.format(review.findings.length)}${hidden}`;
}

function findingItem(finding) {
  const page = finding.pageId ? pages.find(one => one.id === finding.pageId) : undefined;
  const places = [
    el('span', { text: finding.rule }),
    finding.space ? el('span', {}, 'Space ', named(finding.space)) : null,
    page ? el('span', {}, 'Page ', el('button', { type: 'button', class: 'link', onclick: () => openPage(page) }, named(page.title)))
      : finding.page ? el('span', {}, 'Page ', named(finding.page)) : null,
    finding.principal ? el('span', {}, 'About ', named(finding.principal)) : null,
    el('span', { class: 'id', text: finding.id }),
  ];
  return el('li', { class: `finding ${finding.severity.toLowerCase()}`, tabindex: '-1' },
    el('div', { class: 'finding-head' }, el('span', { class: `severity ${finding.severity.toLowerCase()}`, text: finding.severity }), el('h3', {}, named(finding.what))),
    el('p', {}, named(finding.why)),
    el('p', { class: 'places' }, ...places.filter(place => place !== null)),
    finding.accepted ? acceptance(finding.accepted) : null,
    el('details', {}, el('summary', { text: 'How to mend it' }), el('pre', {}, named(finding.fix))));
}

function acceptance({ reason, by, until }) {
  return el('p', { class: 'accepted' }, 'Accepted', ...(by ? [' by ', named(by)] : []), until ? ` until ${until}` : '', ': ', named(reason));
}
