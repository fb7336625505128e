import { useEffect } from 'react';
import { useNavigate } from 'react-router';
import { call } from '../lib/bridge.ts';
import { useScreen } from '../lib/screen-store.ts';
import { pages } from './pages.ts';

/** The keyboard shortcuts of the frame. Single characters work outside text fields, and can be switched off. */
export function useShortcuts(): void {
  const navigate = useNavigate();
  const set = useScreen((state) => state.set);
  const singleKeys = useScreen((state) => state.singleKeys);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const inDialog = document.querySelector('[role="dialog"][aria-modal="true"]') !== null;
      const typing =
        event.target instanceof HTMLElement &&
        event.target.closest('input:not([type=checkbox]):not([type=radio]), textarea, select') !== null;
      if ((event.ctrlKey || event.metaKey) && !event.altKey) {
        const key = event.key.toLowerCase();
        const page = /^[1-9]$/.test(key) ? pages[Number(key) - 1] : undefined;
        if (inDialog) return;
        if (key === 'k') set({ paletteOpen: true });
        else if (key === 'l' && event.shiftKey) void call('accounts.lock', {});
        else if (key === 'i' && !event.shiftKey) {
          navigate('/emissions');
          set({ importOpen: true });
        } else if (page) navigate(page.path);
        else return;
        event.preventDefault();
      } else if (event.key === '?' && singleKeys && !typing && !inDialog) {
        set({ helpOpen: true });
        event.preventDefault();
      }
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [navigate, set, singleKeys]);
}
