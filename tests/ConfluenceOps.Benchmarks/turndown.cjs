// Converts all bodies with turndown until its code is warm, then prints the seconds of the fastest pass,
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
let fastest = Infinity;
do {
  fastest = Math.min(fastest, pass());
} while (seconds() - begun < 3);
console.log(JSON.stringify({ seconds: fastest, failed }));
