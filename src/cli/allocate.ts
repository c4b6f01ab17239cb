import { readFileSync } from 'node:fs'
import { allocationCommand, solvingThreads, type StartSolving } from '../invest/index.ts'
import { readArguments } from './arguments.ts'
import { misuse, type Outcome } from './outcome.ts'

const usage = 'invest allocate FILE [--seconds N] [--json]'
const longestSeconds = 86_400

/** `invest allocate FILE`: works on the file alone. Stopped with Ctrl-C it gives the best so far and its gap; a second time it ends at once. */
export async function investAllocate(
  args: readonly string[],
  { start, progress }: { start: StartSolving; progress: (sentence: string) => void } = { start: solvingThreads(), progress: onStderr },
): Promise<Outcome> {
  const read = readArguments(args, ['seconds'], usage)
  if (read.kind === 'misuse') return misuse(read.detail)
  const [file, extra] = read.words
  if (file === undefined) return misuse(`No file is named. Expected: concord ${usage}`)
  if (extra !== undefined) return misuse(`“${extra}” is one word too many. Expected: concord ${usage}`)
  const seconds = Number(read.flags.seconds ?? 60)
  if (!(seconds > 0 && seconds <= longestSeconds))
    return misuse(`“${read.flags.seconds}” is no number of seconds. Expected: concord ${usage}`)
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    return misuse(`There is no file ${file} that can be read.`)
  }
  let onInterrupt = (): void => {}
  try {
    return await allocationCommand({
      ...{ text, seconds, start, progress },
      onStop: stop => {
        onInterrupt = stop
        process.once('SIGINT', stop)
      },
    })
  } finally {
    process.removeListener('SIGINT', onInterrupt)
  }
}

function onStderr(sentence: string): void {
  process.stderr.write(`${sentence}\n`)
}
