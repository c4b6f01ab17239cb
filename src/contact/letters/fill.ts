import { type Lang, langs } from '../../kernel/lang.ts'
import type { ContactView, LetterView } from '../request/pages/view.ts'
import { factWords } from '../words/question.ts'
import { clock } from '../../words/times.ts'
import { filled, lettersFrom, type Placeholder } from './letters.ts'
import type { LetterRow } from './store.ts'
import { somethingAsked } from './words/letters.ts'

type Filling = { readonly view: Pick<ContactView, 'school' | 'askedAt' | 'facts'>; readonly officePhone: string }

/** What to say for each notice, with the school, the time, what was asked and the office's number filled in; the signed version where there is one. */
export const letterViews = (rows: readonly LetterRow[], filling: Filling): LetterView[] =>
  lettersFrom(rows).map(({ notice, language, text, inUse }) => ({
    ...{ notice, language },
    text: filled(inUse?.text ?? text, valuesIn(language, filling)),
    signed: inUse ? { by: inUse.signedBy, at: inUse.signedAt.toISOString() } : null,
  }))

function valuesIn(language: string, { view, officePhone }: Filling): Record<Placeholder, string> {
  const lang: Lang = langs.find(each => each === language) ?? 'en'
  const target = Object.entries(factWords.target.values).find(([value]) => value === view.facts.target)
  const hours = clock(view.askedAt, lang)
  return {
    school: view.school,
    time: hours,
    what: (target?.[1] ?? somethingAsked)[lang],
    'office-phone': officePhone,
  }
}

/** Languages in which we have words for what was asked; a letter in another one leaves it out. */
export const hasWords = (language: string): boolean => langs.some(lang => lang === language)
