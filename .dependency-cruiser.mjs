/**
 * The import rules of docs/architecture.md ("What may import what"). scripts/import-rules.test.ts plants a violation of
 * each rule and expects this file to find it.
 *
 * @type {import('dependency-cruiser').IConfiguration}
 */
const FEATURES =
  'accounts|activity|cloud-accounts|commands|emissions|minting|retirement|settings|staking|market|governance|treasury|tasks|ledger|air-gap|address-book|backup|limits|networks';

const only = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from, pathNot: '[.]test[.]tsx?$' },
  to: { pathNot: allowed },
});

export default {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Two modules that need each other are one module, or need a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    only(
      'domain-is-pure',
      '^src/domain/',
      ['^src/domain/', '^node_modules/(@(noble|scure)|cborg)/'],
      'Domain imports nothing outside itself but small pure libraries: no Node, no DOM, no Electron.',
    ),
    only(
      'ipc-is-a-contract',
      '^src/ipc/',
      ['^src/(domain|ipc)/', '^node_modules/zod/'],
      'ipc imports domain and zod.',
    ),
    only(
      'preload-is-a-bridge',
      '^src/preload/',
      ['^src/(ipc|preload)/', '^node_modules/electron/', '^electron$'],
      'Preload imports electron, and types from ipc.',
    ),
    {
      name: 'preload-takes-little-of-ipc',
      comment: 'The preload bundle holds no schema and no logic: types and the two channel names only.',
      severity: 'error',
      from: { path: '^src/preload/' },
      to: {
        path: '^src/ipc/',
        pathNot: '^src/ipc/(bridge|channels)[.]ts$',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'renderer-stays-in-the-renderer',
      comment: 'Renderer imports domain, ipc and UI libraries: nothing of main, no Node, no Electron.',
      severity: 'error',
      from: { path: '^src/renderer/', pathNot: '[.]test[.]tsx?$' },
      to: {
        path: [
          '^src/(main|preload|chromium-shell)/',
          '^contracts/',
          '^node_modules/(electron|ethers|better-sqlite3|@duckdb)/',
        ],
      },
    },
    {
      name: 'renderer-has-no-node',
      severity: 'error',
      from: { path: '^src/renderer/', pathNot: '[.]test[.]tsx?$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'renderer-features-are-strangers',
      comment: 'Sibling features of the renderer never import each other.',
      severity: 'error',
      from: { path: '^src/renderer/features/([^/]+)/' },
      to: { path: '^src/renderer/features/', pathNot: '^src/renderer/features/$1/' },
    },
    {
      name: 'main-features-are-strangers',
      comment: 'What crosses features is passed in by desk.ts.',
      severity: 'error',
      from: { path: `^src/main/(${FEATURES})/`, pathNot: '[.]test[.]ts$' },
      to: { path: `^src/main/(${FEATURES})/`, pathNot: '^src/main/$1/' },
    },
    {
      name: 'services-know-no-feature',
      comment: 'transactions, signers, chain, storage and pdf serve every feature and know none.',
      severity: 'error',
      from: { path: '^src/main/(transactions|signers|chain|storage|pdf)/', pathNot: '[.]test[.]ts$' },
      to: { path: `^src/main/(${FEATURES})/` },
    },
    {
      name: 'only-the-entries-know-the-desk',
      comment: 'desk.ts and its parts alone know all services; only the entries know desk.ts.',
      severity: 'error',
      from: { path: '^src/main/[^/]+/', pathNot: '[.]test[.]ts$' },
      to: { path: '^src/main/(index|cli|desk[a-z-]*|gate|window)[.]ts$' },
    },
    {
      name: 'electron-at-the-edge',
      comment:
        'Only the Electron entry, the window and the preload know Electron, so that every service runs without it.',
      severity: 'error',
      from: {
        path: '^src/main/',
        pathNot: '^src/main/(index|window|app-protocol|window-dialogs|gate[a-z-]*)[.]ts$|[.]test[.]ts$',
      },
      to: { path: ['^electron$', '^node_modules/electron/'] },
    },
    {
      name: 'chromium-shell-loads-built-output',
      comment: 'The Chromium shell runs the built output and shares no source with it.',
      severity: 'error',
      from: { path: '^src/chromium-shell/' },
      to: { path: '^src/(main|renderer|preload)/' },
    },
    {
      name: 'tests-stay-out-of-the-product',
      severity: 'error',
      from: { path: '^src/', pathNot: '[.]test[.]tsx?$' },
      to: { path: ['[.]test[.]tsx?$', '^e2e/', '^scripts/'] },
    },
    {
      name: 'imports-resolve',
      severity: 'error',
      from: { path: '^(src|scripts|e2e|contracts/deploy)/' },
      to: { couldNotResolve: true, pathNot: '^electron$' },
    },
  ],
  options: {
    doNotFollow: { path: ['^node_modules/'] },
    exclude: { path: ['^contracts/(artifacts|cache)/', '^out/'] },
    parser: 'swc',
    preserveSymlinks: true,
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json', '.d.ts'],
    },
  },
};
