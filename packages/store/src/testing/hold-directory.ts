import { openStore } from '../open-store.ts';

/** Run as a process of its own: holds the database directory that it is given until it is killed. */
const [directory = ''] = process.argv.slice(2);
await openStore({ directory });
process.stdout.write('open\n');
// An open store alone keeps no process alive.
setInterval(() => {}, 60_000);
