import { Anchor } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import { UnlockDialog } from '../features/accounts/unlock-dialog.tsx';
import { ChainNotice } from '../features/network/chain-notice.tsx';
import { useDesk } from '../lib/bridge.ts';
import { CommandPalette } from './command-palette.tsx';
import { Pages } from './routes.tsx';
import { ShortcutsHelp } from './shortcuts-help.tsx';
import { SideNavigation } from './side-navigation.tsx';
import { TopBar } from './top-bar.tsx';
import { useShortcuts } from './use-shortcuts.ts';

/** The frame around every page. On the local chain its edge is coloured. */
export function Frame() {
  const network = useDesk('network.status', {});
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  useShortcuts();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new page starts at its top
  useEffect(() => {
    main.current?.scrollTo(0, 0);
  }, [pathname]);
  return (
    <div className="frame" data-local={network.data?.local === true}>
      <Anchor
        className="skip-link"
        href="#main"
        onClick={(event) => {
          // The hash belongs to the router.
          event.preventDefault();
          main.current?.focus();
        }}
      >
        Skip to the page
      </Anchor>
      <TopBar />
      <SideNavigation />
      <main className="frame-main" id="main" ref={main} tabIndex={-1}>
        <ChainNotice />
        <Pages />
      </main>
      <CommandPalette />
      <ShortcutsHelp />
      <UnlockDialog />
    </div>
  );
}
