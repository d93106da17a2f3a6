/** The order of imports that the README draws: each layer may import from those before it. */
const layers = [
  ['lib', '^src/lib/'],
  ['record schemas', '^src/records/([^/]+/schema|incident/(count|geometry)|dossier/map|fields|when|types|address|schemas)\\.ts$|^src/content/schema/|^src/figures/explore/state\\.ts$'],
  ['prose', '^src/prose/'],
  ['content', '^src/content/'],
  ['records', '^src/(records|cards)/|^src/search/(types|terms|passage)\\.ts$'],
  ['exports and views', '^src/(exports|views|figures|geo)/'],
  ['components', '^src/(components|layouts)/'],
  ['pages', '^src/pages/'],
];

const ordered = layers.slice(0, -1).map(([name, from], i) => ({
  name: `after ${name}`,
  comment: `${name} may import from earlier layers only`,
  severity: 'error',
  from: { path: from, pathNot: layers.slice(0, i).map(([, path]) => path) },
  to: { path: layers.slice(i + 1).map(([, path]) => path), pathNot: layers.slice(0, i + 1).map(([, path]) => path) },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...ordered,
    {
      name: 'no circles',
      comment: 'types included',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'views touch no files',
      severity: 'error',
      from: { path: '^src/(views|cards|lib)/|^src/records/', pathNot: '^src/lib/nearest' },
      to: { path: '^(node:)?(fs|path|child_process)(/|$)' },
    },
    {
      name: 'islands know nothing of the build',
      severity: 'error',
      from: { path: '^src/(islands|offline)/' },
      to: { path: '^src/(content|prose|exports|pages|build)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    extraExtensionsToScan: ['.astro'],
  },
};
