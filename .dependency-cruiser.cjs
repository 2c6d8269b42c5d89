// The import rule of ARCHITECTURE.md: arrows point to the pure middle. Each rule is proven to bite by a planted
// violation in test/architecture/planted/.
const { join } = require('node:path')

/** Left to right: a module may use those to its left. Neighbours in one row do not know each other. */
const domainRows = [
  ['kernel'],
  ['money'],
  ['dealer', 'catalog'],
  ['promotion'],
  ['order'],
  ['commission'],
  ['leaderboard'],
]
const serverRows = [
  ['settings', 'inbox', 'reservation'],
  ['staff'],
  ['dealer', 'catalog'],
  ['stock'],
  ['promotion'],
  ['order'],
  ['payment'],
  ['ledger'],
  ['commission'],
  ['leaderboard'],
]

const rule = (name, why, from, to) => ({ name, comment: why, severity: 'error', from, to })
const anyOf = names => `(${names.join('|')})`

/** One rule per module: what it may see of its own family is itself and the rows to its left. */
const leftToRight = (folder, rows, family) =>
  rows.flatMap((row, index) =>
    row.map(name =>
      rule(
        `${family}-${name}-looks-left`,
        `${folder}/${name} may use ${family} modules to its left only`,
        { path: `^${folder}/${name}/` },
        {
          path: `^${folder}/`,
          pathNot: `^${folder}/${anyOf([...rows.slice(0, index).flat(), name])}/`,
        },
      ),
    ),
  )

/** `area` may import only the paths given, of all that is the project's own. */
const only = (name, why, area, allowed) =>
  rule(name, why, area, { path: '^(src|cloudfunctions|local-cloud|config|test)/', pathNot: allowed })

const domain = '^src/domain/'
const contracts = '^src/contracts/'
const looks = '^src/(styles|assets)/'

const client = [
  only('contracts-see-domain', 'contracts use domain types only', { path: contracts }, [contracts, domain]),
  only('services-see-contracts', 'services use contracts and the domain', { path: '^src/services/' }, [
    '^src/services/',
    contracts,
    domain,
  ]),
  only('hooks-see-services', 'hooks use services, contracts and the domain', { path: '^src/hooks/' }, [
    '^src/hooks/',
    '^src/services/',
    contracts,
    domain,
  ]),
  only(
    'components-only-show',
    'components get what they show; they never call services',
    { path: '^src/components/' },
    ['^src/components/', domain, looks],
  ),
  only('pages-keep-apart', 'a page uses the shared folders and its own', { path: '^src/pages/([^/]+)/' }, [
    '^src/pages/$1/',
    // The frame that all tab pages stand in.
    '^src/pages/[^/]+[.]tsx$',
    '^src/(components|hooks|services)/',
    contracts,
    domain,
    looks,
  ]),
  only('packages-keep-apart', 'a sub-package never reaches into another', { path: '^src/packages/([^/]+)/' }, [
    '^src/packages/$1/',
    '^src/(components|hooks|services)/',
    contracts,
    domain,
    looks,
  ]),
  only(
    'shell-sees-no-page',
    'app and tab bar stand above the pages, not on them',
    { path: '^src/(app[.]|custom-tab-bar/)' },
    ['^src/app[.]', '^src/custom-tab-bar/', '^src/(components|hooks|services)/', contracts, domain, looks],
  ),
  rule(
    'phone-needs-no-tools',
    'what runs on a phone stands in `dependencies`',
    { path: '^src/' },
    { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
  ),
]

const server = [
  only(
    'platform-knows-no-product',
    'the platform uses contracts and the kernel',
    { path: '^cloudfunctions/platform/' },
    ['^cloudfunctions/platform/', contracts, '^src/domain/kernel/'],
  ),
  only(
    'modules-see-platform',
    'server modules use platform, contracts and domain',
    { path: '^cloudfunctions/modules/' },
    ['^cloudfunctions/(modules|platform)/', contracts, domain],
  ),
  only(
    'functions-keep-apart',
    'a function is deployed alone: it never imports another function',
    { path: '^cloudfunctions/([^/]+)/', pathNot: '^cloudfunctions/(modules|platform)/' },
    ['^cloudfunctions/($1|modules|platform)/', contracts, domain],
  ),
  rule(
    'module-has-its-row',
    'a server module stands in the order of .dependency-cruiser.cjs',
    { path: '^cloudfunctions/modules/', pathNot: `^cloudfunctions/modules/${anyOf(serverRows.flat())}/` },
    {},
  ),
  rule(
    'sdk-behind-platform',
    'wx-server-sdk is reached through the platform',
    { path: '^cloudfunctions/', pathNot: '^cloudfunctions/platform/' },
    { path: 'wx-server-sdk' },
  ),
]

const middle = [
  only('domain-stands-alone', 'the domain knows nothing around it', { path: domain }, [domain]),
  rule(
    'domain-has-no-platform',
    'the domain reads no clock, disk or network: of packages it uses the schema library alone',
    { path: domain },
    {
      dependencyTypes: ['core', 'npm', 'npm-dev', 'npm-no-pkg', 'npm-optional', 'npm-peer', 'npm-unknown'],
      pathNot: 'node_modules/valibot/',
    },
  ),
  rule(
    'domain-has-doors',
    'a domain module is entered through its index.ts',
    { path: '^src/domain/([^/]+)/' },
    { path: domain, pathNot: ['^src/domain/$1/', '^src/domain/[^/]+/index[.]ts$'] },
  ),
  rule(
    'domain-has-doors-outside',
    'a domain module is entered through its index.ts',
    { path: '^(src|cloudfunctions|config|local-cloud)/', pathNot: domain },
    { path: domain, pathNot: '^src/domain/[^/]+/index[.]ts$' },
  ),
  rule(
    'domain-module-has-its-row',
    'a domain module stands in the order of .dependency-cruiser.cjs',
    { path: domain, pathNot: `^src/domain/${anyOf(domainRows.flat())}/` },
    {},
  ),
]

const around = [
  only('local-cloud-is-its-own', 'the local cloud knows nothing of the product', { path: '^local-cloud/' }, [
    '^local-cloud/',
  ]),
  rule(
    'nothing-needs-the-workshop',
    'config and test are tools: the product never imports them',
    { path: '^(src|cloudfunctions|local-cloud)/' },
    { path: '^(config|test)/' },
  ),
  rule('no-circles', 'two files that need each other are one', {}, { circular: true }),
  rule('imports-exist', 'an import that nothing answers', {}, { couldNotResolve: true }),
]

module.exports = {
  forbidden: [
    ...middle,
    ...leftToRight('src/domain', domainRows, 'domain'),
    ...client,
    ...server,
    ...leftToRight('cloudfunctions/modules', serverRows, 'server'),
    ...around,
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|test/architecture/planted)/' },
    tsConfig: { fileName: join(__dirname, 'tsconfig.json') },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.scss', '.d.ts'],
    },
  },
}
