import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { deskCommands } from './desk-commands.ts';

const page = readFileSync(join(import.meta.dirname, '../../../docs/command-line.md'), 'utf8');

test.each(Object.entries(deskCommands))(
  '%s is in docs/command-line.md with its arguments',
  (name, { usage }) => {
    const heading = new RegExp(`^### \`(${name}(?: [^\`]*)?)\`$`, 'm').exec(page)?.[1];
    expect(heading, 'a heading of its own').toBeDefined();
    expect(usage.startsWith(`${heading} [`), usage).toBe(true);
  },
);
