import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { LEDGER_PROBLEMS } from '../../domain/ledger/problems.ts';
import { UDEV_FILE, UDEV_RULE } from '../../domain/ledger/udev-rule.ts';
import { isLedgerProblem, LedgerProblem } from './ledger-problem.tsx';

const SENTENCE = 'What main says of it.';

function shown(code: (typeof LEDGER_PROBLEMS)[number]): string {
  const markup = renderToStaticMarkup(
    <QueryClientProvider client={new QueryClient()}>
      <MantineProvider>
        <LedgerProblem code={code} message={SENTENCE} retry={() => undefined} />
      </MantineProvider>
    </QueryClientProvider>,
  );
  return markup
    .replaceAll(/<style[^>]*>.*?<\/style>/gs, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&gt;', '>')
    .replaceAll('&#x27;', "'");
}

describe('the states of a Ledger on the screen', () => {
  it.each(LEDGER_PROBLEMS)('%s has a title of its own, its sentence, and a way to go on', (code) => {
    const text = shown(code);
    const others = LEDGER_PROBLEMS.filter((other) => other !== code).map((other) => shown(other));
    expect(others).not.toContain(text);
    if (code !== 'ledger-no-access') expect(text).toContain(SENTENCE);
    expect(text).toContain('Try again');
  });

  it('a missing udev rule is offered, with where to put it', () => {
    const text = shown('ledger-no-access');
    for (const line of UDEV_RULE.trim().split('\n')) expect(text).toContain(line);
    expect(text).toContain(UDEV_FILE);
  });

  it('another app that is open comes with the offer to open Ethereum', () => {
    expect(shown('ledger-wrong-app')).toContain('Open Ethereum on the Ledger');
    expect(shown('ledger-locked')).not.toContain('Open Ethereum on the Ledger');
  });

  it('knows its codes from others', () => {
    expect(isLedgerProblem('ledger-locked')).toBe(true);
    expect(isLedgerProblem('vault-locked')).toBe(false);
    expect(isLedgerProblem(null)).toBe(false);
  });
});
