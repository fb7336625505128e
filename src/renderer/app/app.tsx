import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { HashRouter } from 'react-router';
import { AnswerToTake } from '../features/air-gap/answer-to-take.tsx';
import { ExportPlan } from '../features/air-gap/export-plan.tsx';
import { ReviewDialog } from '../features/transactions/review-dialog.tsx';
import { FormatProvider } from '../lib/use-format.ts';
import { ColorScheme } from './color-scheme.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { EventSync } from './event-sync.tsx';
import { styleNonce } from './style-nonce.ts';
import { theme } from './theme.ts';
import { VaultGate } from './vault-gate.tsx';

const AIR_GAP = { Export: ExportPlan, Answer: AnswerToTake };

// Main is on this machine and says when something changed, so nothing is refetched by time, focus or retry.
const queries = new QueryClient({
  defaultOptions: {
    queries: {
      retry: false,
      staleTime: Number.POSITIVE_INFINITY,
      refetchOnWindowFocus: false,
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
});

/** The whole window: providers, the event subscription, the vault's gate and the one review dialog. */
export function App() {
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto" getStyleNonce={styleNonce}>
      <QueryClientProvider client={queries}>
        <FormatProvider>
          <HashRouter>
            <EventSync />
            <ColorScheme />
            <ErrorBoundary>
              <VaultGate />
              <ReviewDialog airGap={AIR_GAP} />
            </ErrorBoundary>
          </HashRouter>
        </FormatProvider>
      </QueryClientProvider>
    </MantineProvider>
  );
}
