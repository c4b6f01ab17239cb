import type { ComponentChildren } from 'preact'
import type { PageContext } from '../../../design/context.ts'
import { Field } from '../../../design/field.tsx'
import { type Option, SelectField } from '../../../design/select-field.tsx'
import type { Lang } from '../../../words/lang.ts'
import type { Book } from '../book.ts'
import type { Step } from '../contract.ts'
import { owners } from '../lines.ts'
import { mostListed } from '../lines-shown.ts'
import type { LineShown, MoneyRead } from '../read-money.ts'
import { ownerWords } from '../words/codes.ts'
import { keepWords } from '../words/keep.ts'
import { titlesApart } from './titles-apart.ts'

export interface KeepPageProps {
  readonly page: PageContext
  readonly book: Book
  readonly lines: readonly LineShown[]
  readonly everyLine: MoneyRead['everyLine']
  readonly years: MoneyRead['years']
  readonly deed: string
  readonly today: string
  /** The form that was sent and not written, with what was typed and what is wrong by box. */
  readonly sent: { readonly step: Step; readonly typed: Readonly<Record<string, string>>; readonly problems: readonly Problem[] } | null
  readonly isSaved: boolean
  /** What this person may write. */
  readonly steps: readonly Step[]
}

export interface Problem {
  readonly box: string
  readonly says: string
}

export type Fields = (props: KeepPageProps) => ComponentChildren

export const ownerOptions = (lang: Lang): readonly Option[] => owners.map(value => ({ value, label: ownerWords[value][lang] }))
export const chosen = (none: string, options: readonly Option[]): readonly Option[] => [{ value: '', label: none }, ...options]

/** What every form needs: words, names of lines, and of each box its id, what was typed and what is wrong. */
export function kit({ page: { lang }, book, lines, sent }: KeepPageProps, step: Step) {
  const typed = sent?.step === step ? sent.typed : {}
  const problems = sent?.step === step ? sent.problems : []
  const w = keepWords[lang]
  const box = (name: string) => ({
    ...{ name, id: `${step}-${name}`, value: typed[name], chosen: typed[name] },
    error: problems.find(problem => problem.box === name)?.says,
  })
  const called = titlesApart(lines, lang)
  const name = (id: string): string => {
    const line = lines.find(each => each.id === id)
    return line ? called(line) : ''
  }
  /** Few lines are chosen from a list; one of thousands is named by its account. */
  const lineBox = (of: string, label: string) =>
    lines.length > mostListed ? (
      <Field {...box(of)} label={label} hint={w.byAccount} />
    ) : (
      <SelectField
        {...box(of)}
        label={label}
        options={chosen(
          w.choose,
          lines.map(line => ({ value: line.id, label: called(line) })),
        )}
      />
    )
  return { w, lang, book, lines, box, name, lineBox }
}
