import type { Lang } from '../../kernel/lang.ts'
import type { Plan } from '../core/document.ts'
import type { Question, SettingDeclaration } from '../core/question.ts'
import { plainValue } from '../core/yaml-tree.ts'
import { planWords } from '../words/plan.ts'
import type { SettingLine, SettingView } from './view.ts'

/** The blocks `setting` of a section as lines of a table: words where we have them, the plan's own where we have not. */
export const settingsOf = (
  { blocks }: Plan,
  provision: string,
  { questions, lang }: { readonly questions: readonly Question[]; readonly lang: Lang },
): readonly SettingView[] =>
  blocks
    .filter(block => block.type === 'setting' && block.provision === provision)
    .map(({ name, body }) => {
      const value = body.entries.find(({ key }) => key === 'then')?.value
      const names: Readonly<Record<string, string>> = planWords[lang].settings.names
      const declared = questions.flatMap(({ settings = [] }) => settings).find(setting => setting.name === name.value)?.says
      const lines = value ? linesOf(plainValue(value), { words: {}, ...declared }, lang) : []
      return {
        name: names[name.value] ?? declared?.label[lang] ?? plain(name.value),
        values: lines.flatMap(({ what, now }) => (what === null ? now : [`${what}: ${now.join('; ')}`])),
        lines,
      }
    })

/** One value of a setting that differs, in words: what it is called, and both values; nothing is null. */
export function settingSaid(
  { setting, at, was, is }: { readonly setting: string; readonly at: string; readonly was?: unknown; readonly is?: unknown },
  { questions, lang }: { readonly questions: readonly Question[]; readonly lang: Lang },
): { readonly called: string; readonly was: string | null; readonly is: string | null } {
  const names: Readonly<Record<string, string>> = planWords[lang].settings.names
  const declared = questions.flatMap(({ settings = [] }) => settings).find(({ name }) => name === setting)?.says
  const known: Readonly<Record<string, string>> = planWords[lang].settings.values
  const steps = at
    .split('/')
    .slice(1)
    .map(step => step.replaceAll('~1', '/').replaceAll('~0', '~'))
  const spoken = { words: {}, ...declared }
  const one = (value: unknown) =>
    value === null || value === undefined ? null : said(value, { ...spoken, at: steps.at(-1) ?? '' }, lang).join('; ')
  return {
    called: [
      names[setting] ?? declared?.label[lang] ?? plain(setting),
      ...steps.map(step => known[step] ?? declared?.words[step]?.[lang] ?? plain(step)),
    ].join(': '),
    ...{ was: one(was), is: one(is) },
  }
}

type Spoken = Pick<NonNullable<SettingDeclaration['says']>, 'words' | 'units'>

/** A line for each key; one line for a setting that is a single value. */
function linesOf(value: unknown, spoken: Spoken, lang: Lang): readonly SettingLine[] {
  if (Array.isArray(value) || typeof value !== 'object' || value === null)
    return [{ what: null, now: said(value, { ...spoken, at: '' }, lang) }]
  return Object.entries(value).map(([at, inner]) => ({ what: wordSaid(at, spoken, lang), now: said(inner, { ...spoken, at }, lang) }))
}

/** The unit of a number is that of the key it stands under, or of the key around that. */
function said(value: unknown, spoken: Spoken & { readonly at: string }, lang: Lang): readonly string[] {
  const { yes, no, units } = planWords[lang].settings
  const unit = spoken.units?.[spoken.at]
  if (typeof value === 'boolean') return [value ? yes : no]
  if (typeof value === 'number' && unit) return [units[unit]({ n: value })]
  if (Array.isArray(value)) return value.flatMap(each => said(each, spoken, lang))
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).map(([key, inner]) => {
      const within = spoken.units?.[key] ? key : spoken.at
      return `${wordSaid(key, spoken, lang)}: ${said(inner, { ...spoken, at: within }, lang).join(', ')}`
    })
  return [wordSaid(String(value ?? ''), spoken, lang)]
}

function wordSaid(word: string, { words }: Spoken, lang: Lang): string {
  const known: Readonly<Record<string, string>> = planWords[lang].settings.values
  return known[word] ?? words[word]?.[lang] ?? plain(word)
}

/** A word of the plan as it is read aloud. */
const plain = (word: string): string => (/^[a-z][a-z0-9-]*$/.test(word) ? word.replaceAll('-', ' ') : word)
