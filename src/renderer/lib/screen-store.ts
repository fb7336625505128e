import { create } from 'zustand';

type ScreenStore = {
  /** The user chose to look around while the vault stays locked. */
  readOnly: boolean;
  paletteOpen: boolean;
  helpOpen: boolean;
  importOpen: boolean;
  unlockOpen: boolean;
  /** The way to a vault is shown over the window. */
  vaultSetup: boolean;
  /** The user chose to go on without a vault and without an account so far. */
  withoutVault: boolean;
  /** Shortcuts of one character (WCAG 2.1.4 wants a way to turn them off). */
  singleKeys: boolean;
  set: (change: Partial<Omit<ScreenStore, 'set'>>) => void;
};

const SINGLE_KEYS = 'desk.single-keys';

/** What the screen owns: open panels and the read-only choice. Nothing here is known to main. */
export const useScreen = create<ScreenStore>((set) => ({
  readOnly: false,
  paletteOpen: false,
  helpOpen: false,
  importOpen: false,
  unlockOpen: false,
  vaultSetup: false,
  withoutVault: false,
  singleKeys: localStorage.getItem(SINGLE_KEYS) !== 'off',
  set: (change) => {
    if (change.singleKeys !== undefined) {
      localStorage.setItem(SINGLE_KEYS, change.singleKeys ? 'on' : 'off');
    }
    set(change);
  },
}));
