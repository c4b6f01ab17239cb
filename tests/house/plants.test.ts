import { describe, expect, test } from 'vitest'
import { type Module, moduleOf, readModules } from '../../src/platform/testing/modules.ts'
import { straysIn } from './rules/arrows-kept.ts'
import { circlesOf } from './rules/circles.ts'
import { strayRoomsIn } from './rules/rooms-kept.ts'
import { languageChoicesIn } from './rules/languages.ts'
import { inlineMatterIn, overrulesIn } from './rules/manners.ts'
import { impuritiesIn, unlistedWorldIn } from './rules/purity.ts'
import { shellImportsOfPage } from './rules/stores.ts'

/** A test of the architecture test: one wrong line is added to the text of a real file, and must be found there. */
const product = readModules().filter(module => !module.isTest)

interface Planted {
  readonly module: Module
  /** `src/plan/view.ts:70`, where the wrong line stands. */
  readonly at: string
}

function plant(path: string, line: string): Planted {
  const module = product.find(its => its.path === path)
  if (!module) throw new Error(`no file ${path}`)
  const text = `${module.text}${line}\n`
  return { module: moduleOf(path, text), at: `${path}:${text.split('\n').length - 1}` }
}

const at = (found: readonly string[], place: string) => found.filter(line => line.startsWith(`${place} `) || line === place)

describe('found with file and line', () => {
  test.each([
    'src/respond/rules/ask.ts',
    'src/respond/facts.ts',
    'src/respond/pages/view.ts',
    'src/respond/words/record.ts',
    'src/contact/request/state.ts',
    'src/contact/request/rules/tell.ts',
    'src/contact/outbound/calling-out/decide-called-out.ts',
    'src/contact/door/view.ts',
    'src/contact/papers/words/kept.ts',
    'src/invest/posts/rules/rank.ts',
    'src/invest/money/rules.ts',
    'src/invest/money/words/page.ts',
    'src/invest/need/ranks.ts',
    'src/invest/map/view.ts',
    'src/invest/allocation/said.ts',
    'src/people/rules.ts',
    'src/people/calendar.ts',
    'src/people/words/people.ts',
    'src/plan/facts.ts',
    'src/plan/pages/change-view.ts',
    'src/plan/words/plan.ts',
    'src/plan/core/decide.ts',
    'src/ledger/fact.ts',
    'src/kernel/time.ts',
  ])('the clock in %s', path => {
    for (const line of ['export const plantedAt = Date.now()', 'export const plantedOn = () => new Date()']) {
      const { module, at: place } = plant(path, line)
      expect(at(unlistedWorldIn(module), place)).toHaveLength(1)
    }
  })

  test('whatever else reaches out of a rule, and what it waits for', () => {
    const { module } = plant(
      'src/plan/core/decide.ts',
      'await 1; Date["now"](); new Date(); Math.random(); process.env.A; crypto.randomUUID(); new Date(0); setTimeout(f, 1); fetch("/")',
    )
    expect(impuritiesIn(module)).toHaveLength(8)
    expect(impuritiesIn(plant('src/contact/request/state.ts', "import { readFileSync } from 'node:fs'").module)).toHaveLength(1)
    expect(impuritiesIn(plant('src/people/rules.ts', "import { roles } from './store/roles.ts'").module)).toHaveLength(1)
  })

  test.each([
    ['src/respond/pages/call-page.tsx', '../store.ts'],
    ['src/contact/figures/figures-page.tsx', './store.ts'],
    ['src/contact/request/pages/record/about.tsx', '../../store.ts'],
    ['src/invest/posts/pages/candidates.tsx', '../applicant-store.ts'],
    ['src/invest/need/audit/due-list.tsx', './audit-store.ts'],
    ['src/people/pages/people-page.tsx', '../store/person.ts'],
    ['src/plan/pages/plan-view.ts', '../draft-store.ts'],
  ])('a store imported by the page %s', (path, store) => {
    const { module, at: place } = plant(path, `import { planted } from '${store}'`)
    expect(at(shellImportsOfPage(module), place)).toHaveLength(1)
  })

  test('an upward import, a side door, a file outside src and the way into the composition', () => {
    const strays = (path: string, from: string) => straysIn(moduleOf(path, `import { a } from '${from}'`))
    expect(strays('src/ledger/store.ts', '../people/index.ts')).toHaveLength(1)
    expect(strays('src/respond/commands.ts', '../people/store.ts')).toHaveLength(1)
    expect(strays('src/respond/commands.ts', '../../scripts/run.mjs')).toHaveLength(1)
    expect(strays('src/respond/commands.ts', '../app.ts')).toHaveLength(1)
    expect(strays('src/respond/commands.ts', '../people/index.ts')).toEqual([])
  })

  test.each([
    ['src/invest/need/ranks.ts', '../allocation/said.ts'],
    ['src/invest/state-data/settle.ts', '../need/tiers.ts'],
    ['src/invest/money/rules.ts', '../posts/roles.ts'],
    ['src/invest/map/view.ts', '../money/cents.ts'],
    ['src/invest/posts/words/posts.ts', '../../need/words/need.ts'],
    ['src/invest/allocation/placing.ts', '../need/ranks.ts'],
    ['src/invest/figures.ts', './need/tiers.ts'],
    ['src/invest/need/pages/need-page.tsx', '../../settings.ts'],
    ['src/respond/figures/counting.ts', '../carry-out.ts'],
    ['src/people/pages/people-page.tsx', '../roster/read-people.ts'],
  ])('an import against the table of rooms, in %s of %s', (path, from) => {
    const { module, at: place } = plant(path, `import type {} from '${from}'`)
    expect(at(strayRoomsIn(module), place)).toHaveLength(1)
  })

  test.each([
    ['src/invest/money/commands.ts', '../posts/applicant-store.ts'],
    ['src/invest/posts/read-hiring.ts', '../need/audit/audit-store.ts'],
    ['src/invest/allocation/drafting.ts', '../posts/state-figures-store.ts'],
    ['src/invest/need/replay.ts', './audit/audit-store.ts'],
    ['src/invest/map/routes.tsx', '../state-data/upload-store.ts'],
    ['src/invest/need/routes.tsx', '../allocation/store.ts'],
    ['src/invest/routes.tsx', './state-data/open-data/page-store.ts'],
    ['src/respond/routes.ts', './figures/store.ts'],
  ])('the store of another room, in %s of %s', (path, from) => {
    const { module, at: place } = plant(path, `import { planted } from '${from}'`)
    expect(at(strayRoomsIn(module), place)).toHaveLength(1)
  })

  test.each([
    ['src/respond/rules/ask.ts', 'src/respond/rules/next.ts'],
    ['src/contact/request/rules/due.ts', 'src/contact/request/rules/moment.ts'],
    ['src/invest/money/rules.ts', 'src/invest/money/lines.ts'],
    ['src/people/rules.ts', 'src/people/roles.ts'],
    ['src/plan/core/cube.ts', 'src/plan/core/floors.ts'],
    ['src/design/field.tsx', 'src/design/tick.tsx'],
  ])('a circle of %s and %s', (one, other) => {
    const importOf = (from: string, to: string) =>
      plant(from, `import type {} from '${'../'.repeat(from.split('/').length - 1)}${to}'`).module
    const planted = [importOf(one, other), importOf(other, one)]
    const circles = circlesOf([...product.filter(({ path }) => path !== one && path !== other), ...planted])
    const found = circles.filter(({ files }) => files.includes(one) && files.includes(other))
    expect(found).toHaveLength(1)
    expect(found[0]?.at).toMatch(/^src\/[^:]+:\d+ imports /)
  })

  test.each([
    'src/respond/pages/call-page.tsx',
    'src/contact/request/describe.ts',
    'src/invest/money/pages/money-page.tsx',
    'src/people/pages/people-page.tsx',
    'src/plan/routes.tsx',
    'src/design/record-lines.tsx',
  ])('a language compared by name in %s', path => {
    const lines = [
      'export const planted = (lang: string) => lang === "es"',
      'export const planted = (page: { lang: string }) => "en" !== page.lang',
      'export function planted(lang: string) { switch (lang) { case "pt": return 1; default: return 2 } }',
    ]
    for (const line of lines) {
      const { module, at: place } = plant(path, line)
      expect(at(languageChoicesIn(module), place)).toHaveLength(1)
    }
  })

  test('what overrules the compiler, and inline matter', () => {
    expect(overrulesIn(moduleOf('src/a.ts', 'const a = b as C; const d = e!; let f: any; const g = [1] as const'))).toHaveLength(3)
    expect(inlineMatterIn(moduleOf('src/a.tsx', '<p style="x"><script>{a}</script><script src="/a.js"></script></p>'))).toHaveLength(2)
  })
})
