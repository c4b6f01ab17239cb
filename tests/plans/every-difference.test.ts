import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { planCompare } from '../../src/cli/plan-compare.ts'
import { findShipped } from '../../src/plan/bundle.ts'
import { differenceGroups } from '../../src/plan/index.ts'
import { compareDocuments, makePlan, readPlan } from '../../src/plan/core/index.ts'
import { questions } from '../../src/questions.ts'

const shipped = findShipped('oakland')?.text ?? ''
const district = shipped.replace('kind: playbook', 'kind: district\neffective: 2027-01-04\nanswers: [hardening]\nincludes: [denver]')
const made = (text: string) => makePlan({ main: { file: 'oakland.md', text }, documents: findShipped, floors: [] }, questions)
const before = made(district)
const plan = before.plan
if (!plan) throw new Error('The plan to edit cannot be read.')
const lines = district.split('\n')
const sections = plan.provisions.map((section, index) => ({
  ...section,
  from: section.at.line - 1,
  to: (plan.provisions[index + 1]?.at.line ?? lines.length + 1) - 1,
}))
const pick = <T>(of: readonly T[], n: number): T => {
  const found = of[n % of.length]
  if (found === undefined) throw new Error('Nothing to pick from.')
  return found
}
const replaced = (at: number, line: string) => lines.map((old, index) => (index === at ? line : old)).join('\n')

/** Each changes one thing of one kind, and says what must be named. */
const edits: Readonly<Record<string, (n: number) => { text: string; named: string }>> = {
  'a word of a section': n => {
    const section = pick(
      sections.filter(({ text }) => text !== ''),
      n,
    )
    const [opening = ''] = section.text.split('\n')
    const at = lines.indexOf(opening, section.from)
    return { text: replaced(at, `${lines[at]} Zebra`), named: section.title }
  },
  'a title': n => {
    const section = pick(sections, n)
    return { text: replaced(section.from, `## Zebra {#${section.id}}`), named: 'Zebra' }
  },
  'an authority': n => {
    const section = pick(sections, n)
    return { text: replaced(section.authorityAt.line - 1, 'authority: practice · Zebra · unverified'), named: section.title }
  },
  'who reads it': n => {
    const section = pick(sections, n)
    return { text: replaced(section.from, `${lines[section.from]}\naudience: staff`), named: section.title }
  },
  'a section gone': n => {
    const section = pick(sections, n)
    return { text: lines.filter((_, index) => index < section.from || index >= section.to).join('\n'), named: section.title }
  },
  'a section that is new': n => ({
    text: `${district}\n\n## Zebra ${n} {#zebra-${n}}\n\nauthority: practice · Ours · unverified\n\nWords.\n`,
    named: `Zebra ${n}`,
  }),
  'two sections in each other’s place': n => {
    const at = n % (sections.length - 1)
    const [one, two] = [pick(sections, at), pick(sections, at + 1)]
    const text = [
      ...lines.slice(0, one.from),
      ...lines.slice(two.from, two.to),
      '',
      ...lines.slice(one.from, one.to),
      ...lines.slice(two.to),
    ]
    return { text: text.join('\n'), named: 'elsewhere' }
  },
  'a block that is gone': n => {
    const block = pick(plan.blocks, n)
    const end = lines.indexOf('```', block.at.line)
    const title = plan.provisions.find(({ id }) => id === block.provision)?.title ?? ''
    return { text: lines.filter((_, index) => index < block.at.line - 1 || index > end).join('\n'), named: title }
  },
  'a setting that is new': n => ({
    text: `${district}\n\n## Zebra {#zebra}\n\nauthority: practice · Ours · unverified\n\n\`\`\`setting staffing\nthen: { counselor: ${n + 1} }\n\`\`\`\n`,
    named: 'Zebra',
  }),
  'the title of all': () => ({ text: district.replace(/^title: .*$/m, 'title: Zebra'), named: 'Zebra' }),
  'its place': () => ({ text: district.replace(/^place: .*$/m, 'place: Zebra'), named: 'Zebra' }),
  'its day': n => ({ text: district.replace('2027-01-04', `20${30 + (n % 60)}-01-04`), named: 'In force from' }),
  'what it answers': () => ({ text: district.replace('answers: [hardening]', 'answers: [hardening, discipline]'), named: 'discipline' }),
  'what it includes': () => ({ text: district.replace('[denver]', '[los-angeles]'), named: 'los-angeles' }),
  'what it leaves out': () => {
    const denver = readPlan(findShipped('denver')?.text ?? '', 'denver.md')
    const id = denver.kind === 'read' ? denver.plan.provisions[0]?.id : ''
    return { text: district.replace('[denver]', `[denver]\nwithout: [denver#${id}]`), named: `denver#${id}` }
  },
}

describe('every difference', () => {
  test('a plan beside itself has none', () => {
    const found = compareDocuments({ ...before, settings: {} }, { ...made(district), settings: {} })
    expect(differenceGroups(found, { questions, lang: 'en' })).toEqual([])
  })

  test.each(Object.keys(edits))('one edit of a shipped plan is never lost, and its place is named: %s', kind => {
    fc.assert(
      fc.property(fc.nat(200), n => {
        const edit = edits[kind]?.(n)
        if (!edit) throw new Error(kind)
        const after = made(edit.text)
        expect(after.faults).toEqual([])
        for (const [was, is] of [
          [before, after],
          [after, before],
        ] as const) {
          const found = compareDocuments({ ...was, settings: was.bound?.settings ?? {} }, { ...is, settings: is.bound?.settings ?? {} })
          const said = JSON.stringify(differenceGroups(found, { questions, lang: 'en' }))
          expect(said).not.toBe('[]')
          if (is === after) expect(said).toContain(JSON.stringify(edit.named).slice(1, -1))
        }
      }),
      { numRuns: 6 },
    )
  })

  test('the command says settings and words, was and would be', () => {
    const folder = mkdtempSync(join(tmpdir(), 'concord-'))
    const town = (counselors: number, words: string) =>
      `---\nplan: town\ntitle: Town\nkind: playbook\n---\n\n## Staff {#staff}\n\nauthority: practice · Ours · unverified\n\n${words}\n\n\`\`\`setting staffing\nthen: { counselor: ${counselors} }\n\`\`\`\n`
    writeFileSync(join(folder, 'a.md'), town(250, 'One counselor for 250 students.'))
    writeFileSync(join(folder, 'b.md'), town(200, 'One counselor for 200 students, in each school.'))
    const { text, json } = planCompare([join(folder, 'a.md'), join(folder, 'b.md')], questions)
    expect(text).toContain('One setting changes:')
    expect(text).toMatch(/ounselor[^\n]*\n {4}was: 250 students\n {4}would be: 200 students/)
    expect(text).toContain('One counselor for [-250 students.-] {+200 students, in each school.+}')
    expect(json).toMatchObject({
      settings: [{ setting: 'staffing', at: '/counselor', was: 250, is: 200 }],
      sections: { changed: ['town#staff'] },
    })
  })
})
