import './node-version.cjs'

import('./test-run.mjs').then(({ testRun }) => testRun(process.argv.slice(2)))
