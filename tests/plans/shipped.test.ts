import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { readPlan } from '../../src/plan/core/index.ts'
import { openShipped, shipped, shippedFiles as files, shippedNames as names } from '../../src/plan/core/testing/shipped.ts'
import { questions } from '../../src/questions.ts'

const opened = new Map(names.map(name => [name, openShipped(name, questions)]))

describe('shipped plans', () => {
  test('there are some', () =>
    expect(names).toEqual(
      expect.arrayContaining(['harbor-falls', 'massachusetts', 'oakland', 'san-francisco', 'amherst-pelham', 'what-no-section-decides']),
    ))

  test.each(names)('%s passes, cases and all; what is not yet verified says so', name => {
    const { faults, warnings } = opened.get(name) ?? {}
    expect(faults).toEqual([])
    expect(warnings?.filter(({ kind }) => kind !== 'unverified-law')).toEqual([])
  })

  test.each(names.filter(name => files.includes(`${name}.cases.yaml`)))('each section of %s that decides is shown by a case', name => {
    const cases: readonly { because?: string }[] = parse(shipped(`${name}.cases.yaml`).text)
    const deciding = new Set(
      openShipped(name, questions)
        .plan?.blocks.filter(({ type }) => type !== 'setting')
        .map(({ provision }) => provision),
    )
    expect(deciding.size).toBeGreaterThan(0)
    expect([...deciding].filter(id => !cases.some(({ because }) => because === id))).toEqual([])
  })

  test('a document without cases decides nothing: it only advises', () => {
    const silent = names.filter(name => !files.includes(`${name}.cases.yaml`))
    expect(silent).toEqual(['until-help-comes'])
    for (const name of silent) {
      expect(opened.get(name)?.plan?.blocks).toEqual([])
      expect(opened.get(name)?.plan?.provisions.filter(({ advice }) => advice === null)).toEqual([])
    }
  })

  test.each(names.filter(name => files.includes(`${name}.es.md`)))(
    '%s advises in Spanish on what it advises on, with as many sentences',
    name => {
      const said = (file: string) => {
        const reading = readPlan(shipped(file).text, file)
        if (reading.kind !== 'read') throw new Error(`${file} cannot be read`)
        return reading.plan.provisions.flatMap(({ id, advice }) =>
          advice ? [{ id, kinds: advice.kinds.map(({ value }) => value), sentences: advice.sentences.length }] : [],
        )
      }
      expect(said(`${name}.es.md`)).toEqual(said(`${name}.md`))
    },
  )

  test.each(names.filter(name => files.includes(`${name}.es.md`)))('%s has the same sections in Spanish', name => {
    const ids = (file: string) => [...shipped(file).text.matchAll(/^## .+ \{#(.+)\}$/gm)].map(([, id]) => id)
    expect(ids(`${name}.es.md`)).toEqual(ids(`${name}.md`))
    const spanish = readPlan(shipped(`${name}.es.md`).text, `${name}.es.md`)
    expect(spanish.kind === 'read' ? spanish.plan.blocks : spanish.faults).toEqual([])
  })

  test.each(names.filter(name => files.includes(`${name}.es.md`)))(
    '%s cites in Spanish what it cites, of the same kind and with the same mark',
    name => {
      const said = (file: string) => {
        const reading = readPlan(shipped(file).text, file)
        if (reading.kind !== 'read') throw new Error(`${file} cannot be read`)
        return reading.plan.provisions.map(({ id, authority }) => ({
          id,
          kind: authority?.kind,
          cite: authority?.cite ?? '',
          mark: authority?.mark,
        }))
      }
      const bare = ({ id, kind, mark }: ReturnType<typeof said>[number]) => ({ id, kind, mark })
      const [english, spanish] = [said(`${name}.md`), said(`${name}.es.md`)]
      expect(spanish.map(bare)).toEqual(english.map(bare))
      // The number of a law, and the title of a law or of a book, are the same in every language. Anything else is prose.
      const same = english.filter(({ cite }, at) => cite === spanish[at]?.cite).map(({ cite }) => cite)
      expect(same.filter(cite => !/^(G\.L\. c\.|\d+ (CMR|CFR|U\.S\.C\.)|Family Educational Rights)/.test(cite))).toEqual([])
    },
  )
})
