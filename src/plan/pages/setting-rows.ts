import type { Lang } from '../../kernel/lang.ts'
import type { Plan } from '../core/document.ts'
import { plainValue } from '../core/yaml-tree.ts'
import { words } from '../wording.ts'
import type { SettingView } from './view.ts'

/** The blocks `setting` of a section as lines of a table: words where we have them, the plan's own where we have not. */
export const settingsOf = ({ blocks }: Plan, provision: string, lang: Lang): readonly SettingView[] =>
  blocks
    .filter(block => block.type === 'setting' && block.provision === provision)
    .map(({ name, body }) => {
      const value = body.entries.find(({ key }) => key === 'then')?.value
      const names: Readonly<Record<string, string>> = words(lang).settings.names
      return {
        name: names[name.value] ?? plain(name.value),
        values: value ? said(plainValue(value), lang) : [],
      }
    })

function said(value: unknown, lang: Lang): readonly string[] {
  const { values, yes, no } = words(lang).settings
  const known: Readonly<Record<string, string>> = values
  if (typeof value === 'boolean') return [value ? yes : no]
  if (Array.isArray(value)) return [value.flatMap(each => said(each, lang)).join('; ')]
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).map(([key, inner]) => `${plain(key)}: ${said(inner, lang).join('; ')}`)
  const text = String(value ?? '')
  return [known[text] ?? plain(text)]
}

/** A word of the plan as it is read aloud. */
const plain = (word: string): string => (/^[a-z][a-z0-9-]*$/.test(word) ? word.replaceAll('-', ' ') : word)
