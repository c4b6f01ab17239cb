import { openPlan, type OpenedPlan } from '../open.ts'
import type { PlanFile } from '../document.ts'
import type { Question } from '../question.ts'
import { visit } from './visit.ts'

const frontMatter = (keys: Readonly<Record<string, string>>): string =>
  ['---', ...Object.entries(keys).map(([key, value]) => `${key}: ${value}`), '---', ''].join('\n')

/** A district plan that must answer `visit`; keys given replace or add to its front matter. Its body begins on line 9. */
export const district = (body: string, keys: Readonly<Record<string, string>> = {}): string =>
  frontMatter({
    plan: 'town',
    title: 'Town plan',
    kind: 'district',
    effective: '2026-08-01',
    answers: '[visit]',
    includes: '[]',
    ...keys,
  }) + body

export const floor = (body: string, keys: Readonly<Record<string, string>> = {}): string =>
  frontMatter({ plan: 'law', title: 'The law', kind: 'floor', effective: '2020-01-01', ...keys }) + body

export const playbook = (body: string, keys: Readonly<Record<string, string>> = {}): string =>
  frontMatter({ plan: 'model', title: 'Model plan', kind: 'playbook', ...keys }) + body

/** A section of seven lines before its first block's content: heading, authority, empty, then the blocks. */
export const section = (id: string, ...blocks: readonly string[]): string =>
  [`## About ${id} {#${id}}`, `authority: practice · Because of ${id} · verified`, '', ...blocks, ''].join('\n')

export const block = (head: string, ...lines: readonly string[]): string => ['```' + head, ...lines, '```'].join('\n')

export const rule = (when: string, then: string): string => block('rule visit', `when: { ${when} }`, `then: { ${then} }`)
export const also = (when: string, add: string): string => block('also visit', `when: { ${when} }`, `add: { ${add} }`)
export const law = (when: string, ...asks: readonly string[]): string => block('law visit', `when: { ${when} }`, ...asks)

export const everyone = rule('', 'answer: refuse, escort: none')

export interface Setup {
  readonly floors?: Readonly<Record<string, string>>
  readonly documents?: Readonly<Record<string, string>>
  readonly cases?: string
  readonly questions?: readonly Question[]
}

const files = (texts: Readonly<Record<string, string>>): Record<string, PlanFile> =>
  Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, { file: `${name}.md`, text }]))

export function open(text: string, { floors = {}, documents = {}, cases, questions = [visit] }: Setup = {}): OpenedPlan {
  const main = { file: 'town.md', text, ...(cases === undefined ? {} : { cases: { file: 'town.cases.yaml', text: cases } }) }
  return openPlan({ main, documents: files(documents), floors: Object.values(files(floors)) }, questions)
}

/** The line a text first stands on, counted from 1. */
export const lineOf = (text: string, part: string): number => text.slice(0, text.indexOf(part)).split('\n').length
