import { resolve } from 'node:path'
import { runnerImport } from 'vite'

/** `update` writes every PO file as the English now stands; `check` says what would end a build, and how far each language is. */
const root = resolve(import.meta.dirname, '..')
const { module: project } = await runnerImport(resolve(root, 'scripts/words/project.ts'), { root, configFile: false, logLevel: 'error' })

const [task] = process.argv.slice(2)
const say = lines => process.stdout.write(lines.map(line => `${line}\n`).join(''))

if (task === 'update') say(project.update(root))
else if (task === 'check') {
  const faults = project.faultsOf(root)
  say([...faults, ...(faults.length > 0 ? [] : project.counts(root))])
  process.exitCode = faults.length > 0 ? 1 : 0
} else {
  process.stderr.write('Expected: npm run words -- update | check\n')
  process.exitCode = 2
}
