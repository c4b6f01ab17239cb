import { isLang } from '../kernel/lang.ts'
import type { Question } from '../plan/core/index.ts'
import { decideAll, keepTable, type KnownPlans, knownTable, openAbout, readBundle, spokenIn } from '../plan/index.ts'
import { readArguments } from './arguments.ts'
import { misuse, type Outcome } from './outcome.ts'
import { checkText, decisionsText } from './plan-text.ts'

const usage = 'plan decide FILE QUESTION [fact=value…] [--lang en|es] [--json]'

/** What a sound plan says: `known` is what was found out about plans before. No database is opened. */
export function planDecide(args: readonly string[], questions: readonly Question[], known: KnownPlans): Outcome {
  const read = readArguments(args, ['lang'], usage)
  if (read.kind === 'misuse') return misuse(read.detail)
  const [file, name, ...pairs] = read.words
  const lang = read.flags.lang ?? 'en'
  if (file === undefined || name === undefined)
    return misuse(`${file === undefined ? 'No file is named.' : 'No question is named.'} Expected: concord ${usage}`)
  if (!isLang(lang)) return misuse(`“${lang}” is not a language we speak. Expected en or es.`)
  const situation = readSituation(pairs)
  if (situation.kind === 'misuse') return misuse(situation.detail)
  const reading = readBundle(file)
  if (reading.kind === 'missing') return misuse(reading.detail)

  const { bundle } = reading
  const asked = { question: name, lang }
  let table = knownTable(bundle, asked, known) ?? null
  if (!table) {
    const { opened, documents } = openAbout(name, bundle, questions, known)
    const { ok, faults, warnings } = opened
    if (!ok) return { exit: 1, json: { ok, faults }, text: checkText({ files: [file], faults, warnings }, questions) }
    table = spokenIn(opened, documents, lang).compiled(name)
    if (table) keepTable(bundle, documents, asked, table, known)
  }
  const decided = decideAll({ compiled: () => table }, questions, { ...asked, situation: situation.facts })
  if (decided.kind !== 'decided') return misuse(decided.message)
  const { decisions } = decided
  return {
    exit: 0,
    json: { decisions },
    text: decisionsText(
      decisions,
      questions.find(question => question.name === name),
      lang,
    ),
  }
}

function readSituation(pairs: readonly string[]): { kind: 'facts'; facts: Record<string, string> } | { kind: 'misuse'; detail: string } {
  const facts = new Map<string, string>()
  for (const pair of pairs) {
    const [fact = '', ...rest] = pair.split('=')
    const value = rest.join('=')
    if (rest.length === 0 || fact === '' || value === '')
      return { kind: 'misuse', detail: `“${pair}” is no fact with a value. Expected fact=value, such as danger=now.` }
    if (facts.has(fact))
      return { kind: 'misuse', detail: `The fact “${fact}” is given twice. Expected one value; leave the fact out to see them all.` }
    facts.set(fact, value)
  }
  return { kind: 'facts', facts: Object.fromEntries(facts) }
}
