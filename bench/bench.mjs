import '../scripts/node-version.cjs'
import { at, ready } from '../scripts/ready.mjs'
import { exitOf, run } from '../scripts/run.mjs'

/** `npm run bench [NAME] [--seconds N]`: everything built, then measured in a process of its own. */
await ready()
await run('Building the bench', process.execPath, [
  at('node_modules/vite/bin/vite.js'),
  ...['build', '--ssr', 'bench/run.ts', '--outDir', 'dist/bench', '--logLevel', 'error'],
])
process.exitCode = await exitOf(process.execPath, ['--expose-gc', at('dist/bench/run.js'), ...process.argv.slice(2)], {
  env: { NODE_ENV: undefined },
})
