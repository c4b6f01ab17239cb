import { ErrorSummary } from '../../design/error-summary.tsx'
import { Frame } from '../../design/frame.tsx'
import { Cell, CountCell, numbers, Row, ScrollTable } from '../../design/table.tsx'
import type { Lang } from '../../kernel/lang.ts'
import { sentencesOf } from '../../kernel/refusal.ts'
import { schoolYearName } from '../../kernel/school-year.ts'
import { type About, answers } from '../contract.ts'
import type { Group } from '../view.ts'
import { askedWords, wordOf } from '../words/asked.ts'
import { words } from '../words/voice.ts'
import type { VoicePageProps } from './props.ts'
import { AskForms } from './ask-forms.tsx'
import { SurveyForms } from './survey-forms.tsx'

/** What was answered, and for whoever asks people what waits to be asked. */
export function VoicePage(props: VoicePageProps) {
  const { page, view, asks, isDone, no } = props
  const { lang } = page
  const w = words(lang)
  return (
    <Frame page={page} title={w.title}>
      {no ? <ErrorSummary title={w.notDone} errors={sentencesOf(no, lang).map(says => ({ says }))} /> : null}
      <h1>{w.title}</h1>
      <p class="c-lede">{w.lede}</p>
      {isDone ? <p role="status">{w.done}</p> : null}
      <p class="c-actions">
        <a href="/voice/questions">{w.everything}</a> {asks.afterwards ? <a href="/voice/paper">{w.paperLink}</a> : null}
      </p>
      <p>{w.year({ name: schoolYearName(view.year) })}</p>
      {view.sums.map(({ about, groups }) => (
        <section key={about}>
          <h2>{askedWords(lang).about[about]}</h2>
          {groups.length === 0 ? <p>{w.noSurvey}</p> : null}
          {groups.map(group => (
            <Sums key={group.side} lang={lang} about={about} group={group} />
          ))}
        </section>
      ))}
      <p class="c-small c-soft">{w.tens}</p>
      {asks.afterwards ? <AskForms {...props} /> : null}
      {asks.surveys ? <SurveyForms {...props} /> : null}
    </Frame>
  )
}

function Sums({ lang, about, group }: { readonly lang: Lang; readonly about: About; readonly group: Group }) {
  const [w, asked] = [words(lang), askedWords(lang)]
  const title = about !== 'climate' ? wordOf(asked.sides, group.side) : (group.name ?? w.all)
  return (
    <>
      <h3>{title}</h3>
      <ScrollTable caption={title} heads={[w.question, ...numbers(answers.map(answer => asked.answers[answer]))]}>
        {group.questions.map(({ question, shown }) => (
          <Row key={question} head={wordOf(asked[about], question)}>
            {shown.is === 'shown' ? (
              shown.counts.map((count, at) => <CountCell key={answers[at]} lang={lang} shown={count} hidden="" />)
            ) : (
              <Cell class="c-hidden" span={answers.length}>
                {w.hidden[shown.is]}
              </Cell>
            )}
          </Row>
        ))}
      </ScrollTable>
    </>
  )
}
