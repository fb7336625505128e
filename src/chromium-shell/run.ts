import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import './register.ts';

// Usage: node src/chromium-shell/run.ts [--chromium-switch …] <main entry> [argument …], as `electron <main entry>`.
const entry = process.argv.slice(2).find((argument) => !argument.startsWith('-'));
if (entry === undefined) {
  process.stderr.write('Usage: node src/chromium-shell/run.ts <main entry>\n');
  process.exit(2);
}
await import(pathToFileURL(resolve(entry)).href);
