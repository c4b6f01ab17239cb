import type { PageContext } from '../../design/context.ts'
import { Empty } from '../../design/empty.tsx'
import { Frame } from '../../design/frame.tsx'
import { OfficeTel } from '../../design/office-tel.tsx'
import { abouts, answers, questions } from '../contract.ts'
import { askedWords, wordOf } from '../words/asked.ts'
import { sayWords } from '../words/voice.ts'
import type { SurveyToCome } from '../view.ts'

export interface EverythingPageProps {
  readonly page: PageContext
  /** Those that are open or to come. */
  readonly surveys: readonly SurveyToCome[]
}

/** For everyone: every question, which school asks when, and until when and where a family says no. */
export function EverythingPage({ page, surveys }: EverythingPageProps) {
  const { lang } = page
  const [w, asked] = [sayWords(lang).everything, askedWords(lang)]
  return (
    <Frame page={page} title={w.title}>
      <h1>{w.title}</h1>
      <p class="c-lede">{w.lede}</p>
      <p>{answers.map(answer => asked.answers[answer]).join(' · ')}</p>
      {abouts.toReversed().map(about => (
        <section key={about}>
          <h2>{asked.about[about]}</h2>
          <ul>
            {questions[about].map(question => (
              <li key={question}>{wordOf(asked[about], question)}</li>
            ))}
          </ul>
          {about === 'climate' ? <Notice page={page} surveys={surveys} /> : null}
        </section>
      ))}
      <p class="c-small c-soft">{w.law}</p>
    </Frame>
  )
}

/** What a family is told beforehand, and what it may do. */
function Notice({ page, surveys }: EverythingPageProps) {
  const { lang } = page
  const w = sayWords(lang).everything
  return (
    <>
      <p>{w.family}</p>
      <p>
        {w.office} <OfficeTel number={page.district.officePhone} lang={lang} />
      </p>
      <h3>{w.toCome}</h3>
      {surveys.length === 0 ? (
        <Empty>{w.none}</Empty>
      ) : (
        <ul>
          {surveys.map(({ schoolName, toldOn, opensOn, closesOn }) => (
            <li key={schoolName}>{w.survey({ school: schoolName, from: opensOn, to: closesOn, told: toldOn })}</li>
          ))}
        </ul>
      )}
    </>
  )
}
