import type { Fault, Question } from '../plan/core/index.ts'
import { type Bundle, openBundle, readBundle } from '../plan/index.ts'
import { readArguments } from './arguments.ts'
import { misuse, type Outcome } from './outcome.ts'
import { checkText } from './plan-text.ts'

const checkUsage = 'plan check FILE… [--floor FILE] [--json]'

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

/** So that `plans/*.md` names each document once: a translation goes with its original. */
const isTranslationOfOne = (file: string, named: readonly string[]): boolean =>
  /\.[a-z]{2}\.md$/.test(file) && named.includes(file.replace(/\.[a-z]{2}\.md$/, '.md'))

/** A fault in a document that two files include is one fault. */
export const once = (faults: readonly Fault[]): Fault[] => [...new Map(faults.map(fault => [JSON.stringify(fault), fault])).values()]
