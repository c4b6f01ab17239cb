import type { PageContext } from '../../design/context.ts'
import { Frame } from '../../design/frame.tsx'
import { abouts, answers, questions } from '../contract.ts'
import { askedWords, wordOf } from '../words/asked.ts'
import { sayWords } from '../words/voice.ts'

/** For everyone: every question, so that a family can read it before it says no. */
export function EverythingPage({ page }: { readonly page: PageContext }) {
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
          {about === 'climate' ? <p>{w.family}</p> : null}
        </section>
      ))}
      <p class="c-small c-soft">{w.law}</p>
    </Frame>
  )
}
