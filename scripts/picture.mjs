// Draws what a real run prints as docs/images/check.svg: `node scripts/picture.mjs` writes it, `--print` prints it.
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const colors = {
  1: 'bold',
  2: 'dim',
  4: 'underline',
  31: 'red',
  32: 'green',
  33: 'yellow',
  36: 'cyan',
  90: 'dim',
};
const charWidth = 7.83;
const lineHeight = 18;

/** @param {string} text */
const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** @param {string} line with ANSI colours */
function spans(line) {
  /** @type {Set<string>} */
  const active = new Set();
  return line
    .split(/(\u001b\[[0-9;]*m)/)
    .map((part) => {
      const code = /^\u001b\[([0-9;]*)m$/.exec(part)?.[1];
      if (code === undefined) {
        return part === '' ? '' : `<tspan class="${[...active].join(' ')}">${escape(part)}</tspan>`;
      }
      for (const one of code.split(';').map(Number)) {
        if (one === 0) active.clear();
        else if (one === 22) ['bold', 'dim'].forEach((name) => active.delete(name));
        else if (one === 39) ['red', 'green', 'yellow', 'cyan'].forEach((name) => active.delete(name));
        else if (one === 24) active.delete('underline');
        else if (colors[one] !== undefined) active.add(colors[one]);
      }
      return '';
    })
    .join('');
}

export function drawPicture() {
  const { stdout } = spawnSync(process.execPath, [path.join(root, 'dist', 'index.js'), 'check'], {
    cwd: path.join(root, 'examples', 'known-trap'),
    env: { PATH: process.env.PATH ?? '', FORCE_COLOR: '1' },
    encoding: 'utf8',
  });
  const lines = ['$ rollout-guard check', '', ...stdout.trimEnd().split('\n')];
  const columns = Math.max(...lines.map((line) => line.replace(/\u001b\[[0-9;]*m/g, '').length));
  const width = Math.ceil(columns * charWidth + 40);
  const height = lines.length * lineHeight + 40;
  const rows = lines.map(
    (line, at) => `<text x="20" y="${34 + at * lineHeight}" xml:space="preserve">${spans(line)}</text>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="Output of rollout-guard check on a chart that renders a Deployment beside a Rollout">
<style>text{font:13px ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;fill:#d6deeb}.bold{font-weight:700}.dim{fill:#8b98a9}.red{fill:#ff7b72}.green{fill:#7ee787}.yellow{fill:#f2cc60}.cyan{fill:#79c0ff}.underline{text-decoration:underline}</style>
<rect width="100%" height="100%" rx="10" fill="#0d1117"/>
${rows.join('\n')}
</svg>
`;
}

if (process.argv[1] === import.meta.filename) {
  const picture = drawPicture();
  if (process.argv.includes('--print')) process.stdout.write(picture);
  else {
    mkdirSync(path.join(root, 'docs', 'images'), { recursive: true });
    writeFileSync(path.join(root, 'docs', 'images', 'check.svg'), picture);
  }
}
