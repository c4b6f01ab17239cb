import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { words } from '../../scripts/words/plugin.ts'
import { projectRoot } from '../platform/config/index.ts'
import { support } from '../respond/index.ts'
import { draftThread } from './draft-thread.ts'

// Inside the project, so that what is not bundled is found.
const parent = join(projectRoot, 'node_modules', '.cache')
let folder: string
let ask: NonNullable<ReturnType<typeof draftThread>>
/** Of a machine so busy that it comes to nothing in half a second. */
let askBusy: NonNullable<ReturnType<typeof draftThread>>

beforeAll(async () => {
  mkdirSync(parent, { recursive: true })
  folder = mkdtempSync(join(parent, 'draft-thread-'))
  const entry = join(projectRoot, 'src', 'cli', 'testing', 'draft-entry.ts')
  await build({
    root: projectRoot,
    configFile: false,
    plugins: [words()],
    logLevel: 'error',
    build: { ssr: entry, outDir: folder, target: 'node20', emptyOutDir: true },
  })
  const built: { draftThread: typeof draftThread } = await import(/* @vite-ignore */ pathToFileURL(join(folder, 'draft-entry.js')).href)
  const threadOf = (limits: { longestSeconds: number; mostSeconds?: number }) => {
    const thread = built.draftThread({ entry: join(folder, 'draft-entry.js'), ...limits })
    if (!thread) throw new Error('a built file has a thread')
    return thread
  }
  ask = threadOf({ longestSeconds: 7 })
  askBusy = threadOf({ longestSeconds: 60, mostSeconds: 0.5 })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const harborFalls = { text: readFileSync(join(projectRoot, 'plans', 'harbor-falls.md'), 'utf8'), adopted: [] }

/** Each block “also” doubles the classes of situations: these are more than there are situations. */
const heavy = (): string => {
  const cube = (n: number) =>
    support.facts.map(({ name, values }, d) => `${name}: { not: ${values[Math.floor(n / 7 ** d) % values.length]} }`).join(', ')
  const also = (_: unknown, n: number) => `\`\`\`also support\nwhen: { ${cube(n * 131)} }\nadd: { after: [principal-told] }\n\`\`\`\n`
  const front = '---\nplan: heavy\ntitle: Heavy\nkind: district\neffective: 2026-09-01\nanswers: [support]\n---\n'
  return `${front}\n## All {#all}\n\nauthority: practice · Nobody · verified\n\n${Array.from({ length: 400 }, also).join('\n')}`
}

test('a draft is answered from the thread, one that takes too long is ended, and the next one is answered again', async () => {
  let longestStop = 0
  let last = performance.now()
  const timer = setInterval(() => {
    longestStop = Math.max(longestStop, performance.now() - last)
    last = performance.now()
  }, 10)
  expect(await ask({ ...harborFalls, asked: null })).toMatchObject({ kind: 'checked', ok: true, faults: [] })
  expect(await ask({ text: heavy(), adopted: [], asked: null })).toMatchObject({
    kind: 'too-much',
    detail: expect.stringContaining('concord plan check'),
  })
  const asked = { question: 'support', situation: { danger: 'nows' }, lang: 'en' as const }
  expect(await ask({ ...harborFalls, asked })).toMatchObject({ kind: 'wrong-situation', misfits: [{ fact: 'danger' }] })
  clearInterval(timer)
  expect(longestStop).toBeLessThan(3000)
}, 120_000)

test('where the machine does not come to it, the text is not blamed', async () => {
  expect(await askBusy({ text: heavy(), adopted: [], asked: null })).toBeUndefined()
})

test('where nothing was built there is no thread', () => {
  expect(draftThread()).toBeUndefined()
})
