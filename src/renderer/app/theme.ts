import { createTheme, type MantineColorsTuple, Menu, Modal, Tooltip } from '@mantine/core';

/** Ink blue: the one accent. Red and amber are kept for risk, violet for the local chain. */
const ink: MantineColorsTuple = [
  '#eef4fd',
  '#dbe7f9',
  '#b5cdf1',
  '#8cb1ea',
  '#6a9ae4',
  '#548be0',
  '#2f6fd0',
  '#2460ba',
  '#1c55a7',
  '#0c4893',
];

const sans = '"Inter Variable", system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif';

/** The dark theme's greys, with the tint of its surfaces: text first, ground last. */
const slate: MantineColorsTuple = [
  '#e4e9f0',
  '#c3ccd8',
  '#9aa6b6',
  '#6b7686',
  '#3a4756',
  '#27303b',
  '#1c232c',
  '#171d24',
  '#101419',
  '#0b0e12',
];

/** Sizes, fonts and the accent. Colours of surfaces and text are tokens in styles/tokens.css. */
export const theme = createTheme({
  primaryColor: 'ink',
  primaryShade: { light: 7, dark: 6 },
  colors: { ink, dark: slate },
  fontFamily: sans,
  fontFamilyMonospace: 'ui-monospace, "SF Mono", "Cascadia Mono", "DejaVu Sans Mono", monospace',
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.25rem' },
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.25rem', lineHeight: '1.3' },
      h2: { fontSize: '0.875rem', lineHeight: '1.4' },
      h3: { fontSize: '0.8125rem', lineHeight: '1.4' },
    },
  },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    // Locking the page's scroll would write a style element without the policy's nonce; the page scrolls inside the frame anyway.
    Modal: Modal.extend({
      defaultProps: {
        lockScroll: false,
        closeButtonProps: { 'aria-label': 'Close' },
        transitionProps: { transition: 'fade', duration: 120 },
      },
    }),
    // A menu may own items alone (ARIA 1.2, required owned elements): its first item takes the focus, no placeholder.
    Menu: Menu.extend({ defaultProps: { withInitialFocusPlaceholder: false } }),
    Tooltip: Tooltip.extend({ defaultProps: { withArrow: true, openDelay: 300, fz: 'xs' } }),
  },
});
