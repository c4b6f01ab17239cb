import type { PageContext } from '../../design/context.ts'
import { langOf, langs } from '../../kernel/lang.ts'
import { noticeLines } from '../notice-text.ts'
import type { ExclusionView, IncidentView } from '../view.ts'
import { languageWords } from '../words/codes.ts'
import { words } from '../words/discipline.ts'

/** Every notice is given in the language of the school too. */
const atSchool: string = langOf(undefined)

/** The notice in English and in the language of the home; where that is none of ours, how it is told by phone with an interpreter. */
export function Notice({ page, view, one }: { readonly page: PageContext; readonly view: IncidentView; readonly one: ExclusionView }) {
  const { lang, district } = page
  const w = words(lang)
  const home = one.notice?.language ?? view.language
  const offered = langs.filter(each => home === each || atSchool === each)
  return (
    <>
      <h2>{w.draftTitle}</h2>
      {langs.some(each => each === home) ? null : <p>{w.phonePath({ language: languageWords[home][lang] })}</p>}
      {offered.map(each => (
        <section key={each} lang={each} class="c-quote">
          {noticeLines(view, one, district.officePhone, each).map(line => (
            <p key={line}>{line}</p>
          ))}
        </section>
      ))}
    </>
  )
}
