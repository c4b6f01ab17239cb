import { existsSync, writeFileSync } from 'node:fs'
import type { Question } from '../plan/core/index.ts'
import { openBundle, readBundle, shippedNames } from '../plan/index.ts'
import { readArguments } from './arguments.ts'
import { beginning, toBeDone } from './beginning.ts'
import { misuse, type Outcome, refusal } from './outcome.ts'
import { checkText } from './plan-text.ts'

const usage = 'plan begin --town NAME [--file FILE] [--json]'
const longestTown = 60

/**
 * `plan begin --town NAME`: a document that checks out, begun on the plan of Harbor Falls, and what is still empty in it. A file that is
 * there already is left as it is. `today` is YYYY-MM-DD: the plan holds from the next first of September. No database is opened.
 */
export function planBegin(args: readonly string[], questions: readonly Question[], today: string): Outcome {
  const read = readArguments(args, ['town', 'file'], usage)
  if (read.kind === 'misuse') return misuse(read.detail)
  const [extra] = read.words
  if (extra !== undefined)
    return misuse(`“${extra}” is one word too many. Put a name of several words in quotes. Expected: concord ${usage}`)
  const town = read.flags.town?.trim() ?? ''
  if (town === '') return misuse(`No town is named. Expected: concord ${usage}`)
  const slug = slugOf(town)
  if (slug === '' || town.length > longestTown || !nameOfTown.test(town))
    return misuse(
      `“${town}” cannot be the name of a town here. Expected a letter first, then letters, digits and spaces, ${longestTown} at most, such as Mill Town.`,
    )
  const file = read.flags.file ?? `${slug}.md`
  if (existsSync(file)) return refusal(`${file} is there already, and was left as it is. Choose another name with --file.`)
  const text = beginning({ town, slug, effective: nextSeptember(today) })
  writeFileSync(file, text, { flag: 'wx' })

  const reading = readBundle(file)
  if (reading.kind === 'missing') return misuse(reading.detail)
  const { ok, faults } = openBundle(reading.bundle, questions).opened
  const empty = toBeDone(text)
  return {
    exit: ok ? 0 : 1,
    json: { ok, file, faults, empty },
    text: [
      `${file} is written.`,
      ...(ok ? ['It is sound.'] : [checkText({ files: [file], faults, warnings: [] }, questions)]),
      `Still empty: ${empty.length} ${empty.length === 1 ? 'place' : 'places'}.`,
      ...empty.map(({ line, section, says }) => `  line ${line}, ${section}: ${says}`),
      'How to go on: docs/writing-a-plan.md',
    ].join('\n'),
  }
}

/** What may stand in a title and a place without quotes. */
const nameOfTown = /^\p{L}[\p{L}\p{M}\p{N} .,&’'-]*$/u

/** Words that YAML, or people who know an older YAML, read as something other than a name. */
const noNames = new Set(['true', 'false', 'null', 'yes', 'no', 'on', 'off', 'y', 'n'])

/** Mill Town is mill-town; marks of letters are left out. A shipped plan keeps its name: a town called so has a longer one. */
function slugOf(town: string): string {
  const slug = town
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f’']/g, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
  return shippedNames().includes(slug) || noNames.has(slug) ? `${slug}-schools` : slug
}

function nextSeptember(today: string): string {
  const year = Number(today.slice(0, 4))
  return today < `${year}-09-01` ? `${year}-09-01` : `${year + 1}-09-01`
}
