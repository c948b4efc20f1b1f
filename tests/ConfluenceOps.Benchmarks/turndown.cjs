// Converts all bodies with turndown until its code is warm, then prints the median of the seconds that a pass takes.
// Finds turndown and turndown-plugin-gfm where node does: NODE_PATH says where they are installed.
const bodies = JSON.parse(require('fs').readFileSync(process.argv[2], 'utf8'));
const Turndown = require('turndown');
const service = new Turndown({ headingStyle: 'atx', codeBlockStyle: 'fenced' });
service.use(require('turndown-plugin-gfm').gfm);

const seconds = () => Number(process.hrtime.bigint()) / 1e9;
const pass = () => {
  const start = seconds();
  for (const body of bodies) service.turndown(body);
  return seconds() - start;
};

const begun = seconds();
while (seconds() - begun < 1) pass();
const times = [];
while (times.length < 3 || seconds() - begun < 2) times.push(pass());
times.sort((a, b) => a - b);
console.log(times[Math.floor(times.length / 2)]);
