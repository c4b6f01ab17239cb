'use strict'
// Read before anything else, and written so that a Node.js of ten years ago can still read it.
var oldest = [20, 19]
var found = process.versions.node.split('.').map(Number)
var here = process.version + ' (' + process.execPath + ')'
if (found[0] < oldest[0] || (found[0] === oldest[0] && found[1] < oldest[1])) {
  process.stderr.write('Concord needs Node.js ' + oldest.join('.') + ' or later, and this is ' + here + '.\n')
  process.exit(2)
}
