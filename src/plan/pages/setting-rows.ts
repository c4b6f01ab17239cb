import type { Lang } from '../../kernel/lang.ts'
import type { Plan } from '../core/document.ts'
import type { Question, Sayings } from '../core/question.ts'
import { plainValue } from '../core/yaml-tree.ts'
import { planWords } from '../words/plan.ts'
import type { SettingView } from './view.ts'

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
      return {
        name: names[name.value] ?? declared?.label[lang] ?? plain(name.value),
        values: value ? said(plainValue(value), declared?.words ?? {}, lang) : [],
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
  const one = (value: unknown) => (value === null || value === undefined ? null : said(value, declared?.words ?? {}, lang).join('; '))
  return {
    called: [
      names[setting] ?? declared?.label[lang] ?? plain(setting),
      ...steps.map(step => known[step] ?? declared?.words[step]?.[lang] ?? plain(step)),
    ].join(': '),
    ...{ was: one(was), is: one(is) },
  }
}

function said(value: unknown, declared: Sayings, lang: Lang): readonly string[] {
  const { values, yes, no } = planWords[lang].settings
  const known: Readonly<Record<string, string>> = values
  const one = (word: string): string => known[word] ?? declared[word]?.[lang] ?? plain(word)
  if (typeof value === 'boolean') return [value ? yes : no]
  if (Array.isArray(value)) return [value.flatMap(each => said(each, declared, lang)).join('; ')]
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).map(([key, inner]) => `${one(key)}: ${said(inner, declared, lang).join('; ')}`)
  return [one(String(value ?? ''))]
}

/** A word of the plan as it is read aloud. */
const plain = (word: string): string => (/^[a-z][a-z0-9-]*$/.test(word) ? word.replaceAll('-', ' ') : word)
