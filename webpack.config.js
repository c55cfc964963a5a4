/**
 * Builds the folder that is served to Excel, and in it wps/, what WPS needs.
 *
 *   npm run build                                    for https://localhost:3000
 *   npm run build -- --env site=https://HOST/PATH    for the site it will be served from
 *   npm run build -- --env cdn                       store build: office.js from Microsoft's CDN instead of our own copy
 *   npm run build -- --env out=FOLDER                somewhere else than dist/
 */
require('tsx/cjs');
const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const LicensePlugin = require('webpack-license-plugin');
const { contentSecurityPolicy } = require('./scripts/build/csp.ts');
const { helpFile, helpPage } = require('./scripts/build/help.ts');
const { isUnacceptable, notices } = require('./scripts/build/notices.ts');
const { OFFICE_JS_CDN, OFFICE_JS_FOLDER, officeJsPatterns } = require('./scripts/build/office-js.ts');
const { rewriteSite, siteAddress } = require('./scripts/build/site.ts');
const { workerPackages } = require('./scripts/build/worker.ts');
const { WpsPlugin } = require('./scripts/wps/plugin.ts');

const here = (...parts) => path.join(__dirname, ...parts);

module.exports = (env, argv) => {
  const production = argv.mode !== 'development';
  const site = siteAddress(env.site);
  const cdn = env.cdn === true;
  const officeJs = cdn ? `${OFFICE_JS_CDN}/lib/1/hosted/office.js` : `${OFFICE_JS_FOLDER}/office.js`;

  const withSite = (content) => rewriteSite(content.toString('utf8'), site);
  const helpPages = (from) => ({
    from,
    context: __dirname,
    to: ({ absoluteFilename }) => helpFile(path.relative(__dirname, absoluteFilename)),
    transform: (content) => helpPage(content.toString('utf8')),
    noErrorOnMissing: true,
  });
  const page = (name, template, chunks) =>
    new HtmlPlugin({
      filename: `${name}.html`,
      template,
      chunks,
      chunksSortMode: 'manual',
      scriptLoading: 'defer',
      templateParameters: { csp: contentSecurityPolicy(cdn), officeJs },
    });

  return {
    mode: production ? 'production' : 'development',
    // One page is the whole shared runtime: worksheet functions first, then the ribbon, then the pane.
    entry: {
      functions: here('src/functions/excel.ts'),
      commands: here('src/commands/index.ts'),
      taskpane: [here('src/taskpane/page/restoreHistory.ts'), here('src/taskpane/index.tsx')],
      diagnostics: [here('src/taskpane/page/restoreHistory.ts'), here('src/taskpane/diagnostics/index.ts')],
    },
    output: {
      path: env.out === undefined ? here('dist') : path.resolve(env.out),
      // The manifest names functions.js; every other script may be cached for ever.
      filename: ({ chunk }) => (chunk.name === 'functions' ? '[name].js' : '[name].[contenthash:8].js'),
      chunkFilename: '[name].[contenthash:8].js',
      publicPath: 'auto',
      clean: true,
    },
    resolve: { extensions: ['.ts', '.tsx', '.js'] },
    module: {
      rules: [
        { test: /\.bcmap$/, type: 'asset/bytes' },
        { resourceQuery: /^\?source$/, use: here('scripts/build/worker-loader.ts') },
        {
          // The library that reads PDF is written for browsers newer than some of ours.
          test: [/\.tsx?$/, /pdfjs-dist.+\.mjs$/],
          resourceQuery: { not: /^\?source$/ },
          loader: 'swc-loader',
          options: {
            jsc: {
              parser: { syntax: 'typescript', tsx: true },
              transform: { react: { runtime: 'automatic' } },
              target: 'es2020',
            },
          },
        },
      ],
    },
    optimization: { runtimeChunk: 'single', splitChunks: { chunks: 'all', cacheGroups: { pdf: { test: /[\\/]pdfjs-dist[\\/]/, name: 'pdf', enforce: true } } } },
    performance: {
      hints: production ? 'warning' : false,
      maxAssetSize: 700_000,
      maxEntrypointSize: 1_500_000,
      // What reads PDF and what lays out a document are loaded only when somebody asks for it.
      assetFilter: (file) => file.endsWith('.js') && !file.startsWith(`${OFFICE_JS_FOLDER}/`) && !/^(?:pdf|publish-word)\./.test(file),
    },
    devtool: production ? false : 'source-map',
    cache: {
      type: 'filesystem',
      cacheDirectory: here('.cache/webpack'),
      name: production ? 'production' : 'development',
      buildDependencies: { config: [here('webpack.config.js'), here('scripts/build/')] },
    },
    stats: 'errors-warnings',
    plugins: [
      page('taskpane', here('src/taskpane/page/taskpane.html'), ['functions', 'commands', 'taskpane']),
      page('diagnostics', here('src/taskpane/diagnostics/diagnostics.html'), ['functions', 'commands', 'diagnostics']),
      new CopyPlugin({
        patterns: [
          { from: 'manifest.xml', transform: withSite },
          { from: 'assets/*.png' },
          { from: '*.json', context: here('src/functions/generated'), transform: withSite },
          // Pages for users and administrators; those for developers stay in the repository.
          ...['help', 'excel', 'wps', 'excel-vs-wps', 'cli', 'relations', 'documents', 'narrative', 'writing'].map((name) => helpPages(`docs/${name}.md`)),
          helpPages('docs/functions/*.md'),
          helpPages('docs/rules/*.md'),
          ...(cdn ? [] : officeJsPatterns()),
        ],
      }),
      new LicensePlugin({
        outputFilename: 'third-party.json',
        additionalFiles: { 'THIRD-PARTY-NOTICES.txt': (packages) => notices(packages, !cdn) },
        unacceptableLicenseTest: isUnacceptable,
        includePackages: () => workerPackages(here('src/publish/word/worker.ts')),
      }),
      ...(production ? [new WpsPlugin(site)] : []),
    ],
  };
};
