import './node-version.cjs'

import('./concord.mjs').then(({ concord }) => concord(['start', ...process.argv.slice(2)]))
