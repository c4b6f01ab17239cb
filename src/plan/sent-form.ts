import type { Saying } from '../kernel/lang.ts'
import type { App } from '../platform/http/index.ts'
import { takesFileForms } from '../platform/uploads/index.ts'
import { readPlan } from './core/index.ts'
import { isTranslation, type SentFile } from './proposal.ts'
import { refusals } from './words/refusals.ts'

/** The longest form: several times a district's plan with everything it stands on. */
export const longestForm = 2_097_152
/** All documents of one proposal together, in characters. */
export const longestProposal = 1_000_000

/** Lets the addresses of this room take a form with files. Each file keeps its name; an empty choice is none. */
export const takesDocuments = (app: App): void =>
  takesFileForms(app, ({ texts, files }) => {
    const chosen = files.map(([, file]) => file).filter(({ name, bytes }) => name !== '' || bytes.length > 0)
    return { ...texts, files: chosen.map(({ name, bytes }): SentFile => ({ name: baseName(name), text: asText(bytes) })) }
  })

const baseName = (path: string): string => path.split(/[\\/]/).at(-1) ?? path

/** Bytes that are no UTF-8 become half a surrogate pair, which is refused where forms are read. */
function asText(bytes: Buffer): string {
  const text = bytes.toString('utf8')
  return text.includes('\uFFFD') && !Buffer.from(text, 'utf8').equals(bytes) ? text.replaceAll('\uFFFD', '\uD800') : text
}

export interface SentPlan {
  readonly text: string
  /** The Spanish draft of the plan itself, where it was written in the form. */
  readonly spanish: string
  readonly files: readonly SentFile[]
  /** The name of the main document where its text was pasted. */
  readonly name: string
}

/** The main document and what goes with it: of the files the one that is a district's plan, else the text. Or why there is none. */
export function sortSent({
  text,
  spanish,
  files,
  name,
}: SentPlan): { readonly main: SentFile; readonly beside: readonly SentFile[] } | Saying {
  const stray = files.find(file => !/\.(md|markdown|cases\.ya?ml)$/.test(file.name))
  if (stray) return refusals.wrongFile({ name: stray.name.slice(0, 80) })
  const named = files.map(file => ({ ...file, name: file.name.replace(/\.markdown$/, '.md').replace(/\.yml$/, '.yaml') }))
  const plans = named.filter(file => file.name.endsWith('.md') && !isTranslation(file.name) && !isOther(file.text))
  if (plans.length > 1) return refusals.severalPlans
  const main = plans[0] ?? { name, text: lines(text) }
  if (main.text.trim() === '') return refusals.noText
  const translationName = main.name.replace(/\.md$/, '.es.md')
  const beside = named.filter(file => file !== plans[0])
  const written =
    spanish.trim() === '' || beside.some(file => isTranslationOf(file, translationName))
      ? []
      : [{ name: translationName, text: lines(spanish) }]
  const all = { main, beside: [...beside, ...written] }
  const length = [all.main, ...all.beside].reduce((sum, file) => sum + file.text.length, 0)
  return length > longestProposal ? refusals.tooLong({ most: longestProposal }) : all
}

const isTranslationOf = ({ name }: SentFile, wanted: string): boolean => name === wanted

/** A model plan or what the law requires, which a plan may include; anything that cannot be read is taken for the plan, so that its faults are told. */
function isOther(text: string): boolean {
  const reading = readPlan(text, 'any.md')
  return reading.kind === 'read' ? reading.plan.kind !== 'district' : /^kind:\s*["']?(floor|playbook)\b/m.test(text.slice(0, 20_000))
}

/** Forms write each end of line as two characters; documents have one. */
const lines = (text: string): string => text.replaceAll('\r\n', '\n')
