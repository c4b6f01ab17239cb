import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import { at, expected } from './run.mjs'
import { reachedFrom, testProjects } from './test-projects.mjs'

/** What `--changed` (since the last commit) or `--changed=REF` (since a commit or branch) asks for; undefined where it is not asked. */
export const changedSince = args => {
  const asked = args.find(arg => /^--changed(=|$)/.test(arg))
  return asked && (asked.slice('--changed='.length) || 'HEAD')
}

/** Every file that differs from that commit, new ones and those that are gone too. */
export function changedFiles(since) {
  return [...new Set([...git('diff', '--name-only', '--relative', since), ...git('ls-files', '--others', '--exclude-standard')])].sort()
}

/**
 * Which tests a change is tried with: itself, where a test was changed; of the rules whatever it reaches, and the house's own, which read every
 * file; of the store what it reaches beside it, above it or below it. Where a file was changed that nothing imports (a plan, a migration, a
 * setting), all of the rules. `left` are the others that it reaches.
 */
export function testsOf(changed, projects = testProjects()) {
  const { rules, store, world } = projects
  const tests = new Set([...rules, ...store, ...world])
  const reached = new Map([...tests].map(test => [test, reachedFrom(test)]))
  const changedSet = new Set(changed)
  const reaches = test => changed.some(file => reached.get(test)?.has(file))
  const isImported = file => existsSync(at(file)) && [...reached.values()].some(files => files.has(file))
  const isForAll = changed.some(file => !isImported(file) && (!file.endsWith('.md') || file.startsWith('plans/')))
  const isNear = test => changed.some(file => reached.get(test)?.has(file) && nearby(dirname(file), dirname(test)))
  const run = [
    ...rules.filter(test => isForAll || test.startsWith('tests/house/') || reaches(test)),
    ...store.filter(test => isNear(test)),
    ...world.filter(test => changedSet.has(test)),
  ]
  const left = [...store, ...world].filter(test => !run.includes(test) && (isForAll || reaches(test)))
  return { run: changed.length ? run : [], left: changed.length ? left : [], isOfTheWorld: world.some(test => run.includes(test)) }
}

/** One lies in the other. */
const nearby = (one, other) => `${one}/`.startsWith(`${other}/`) || `${other}/`.startsWith(`${one}/`)

function git(...args) {
  try {
    return execFileSync('git', args, { cwd: at(''), encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
      .split('\n')
      .filter(Boolean)
  } catch (cause) {
    throw expected(`git ${args.join(' ')} did not succeed: ${String(cause.stderr ?? cause.message).trim()}`)
  }
}
