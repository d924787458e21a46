// Loaded before the bundle: writes down every socket, process and write that this process or a worker of it asks for.
import childProcess from 'node:child_process';
import dgram from 'node:dgram';
import dns from 'node:dns';
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';

// Opened with what is not watched: `appendFileSync` itself calls what is.
const journal = fs.openSync(process.env.WITNESS, 'a');
const write = fs.writeSync;

function watch(owner, name, what) {
  const original = owner[name];
  owner[name] = function (...given) {
    write(journal, `${what} ${name} ${JSON.stringify(given[0]) ?? ''}\n`);
    return original.apply(this, given);
  };
}

watch(net.Socket.prototype, 'connect', 'socket');
watch(net, 'createServer', 'socket');
watch(dgram, 'createSocket', 'socket');
watch(dns, 'lookup', 'socket');
for (const name of ['spawn', 'spawnSync', 'exec', 'execSync', 'execFile', 'execFileSync', 'fork'])
  watch(childProcess, name, 'process');
for (const name of [
  'writeFileSync',
  'writeFile',
  'appendFileSync',
  'mkdirSync',
  'mkdir',
  'mkdtempSync',
  'symlinkSync',
  'createWriteStream',
  'renameSync',
  'rmSync',
  'unlinkSync',
  'chmodSync',
]) {
  watch(fs, name, 'write');
}
for (const name of ['writeFile', 'appendFile', 'mkdir', 'mkdtemp', 'symlink', 'rename', 'rm', 'unlink'])
  watch(fs.promises, name, 'write');
syncBuiltinESMExports();
