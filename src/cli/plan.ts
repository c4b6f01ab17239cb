import { isLang } from '../kernel/lang.ts'
import type { Fault, Question } from '../plan/core/index.ts'
import { type Bundle, decideAll, openBundle, openAbout, readBundle, type SoundPlans, spokenIn } from '../plan/index.ts'
import { readArguments } from './arguments.ts'
import { misuse, type Outcome } from './outcome.ts'
import { checkText, decisionsText } from './plan-text.ts'

const checkUsage = 'plan check FILE… [--floor FILE] [--json]'
const decideUsage = 'plan decide FILE QUESTION [fact=value…] [--lang en|es] [--json]'

/** `plan check FILE…`: every fault of every file. No database is opened. */
export function planCheck(args: readonly string[], questions: readonly Question[]): Outcome {
  const read = readArguments(args, ['floor'], checkUsage)
  if (read.kind === 'misuse') return misuse(read.detail)
  const files = [...new Set(read.words)].filter((file, _, named) => !isTranslationOfOne(file, named))
  if (files.length === 0) return misuse(`No file is named. Expected: concord ${checkUsage}`)

  const bundles: Bundle[] = []
  for (const file of files) {
    const reading = readBundle(file, read.flags.floor)
    if (reading.kind === 'missing') return misuse(reading.detail)
    bundles.push(reading.bundle)
  }
  const opened = bundles.map(bundle => openBundle(bundle, questions).opened)
  const faults = once(opened.flatMap(plan => plan.faults))
  const warnings = once(opened.flatMap(plan => plan.warnings))
  const ok = faults.length === 0
  return { exit: ok ? 0 : 1, json: { ok, faults, warnings }, text: checkText({ files, faults, warnings }, questions) }
}

/** `plan decide FILE QUESTION fact=value…`: what a sound plan says; `sound` are those known to be. No database is opened. */
export function planDecide(args: readonly string[], questions: readonly Question[], sound: SoundPlans): Outcome {
  const read = readArguments(args, ['lang'], decideUsage)
  if (read.kind === 'misuse') return misuse(read.detail)
  const [file, name, ...pairs] = read.words
  const lang = read.flags.lang ?? 'en'
  if (file === undefined || name === undefined)
    return misuse(`${file === undefined ? 'No file is named.' : 'No question is named.'} Expected: concord ${decideUsage}`)
  if (!isLang(lang)) return misuse(`“${lang}” is not a language we speak. Expected en or es.`)
  const situation = readSituation(pairs)
  if (situation.kind === 'misuse') return misuse(situation.detail)
  const reading = readBundle(file)
  if (reading.kind === 'missing') return misuse(reading.detail)

  const { opened, documents } = openAbout(name, reading.bundle, questions, sound)
  const { ok, faults, warnings } = opened
  if (!ok) return { exit: 1, json: { ok, faults }, text: checkText({ files: [file], faults, warnings }, questions) }
  const inWords = spokenIn(opened, documents, lang)
  const decided = decideAll(inWords, questions, { question: name, situation: situation.facts, lang })
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

/** So that `plans/*.md` names each document once: a translation goes with its original. */
const isTranslationOfOne = (file: string, named: readonly string[]): boolean =>
  /\.[a-z]{2}\.md$/.test(file) && named.includes(file.replace(/\.[a-z]{2}\.md$/, '.md'))

/** A fault in a document that two files include is one fault. */
export const once = (faults: readonly Fault[]): Fault[] => [...new Map(faults.map(fault => [JSON.stringify(fault), fault])).values()]
