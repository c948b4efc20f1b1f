// Converts all bodies with turndown until its code is warm, then prints the median of the seconds that a pass takes,
// and how many bodies made it throw.
// Finds turndown and turndown-plugin-gfm where node does: NODE_PATH says where they are installed.
const bodies = JSON.parse(require('fs').readFileSync(process.argv[2], 'utf8'));
const Turndown = require('turndown');
const service = new Turndown({ headingStyle: 'atx', codeBlockStyle: 'fenced' });
service.use(require('turndown-plugin-gfm').gfm);

const seconds = () => Number(process.hrtime.bigint()) / 1e9;
let failed = 0;
const convert = (body) => {
  try {
    service.turndown(body);
  } catch {
    failed++;
  }
};
const pass = () => {
  const start = seconds();
  failed = 0;
  bodies.forEach(convert);
  return seconds() - start;
};

const begun = seconds();
while (seconds() - begun < 1) pass();
const times = [];
while (times.length < 3 || seconds() - begun < 2) times.push(pass());
times.sort((a, b) => a - b);
console.log(JSON.stringify({ seconds: times[Math.floor(times.length / 2)], failed }));
