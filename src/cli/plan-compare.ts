import { isLang } from '../kernel/lang.ts'
import { caseSaid, compareDocuments, comparePlans, type OpenedPlan, type Question, stopsCompiling } from '../plan/core/index.ts'
import { openBundle, readBundle } from '../plan/index.ts'
import { readArguments } from './arguments.ts'
import { comparisonText, differencesText, leftOutText } from './compare-text.ts'
import { misuse, type Outcome } from './outcome.ts'
import { once } from './plan.ts'
import { checkText } from './plan-text.ts'

const usage = 'plan compare A B [--lang en|es] [--json]'

/**
 * `plan compare A B`: what the second plan answers differently from the first, question by question; which settings and sections differ; and
 * what the second leaves out of what it includes. No database is opened.
 */
export function planCompare(args: readonly string[], questions: readonly Question[]): Outcome {
  const read = readArguments(args, ['lang'], usage)
  if (read.kind === 'misuse') return misuse(read.detail)
  const [first, second, extra] = read.words
  const lang = read.flags.lang ?? 'en'
  if (first === undefined || second === undefined) return misuse(`Two files are compared. Expected: concord ${usage}`)
  if (extra !== undefined) return misuse(`“${extra}” is one word too many. Expected: concord ${usage}`)
  if (!isLang(lang)) return misuse(`“${lang}” is not a language we speak. Expected en or es.`)
  const [was, is] = [readBundle(first), readBundle(second)]
  if (was.kind === 'missing') return misuse(was.detail)
  if (is.kind === 'missing') return misuse(is.detail)

  const before = openBundle(was.bundle, questions).opened
  const after = openBundle(is.bundle, questions).opened
  const faults = once([...before.faults, ...after.faults])
  const compared = comparePlans(before, after, questions)
  const told = compared.map(({ cases, question: name, ...rest }) => {
    const question = questions.find(each => each.name === name)
    return { question: name, ...rest, cases: cases.map(each => ({ ...each, says: question ? caseSaid(question, each, lang) : [] })) }
  })
  const without = keysOf(after.leftOut)
  const documents = compareDocuments(before, after)
  const text = [
    ...leftOutText({ was: keysOf(before.leftOut), is: without }, lang),
    comparisonText(compared, questions, lang),
    ...differencesText(documents, questions, lang),
  ].join('\n\n')
  const json = { questions: told, ...documents, without }
  if (faults.length === 0) return { exit: 0, json, text }
  // A plan with faults still decides, unless it cannot be read.
  const checked = checkText({ files: [first, second], faults, warnings: [] }, questions)
  if (faults.some(stopsCompiling)) return { exit: 1, json: { ok: false, faults }, text: checked }
  return { exit: 1, json: { ok: false, faults, ...json }, text: `${checked}\n\n${text}` }
}

/** What a plan leaves out of what it includes, by `plan#provision`. */
const keysOf = (leftOut: OpenedPlan['leftOut']): string[] => leftOut.map(({ plan, section }) => `${plan.slug}#${section.id}`)
