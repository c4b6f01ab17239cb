import { pathToFileURL } from 'node:url'
import { setFlagsFromString } from 'node:v8'
import { at, ready } from './ready.mjs'

/** One command from first to last. The server runs in this process, so that signals and exit codes need no carrying. */
export async function concord(argv) {
  process.stdout.on('error', stopWhenNobodyReads)
  // A plan is read and tried before optimised code pays for being made: with what V8 allows by itself that is a third of the time.
  if (argv[0] === 'plan') setFlagsFromString('--interrupt-budget=2000000')
  try {
    await ready()
    const { run } = await import(pathToFileURL(at('dist/server/main.js')).href)
    leave(await run(argv))
  } catch (fault) {
    process.stderr.write(`${fault?.expected ? fault.message : (fault?.stack ?? fault)}\n`)
    leave(1)
  }
}

/** What was written goes out first; whatever still holds the event loop does not hold the person. */
function leave(code) {
  process.stdout.write('', () => process.exit(code))
}

function stopWhenNobodyReads(error) {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
}
