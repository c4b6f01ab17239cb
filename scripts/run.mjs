import { spawn } from 'node:child_process'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { alsoHeldBy } from './alone.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))

/** A path of the project, wherever the command was typed. */
export const at = path => `${root}${path}`

/** A program's run that must end well. Everything it says goes to stderr: stdout belongs to the command's own answer. */
export async function run(what, command, args) {
  process.stderr.write(`${what}…\n`)
  const code = await exitOf(command, args, { stdout: 2 })
  if (code !== 0) throw expected(`${what} did not succeed: it ended with code ${code}, and what it said stands above.`)
}

/** npm as it was called, else the one on the PATH. */
export async function npm(what, args) {
  const own = process.env.npm_execpath
  const [command, before] = own && basename(own) === 'npm-cli.js' ? [process.execPath, [own]] : ['npm', []]
  await run(what, command, [...before, ...args]).catch(cause => {
    if (cause.code !== 'ENOENT') throw cause
    throw expected(
      'npm is not on the PATH. It comes with Node.js (on Debian it is a package of its own: apt-get install npm); Concord needs it once, to install its packages.',
    )
  })
}

/**
 * The exit code of a program run in the project's folder. NODE_ENV is kept from it: with `production` npm leaves out what building and testing need,
 * and Vite and Vitest change what they make. An interrupt that reaches us is passed on, waited for, and then ends us too.
 */
export async function exitOf(command, args, { stdout = 1, env = {} } = {}) {
  const { NODE_ENV: _, ...inherited } = process.env
  const child = spawn(command, args, {
    cwd: root,
    stdio: ['ignore', stdout, 2],
    env: { ...inherited, ...env },
    shell: process.platform === 'win32' && command === 'npm',
  })
  alsoHeldBy(child.pid)
  let interrupted
  const pass = signal => {
    interrupted = signal
    child.kill(signal)
  }
  process.on('SIGINT', pass).on('SIGTERM', pass)
  try {
    const [code, signal] = await new Promise((resolve, reject) => {
      child.on('error', reject)
      child.on('close', (...how) => resolve(how))
    })
    if (interrupted) process.exit(interrupted === 'SIGINT' ? 130 : 143)
    return code ?? `signal ${signal}`
  } finally {
    process.off('SIGINT', pass).off('SIGTERM', pass)
  }
}

/** An outcome that a sentence explains: no stack is shown for it. */
export const expected = message => Object.assign(new Error(message), { expected: true })
