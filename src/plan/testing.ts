import { orEnglish } from '../words/lang.ts'
import { fileURLToPath } from 'node:url'
import type { Tx } from '../platform/database/index.ts'
import { type Checked, checkDemoPlan, seedDemoPlan } from './commands.ts'
import type { Question } from './core/index.ts'
import { settingsOf } from './core/settings.ts'
import { shipped, shippedFiles } from './core/testing/shipped.ts'
import { type MadeVersions, planOver } from './in-force.ts'

/** A question small enough to be read whole: six situations. */
export const aid: Question = {
  name: 'aid',
  version: 1,
  label: orEnglish({ en: 'First aid', es: 'Primeros auxilios' }),
  facts: [
    {
      name: 'what',
      values: ['scrape', 'fever', 'fire'],
      label: orEnglish({ en: 'What is it?', es: '¿Qué es?' }),
      words: {
        scrape: orEnglish({ en: 'a scrape', es: 'un raspón' }),
        fever: orEnglish({ en: 'a fever', es: 'fiebre' }),
        fire: orEnglish({ en: 'a fire', es: 'un incendio' }),
      },
    },
    {
      name: 'danger',
      values: ['none', 'now'],
      label: orEnglish({ en: 'Is anyone in danger?', es: '¿Alguien está en peligro?' }),
      words: { none: orEnglish({ en: 'no', es: 'no' }), now: orEnglish({ en: 'yes, now', es: 'sí, ahora' }) },
    },
  ],
  answers: [
    { word: 'nurse', waits: false, strict: 1, says: orEnglish({ en: 'The nurse comes.', es: 'Viene la enfermera.' }) },
    { word: 'call-911', waits: false, strict: 2, says: orEnglish({ en: 'Call 911.', es: 'Llame al 911.' }) },
  ],
  parts: [
    {
      name: 'before',
      kind: 'all',
      shape: 'words',
      values: ['caregiver-told'],
      says: orEnglish({ en: 'First: {}.', es: 'Antes: {}.' }),
      words: {},
    },
    {
      name: 'after',
      kind: 'all',
      shape: 'words',
      values: ['caregiver-told', 'fire-report'],
      says: orEnglish({ en: 'Then: {}.', es: 'Después: {}.' }),
      words: {},
    },
    {
      name: 'sign',
      kind: 'all',
      shape: 'words',
      values: ['any-adult'],
      says: orEnglish({ en: 'Signed by {}.', es: 'Firma {}.' }),
      words: {},
    },
    {
      name: 'police',
      kind: 'one',
      shape: 'word',
      values: ['not-called', 'call'],
      required: true,
      ranked: true,
      says: orEnglish({ en: 'Police: {}.', es: 'Policía: {}.' }),
      words: { 'not-called': orEnglish({ en: 'not called', es: 'no se llama' }), call: orEnglish({ en: 'called', es: 'se llama' }) },
    },
  ],
  neverWaits: [{ danger: ['now'] }],
  impossible: [],
  headline: ['police'],
  reliance: [{ when: {}, then: { police: ['call'] } }],
}

/** The path of a made-up document. */
export const fixture = (name: string): string => fileURLToPath(new URL(`./fixtures/${name}`, import.meta.url))

/** Questions under which any plan that ships can be read: what slices above these let a plan set is taken as it stands. Asked again, the same. */
export function besideOtherSettings(questions: readonly Question[]): readonly Question[] {
  const found = beside.find(({ asked }) => isSame(asked, questions)) ?? { asked: questions, answered: withOtherSettings(questions) }
  if (!beside.includes(found)) beside.push(found)
  return found.answered
}

const beside: { readonly asked: readonly Question[]; readonly answered: readonly Question[] }[] = []

const isSame = (some: readonly Question[], others: readonly Question[]): boolean =>
  some.length === others.length && some.every((question, at) => question === others[at])

function withOtherSettings(questions: readonly Question[]): readonly Question[] {
  const declared = settingsOf(questions).map(({ name }) => name)
  const texts = shippedFiles.filter(file => file.endsWith('.md')).map(file => shipped(file).text)
  const found = texts.flatMap(text => [...text.matchAll(/^```setting (\S+)$/gm)].map(([, name = '']) => name))
  const others = [...new Set(found)].filter(name => !declared.includes(name)).map(name => ({ name, misfit: () => null }))
  return questions.map((question, at) => (at === 0 ? { ...question, settings: [...(question.settings ?? []), ...others] } : question))
}

interface Shared {
  readonly questions: readonly Question[]
  readonly made: MadeVersions
  checked?: Checked
}
const shared: Shared[] = []

/**
 * A register over these questions, and the demonstration's plan brought into a store. To check the plan and to make its tables takes
 * seconds: the test files of one worker do so once, and each has a register of its own, for that keeps what a store says.
 */
export function demoPlanOver(questions: readonly Question[]) {
  const found: Shared = shared.find(other => isSame(other.questions, questions)) ?? { questions, made: new Map() }
  if (!shared.includes(found)) shared.push(found)
  const plans = planOver(questions, found.made)
  const seed = (tx: Tx, at: Date) => {
    found.checked ??= checkDemoPlan(questions)
    return seedDemoPlan(tx, plans, at, found.checked)
  }
  return { plans, seed }
}
