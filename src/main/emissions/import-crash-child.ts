import { join } from 'node:path';
import { openDatabase } from '../storage/database.ts';
import { loadFactorSet } from './factor-set.ts';
import { importUsage } from './import-usage.ts';

/** Imports a file in a process of its own and says how far it has come, so that the crash test can kill it there. */
const [profileFolder = '', resources = '', file = ''] = process.argv.slice(2);
const database = openDatabase(join(profileFolder, 'desk.sqlite'));
await importUsage({ database, profileFolder }, { paths: [file] }, loadFactorSet(resources), {
  signal: new AbortController().signal,
  progress: ({ phase, done }) => process.stdout.write(`${phase} ${done}\n`),
});
process.stdout.write('Done\n');
