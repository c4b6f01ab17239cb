import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../../../platform/config/root.ts'
import type { PlanFile } from '../document.ts'
import { type OpenedPlan, openPlan } from '../open.ts'
import type { Question } from '../question.ts'

const folder = join(projectRoot, 'plans')
export const shippedFiles = readdirSync(folder)
/** The documents that ship with the product, by name. */
export const shippedNames = shippedFiles.flatMap(file => /^([a-z0-9-]+)\.md$/.exec(file)?.[1] ?? [])
export const shipped = (file: string): PlanFile => ({ file: join('plans', file), text: readFileSync(join(folder, file), 'utf8') })

const documents = (name: string): PlanFile | undefined => (shippedNames.includes(name) ? shipped(`${name}.md`) : undefined)
const floors = shippedNames.map(name => shipped(`${name}.md`)).filter(({ text }) => /^kind: floor$/m.test(text))

interface Extra {
  readonly cases?: PlanFile
  /** Documents that do not ship, by name. */
  readonly documents?: Readonly<Record<string, PlanFile>>
}

/** A plan under the floors that ship, with what it includes from the documents that ship. */
export const openHere = (main: PlanFile, questions: readonly Question[], more: Extra = {}): OpenedPlan =>
  openPlan(
    {
      main: { ...main, ...(more.cases ? { cases: more.cases } : {}) },
      documents: name => more.documents?.[name] ?? documents(name),
      floors,
    },
    questions,
  )

/** A document that ships, with its cases; one that decides nothing has none. */
export const openShipped = (name: string, questions: readonly Question[]): OpenedPlan => {
  const cases = `${name}.cases.yaml`
  return openHere(shipped(`${name}.md`), questions, shippedFiles.includes(cases) ? { cases: shipped(cases) } : {})
}
