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
