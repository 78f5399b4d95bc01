// The import rules of ARCHITECTURE.md: stages run one way, pure stages never touch the world.
const stages = ['config', 'language', 'feeds', 'articles', 'figures', 'ledger', 'digests'];
const world = '^(src/(io|web|cli|newsroom)/|src/pipeline\\.ts|workers/)';
const oneWay = stages.flatMap((stage, i) => {
  const later = stages.slice(i + 1);
  return later.length === 0
    ? []
    : [
        {
          name: `${stage}-before-${later[0]}`,
          comment: 'An earlier stage never imports a later one.',
          severity: 'error',
          from: { path: `^src/${stage}/` },
          to: { path: `^src/(${later.join('|')})/` },
        },
      ];
});

export default {
  forbidden: [
    ...oneWay,
    {
      name: 'stages-are-pure',
      comment: 'Stages are functions from data to data: clock, network, database and mail are arguments.',
      severity: 'error',
      from: { path: `^src/(${stages.join('|')})/` },
      to: { path: world },
    },
    {
      name: 'stages-import-no-io-packages',
      severity: 'error',
      from: { path: `^src/(${stages.join('|')})/` },
      to: { path: '^node_modules/(pg|undici|ioredis|bullmq|nodemailer|kysely|@electric-sql)/' },
    },
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'src-never-imports-tests',
      severity: 'error',
      from: { path: '^(src|workers)/' },
      to: { path: '^(tests|bench)/' },
    },
    {
      name: 'io-below-workers',
      severity: 'error',
      from: { path: '^src/io/' },
      to: { path: '^(src/(cli|web)/|workers/)' },
    },
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  },
};
