import { type Lang, langs, type Saying } from '../../kernel/lang.ts'
import { clock, day, hourOf } from '../../words/times.ts'
import type { ContactView, LetterView } from '../request/pages/view.ts'
import { factWords } from '../words/question.ts'
import { filled, lettersFrom, type Placeholder } from './letters.ts'
import type { LetterName } from './names.ts'
import type { LetterRow } from './store.ts'
import { dayNotSet, noLawyerPhone, placeNotKnown, somebodyAsking, somethingAsked } from './words/letters.ts'

export interface Filling {
  readonly view: Pick<ContactView, 'school' | 'askedAt' | 'facts'>
  readonly officePhone: string | null
  /** Where a student was taken, as the record holds it. */
  readonly destination: string | null
  /** From which day a record may be let go. */
  readonly fromDay: string | null
  readonly lawyerPhone: string | null
}

/** A notice that may be given now, and the letter that says it. */
export interface Lettered {
  readonly notice: string
  readonly letter: LetterName | null
}

/** What to say for each notice, with all that is known filled in; the signed version where there is one. */
export function letterViews(rows: readonly LetterRow[], notices: readonly Lettered[], filling: Filling): LetterView[] {
  const letters = lettersFrom(rows)
  return notices.flatMap(({ notice, letter }) =>
    letters
      .filter(each => each.notice === letter)
      .map(({ language, text, inUse }) => ({
        ...{ notice, language },
        text: filledFor(inUse?.text ?? text, language, filling),
        signed: inUse ? { by: inUse.signedBy, at: inUse.signedAt.toISOString() } : null,
      })),
  )
}

/** A letter's text in its language, with all that is known filled in. */
export const filledFor = (text: string, language: string, filling: Filling): string =>
  filled(atTheHour(text, language, filling.view.askedAt), valuesIn(language, filling))

/** Spanish says one o’clock in the singular. A letter is signed before anybody knows the hour, so its article is set when it is filled in. */
const atOne: Readonly<Partial<Record<string, (text: string) => string>>> = {
  es: text => text.replaceAll(/\b([Ll])as \{time\}/g, '$1a {time}'),
}
const atTheHour = (text: string, language: string, at: string): string => (hourOf(at) === 1 ? atOne[language]?.(text) : undefined) ?? text

function valuesIn(language: string, { view, officePhone, destination, fromDay, lawyerPhone }: Filling): Record<Placeholder, string> {
  const lang: Lang = langs.find(each => each === language) ?? 'en'
  const said = (fact: 'requester' | 'target', otherwise: Saying): string =>
    (Object.entries(factWords[fact].values).find(([value]) => value === view.facts[fact])?.[1] ?? otherwise)[lang]
  const orElse = (otherwise: Saying): string => (hasWords(language) ? otherwise[lang] : `☎ ${officePhone ?? '________'}`)
  return {
    school: view.school,
    date: day(view.askedAt, lang),
    time: clock(view.askedAt, lang),
    who: said('requester', somebodyAsking),
    what: said('target', somethingAsked),
    place: destination ?? orElse(placeNotKnown),
    day: fromDay === null ? orElse(dayNotSet) : day(fromDay, lang),
    'lawyer-phone': lawyerPhone ?? orElse(noLawyerPhone),
    'office-phone': officePhone ?? '________',
  }
}

/** What is filled in as words and not as a name, a number or a time. A letter in a language we have no words for leaves it out. */
export const inOurWords: readonly Placeholder[] = ['who', 'what']

export const hasWords = (language: string): boolean => langs.some(lang => lang === language)
