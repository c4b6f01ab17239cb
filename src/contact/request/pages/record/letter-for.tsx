import { languageName, needsInterpreter } from '../../../languages.ts'
import { formsWords } from '../../words/forms.ts'
import { list } from '../../../../words/lists.ts'
import { DefenderSaid } from './defender-said.tsx'
import type { FormsProps } from './verb-form.tsx'

/** What to say for a notice: in the home's language where a person has signed it; else by telephone, with an interpreter. */
export function LetterFor({ forms: { page, offers }, notice }: { forms: FormsProps; notice: string }) {
  const { lang } = page
  const w = formsWords(lang).tell
  const letters = offers.letters.filter(letter => letter.notice === notice)
  const signed = letters.flatMap(letter => (letter.signed === null ? [] : [{ ...letter, signed: letter.signed }]))
  const inHome = signed.find(letter => letter.language === offers.language)
  const { phone } = offers.defender
  const english = letters.find(letter => !needsInterpreter(letter.language))
  return (
    <>
      {inHome === undefined ? (
        <p>
          <strong>{signed.length === 0 ? w.noLetters : offers.language === null ? '' : w.noLetter}</strong>{' '}
          {signed.length === 0
            ? ''
            : w.lettersIn({
                languages: list(
                  signed.map(({ language }) => languageName(language, lang)),
                  lang,
                ),
              })}
        </p>
      ) : (
        <>
          <h3>{w.letter({ language: languageName(inHome.language, lang) })}</h3>
          <div class="c-say">
            <p lang={inHome.language}>{inHome.text}</p>
          </div>
          <p class="c-small c-soft">{w.signedBy({ name: inHome.signed.by, day: inHome.signed.at })}</p>
        </>
      )}
      {inHome === undefined && english !== undefined ? (
        <details>
          <summary>{w.inEnglish}</summary>
          <p lang="en">{english.text}</p>
          {english.signed === null ? <p class="c-draft">{w.draft}</p> : null}
        </details>
      ) : null}
      {phone !== null && letters.some(({ text }) => text.includes(phone)) && notice !== 'defender-told' ? (
        <>
          <h4>{w.lawyerIn}</h4>
          <DefenderSaid defender={offers.defender} lang={lang} />
        </>
      ) : null}
    </>
  )
}
