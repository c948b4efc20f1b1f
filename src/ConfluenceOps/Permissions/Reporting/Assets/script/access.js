// The matrix: principals by what they are granted, or everybody by what they may do, against spaces.

const kindOrder = ['Anonymous', 'AccessClass', 'Group', 'Role', 'User', 'Unknown'];
const kindNames = { Anonymous: 'anonymous', AccessClass: 'class', Group: 'group', Role: 'role', User: 'user', Unknown: 'unknown kind' };

/** Rows of the matrix by what is granted: whoever a grant names. */
function grantRows() {
  const granted = new Set(spaces.flatMap(space => [...space.granted.keys(), ...space.unreadRoles.map(grant => grant.principal)]));
  return [...granted].map(principal => ({
    name: principal.name,
    kind: kindNames[principal.kind],
    order: kindOrder.indexOf(principal.kind),
    note: principal.kind === 'User' && principal.subject !== null && !subjects[principal.subject].isActive ? 'not active' : null,
    cell: remembered(space => grantedCell(principal, space)),
    open: space => openGrants(principal, space),
  }));
}

/** Rows of the matrix by what follows from it: everybody, with all groups unfolded. */
function effectiveRows() {
  return subjects.map(subject => ({
    name: subject.name,
    kind: subject.kind,
    order: subject.number === anonymous ? 0 : 1,
    note: subject.number === anonymous || subject.isActive ? null : subject.status ?? 'unknown',
    cell: remembered(space => effectiveCell(subject.number, space)),
    open: space => openAccess(subject.number, space),
  }));
}

/** Two hundred thousand cells take a moment; most are never looked at. */
function remembered(cellIn) {
  const known = [];
  return space => known[space.number] ??= cellIn(space);
}

function cellWords(cell) {
  const held = cell.sure < 0 ? 'None' : rights[cell.sure].name;
  return cell.isDoubtful ? (cell.sure < 0 ? 'Unknown' : `${held}, more perhaps`) : held;
}

/** What cells are sorted by: what is sure, then what may be. */
function weight(cell) {
  return cell.sure * 2 + (cell.isDoubtful ? 1 : 0);
}

function showAccess(section) {
  const sources = { granted: null, effective: null };
  const wanted = { mode: 'granted', text: '', kind: '', least: -1, space: '', sort: -1, isDescending: false };
  const box = el('div', { class: 'grid' });
  const tally = el('p', { class: 'tally', role: 'status' });
  const kinds = el('select', { onchange: () => { wanted.kind = kinds.value; draw(); } });
  let rows = [];
  let columns = [];

  section.append(
    el('p', { class: 'muted', text: 'By grants: what each space gives to groups, classes and single users. By effect: what everybody may do in the end, restrictions of pages aside. Open a cell to see why.' }),
    el('div', { class: 'filters', role: 'search', 'aria-label': 'Filter the matrix' },
      field('Show', choice([['granted', 'Grants'], ['effective', 'Effective access of all users']], mode => { wanted.mode = mode; begin(); })),
      field('Kind', kinds),
      field('At least', choice([[-1, 'Any'], ...rights.map((right, number) => [number, right.name])], value => { wanted.least = Number(value); draw(); })),
      field('Name', searchBox('Group or user', value => { wanted.text = value; draw(); })),
      field('Space', searchBox('Key or name', value => { wanted.space = value; draw(); }))),
    legend(), tally, box);

  const grid = new Grid(box, 'Access of principals to spaces', {
    corner: cell => { cell.textContent = 'Name'; cell.setAttribute('aria-sort', sortOf(-1)); },
    columnHeader: (cell, column) => drawColumn(cell, columns[column]),
    rowHeader: (cell, row) => drawName(cell, rows[row]),
    cell: (cell, row, column) => drawCell(cell, rows[row], columns[column]),
    open: (row, column) => openCell(rows[row], columns[column]),
    sort: column => { sortBy(column < 0 ? -1 : columns[column].number); },
  });
  begin();

  function begin() {
    const source = sources[wanted.mode] ??= wanted.mode === 'granted' ? grantRows() : effectiveRows();
    wanted.kind = '';
    kinds.replaceChildren(...[['', 'All'], ...[...new Set(source.map(row => row.kind))].map(kind => [kind, kind])].map(([value, text]) => el('option', { value, text })));
    draw();
  }

  function draw() {
    columns = spaces.filter(space => wanted.space === '' || `${space.key} ${space.name}`.toLowerCase().includes(wanted.space));
    rows = sources[wanted.mode].filter(isWanted).sort(inOrder);
    grid.reset(rows.length, columns.length);
    tally.textContent = `${count(rows.length, 'row')} of ${numbers.format(sources[wanted.mode].length)}, ${count(columns.length, 'space')}`;
  }

  function isWanted(row) {
    return (wanted.kind === '' || row.kind === wanted.kind)
      && (wanted.text === '' || row.name.toLowerCase().includes(wanted.text))
      && (wanted.least < 0 || columns.some(space => row.cell(space).sure >= wanted.least));
  }

  function inOrder(one, other) {
    const byName = one.order - other.order || inOrderOfWords.compare(one.name, other.name);
    if (wanted.sort < 0) return wanted.isDescending ? -byName : byName;
    const byCell = weight(other.cell(spaces[wanted.sort])) - weight(one.cell(spaces[wanted.sort]));
    return (wanted.isDescending ? byCell : -byCell) || byName;
  }

  function sortBy(column) {
    wanted.isDescending = wanted.sort === column ? !wanted.isDescending : column >= 0;
    wanted.sort = column;
    const { active } = grid;
    draw();
    grid.moveTo(active.row, active.column);
    say(`Sorted by ${column < 0 ? 'name' : spaces[column].key}, ${wanted.isDescending ? 'most first' : 'least first'}`);
  }

  function sortOf(column) {
    return wanted.sort !== column ? 'none' : wanted.isDescending ? 'descending' : 'ascending';
  }

  function drawColumn(cell, space) {
    cell.append(named(space.key));
    cell.title = `${space.name} (${space.key})`;
    cell.setAttribute('aria-label', `${space.key}, ${space.name}`);
    cell.setAttribute('aria-sort', sortOf(space.number));
  }

  function openCell(row, space) {
    if (space !== undefined) row.open(space);
    else openRow(row.name, el('p', { class: 'muted', text: row.kind }), row.cell, row.open);
  }
}

function drawName(cell, row) {
  cell.append(named(row.name), el('span', { class: 'kind', text: row.note === null ? row.kind : `${row.kind}, ${row.note}` }));
  cell.title = row.name;
}

function drawCell(cell, row, space) {
  const held = row.cell(space);
  cell.classList.add(held.sure < 0 ? (held.isDoubtful ? 'right-unknown' : 'right-none') : `right-${rights[held.sure].letter}`);
  cell.textContent = held.sure < 0 ? (held.isDoubtful ? '?' : '·') : rights[held.sure].letter + (held.isDoubtful ? '?' : '');
  cell.setAttribute('aria-label', `${row.name} in ${space.key}: ${cellWords(held)}`);
}

function legend() {
  const item = (style, letter, text) => el('li', {}, el('span', { class: `key ${style}`, 'aria-hidden': 'true', text: letter }), text);
  return el('ul', { class: 'legend', 'aria-label': 'What the letters mean' },
    item('right-none', '·', 'None'), ...rights.map(right => item(`right-${right.letter}`, right.letter, right.name)), item('right-unknown', '?', 'Unknown'));
}
