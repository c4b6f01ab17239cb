import './node-version.cjs'

import('./concord.mjs').then(({ concord }) => concord(['start', '--with-past', ...process.argv.slice(2)]))
