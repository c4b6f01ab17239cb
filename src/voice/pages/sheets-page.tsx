import type { PageContext } from '../../design/context.ts'
import { Frame } from '../../design/frame.tsx'
import { Cell, Row, ScrollTable } from '../../design/table.tsx'
import { type Lang, langs } from '../../words/lang.ts'
import { answers, questions, type Sheet } from '../contract.ts'
import { askedWords, wordOf } from '../words/asked.ts'
import { sayWords, words } from '../words/voice.ts'

export interface SheetsPageProps {
  readonly page: PageContext
  readonly sheets: readonly Sheet[]
  readonly publicUrl: string
}

/** The sheets, to print: each with its number, its link and its questions; in every language where nobody's is known. */
export function SheetsPage({ page, sheets, publicUrl }: SheetsPageProps) {
  const { lang } = page
  const w = sayWords(lang).sheet
  return (
    <Frame page={page} title={w.title}>
      <p class="c-kicker">
        <a href="/voice">{words(lang).back}</a>
      </p>
      <h1>{w.title}</h1>
      <p class="c-lede">{w.lede({ n: sheets.length })}</p>
      {sheets.map(sheet => (
        <section key={sheet.number}>
          <h2>{w.number({ number: spaced(sheet.number) })}</h2>
          {sheet.byMessage ? <p>{w.byMessage}</p> : null}
          {sheet.about === 'climate' ? null : <p>{wordOf(askedWords(lang).sides, sheet.side)}</p>}
          {langs
            .filter(each => sheet.language === null || each === sheet.language)
            .map(each => (
              <OneSheet key={each} sheet={sheet} lang={each} publicUrl={publicUrl} />
            ))}
        </section>
      ))}
    </Frame>
  )
}

function OneSheet({ sheet: { about, path }, lang, publicUrl }: { readonly sheet: Sheet; readonly lang: Lang; readonly publicUrl: string }) {
  const [w, asked] = [sayWords(lang), askedWords(lang)]
  const link = `${publicUrl}${path}`
  return (
    <div lang={lang}>
      <p>{w.lede}</p>
      <p>
        {w.sheet.link}: <a href={link}>{link}</a>
      </p>
      <p>{w.sheet.paper}</p>
      <ScrollTable caption={w.title[about]} heads={[w.sheet.question, ...answers.map(answer => asked.answers[answer])]}>
        {questions[about].map(question => (
          <Row key={question} head={wordOf(asked[about], question)}>
            {answers.map(answer => (
              <Cell key={answer}>☐</Cell>
            ))}
          </Row>
        ))}
      </ScrollTable>
    </div>
  )
}

const spaced = (number: number): string => String(number).replaceAll(/(\d{3})(?=\d)/g, '$1 ')
