import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { faultsOf } from '../scripts/words/project.ts'
import { words } from '../scripts/words/plugin.ts'
import { projectRoot } from '../src/platform/config/index.ts'

/** Portuguese in preparation, in a copy of the sources: its line in the list of languages, and one empty PO file. */
const copy = join(projectRoot, 'dist', 'another-language')
const line = "  pt: { name: 'Português', is: 'in preparation', direction: 'ltr', intl: 'pt-BR' },\n"

beforeAll(() => {
  rmSync(copy, { recursive: true, force: true })
  mkdirSync(copy, { recursive: true })
  cpSync(join(projectRoot, 'src'), join(copy, 'src'), { recursive: true, filter: path => !/\.test\.tsx?$/.test(path) })
  const list = join(copy, 'src/words/lang.ts')
  writeFileSync(
    list,
    readFileSync(list, 'utf8').replace(
      '\n} as const satisfies Record<string, Language>',
      `\n${line}} as const satisfies Record<string, Language>`,
    ),
  )
  writeFileSync(join(copy, 'src/respond/words/pt.po'), '')
  const options = JSON.parse(readFileSync(join(projectRoot, 'tsconfig.json'), 'utf8'))
  writeFileSync(join(copy, 'tsconfig.json'), JSON.stringify({ ...options, include: ['src'] }))
})
afterAll(() => rmSync(copy, { recursive: true, force: true }))

test('a language in preparation is its line and its file: everything else compiles as it stands', async () => {
  expect(readFileSync(join(copy, 'src/words/lang.ts'), 'utf8')).toContain(line)
  const compiler = join(projectRoot, 'node_modules/typescript-7/bin/tsc')
  const { stdout } = await promisify(execFile)(process.execPath, [compiler, '--noEmit', '-p', copy]).catch(
    (fault: { stdout: string }) => fault,
  )
  expect(stdout.split('\n').filter(found => found.includes('error'))).toEqual([])
}, 180_000)

test('no sentence is missing: where the language has none yet, the English one stands', () => {
  expect(faultsOf(copy)).toEqual([])
  expect(typeof words({ root: copy }).transform).toBe('function')
})
