import type { PageContext } from '../../../design/context.ts'
import { Empty } from '../../../design/empty.tsx'
import { ErrorSummary } from '../../../design/error-summary.tsx'
import { Field } from '../../../design/field.tsx'
import { Fold, Folds } from '../../../design/fold.tsx'
import { FormToken } from '../../../design/form-token.tsx'
import { Frame } from '../../../design/frame.tsx'
import { optionsOf } from '../../../design/options-of.ts'
import { SelectField } from '../../../design/select-field.tsx'
import { Status } from '../../../design/status.tsx'
import { Cell, Row, Table } from '../../../design/table.tsx'
import { Tick } from '../../../design/tick.tsx'
import type { Lang } from '../../../kernel/lang.ts'
import { schoolYearName } from '../../../kernel/school-year.ts'
import { sentencesOf } from '../../../kernel/refusal.ts'
import { dollars } from '../../../words/numbers.ts'
import type { AgreementStanding } from '../rules/standing.ts'
import type { AgreementLine, FilingView } from '../view.ts'
import { formWords, words } from '../words/agreements.ts'
import { studiesOfPolice } from '../research.ts'
import { kindWords, standsSaid } from '../words/codes.ts'
import { LetterFields } from './letter-form.tsx'
import { coversSaid, lastDaySaid, statusOf } from './said.tsx'
import { triedIn, type TriedForm } from '../../../matter/index.ts'

export interface ListPageProps {
  readonly page: PageContext
  readonly lines: readonly AgreementLine[]
  readonly filing: FilingView & { readonly draft: string | null }
  readonly standing: AgreementStanding
  /** Those an agreement may be for; none for whoever enters none. */
  readonly schools: readonly { readonly id: string; readonly name: string }[]
  readonly deed: () => string
  readonly tried: TriedForm | undefined
}

/** For everyone: what is agreed and whether it holds today. For those who keep the list: where to enter more, and what to file. */
export function ListPage(props: ListPageProps) {
  const { page, lines, standing, schools, deed, tried } = props
  const { lang } = page
  const w = words(lang)
  const { typed, wrong, ticked } = triedIn(tried, 'enter', lang)
  const under = underNow(lines)
  return (
    <Frame page={page} title={w.title}>
      {tried ? <ErrorSummary title={w.notDone} errors={sentencesOf(tried.no, lang).map(says => ({ says }))} /> : null}
      <p class="c-kicker">{w.title}</p>
      <h1>{under.length === 0 ? w.officersNone : w.officersSome}</h1>
      <p class="c-lede">{w.lede}</p>
      <Under under={under} lang={lang} />
      <p class="c-small c-soft">{w.officersMeaning}</p>
      <p class="c-small">
        {w.research({ n: studiesOfPolice() })} <a href="/evidence/studies">{w.toStudies}</a>
      </p>
      <DefenderMissing lines={lines} lang={lang} />
      {lines.length === 0 ? <Empty>{w.none}</Empty> : <Lines {...props} />}
      <Filing {...props} />
      <p>
        {w.access} <a href="/standing-access">{w.toAccess}</a>
      </p>
      {standing.keeps ? (
        <Folds>
          <Fold id="enter" title={w.enter} open={tried?.verb === 'enter'}>
            <form class="c-narrow" method="post" action="/agreements">
              <FormToken page={page} deed={deed()} />
              <SelectField name="kind" label={w.kind} options={optionsOf(kindWords, lang)} chosen={typed('kind')} />
              <Field name="party" label={w.party} value={typed('party')} error={wrong('party')} />
              <fieldset class="c-choices c-choices--one">
                <legend>{w.schools}</legend>
                {schools.map(({ id, name }) => (
                  <Tick key={id} name="schools" value={id} label={name} checked={ticked('schools').includes(id)} />
                ))}
              </fieldset>
              <div class="c-actions">
                <button class="usa-button">{w.enterButton}</button>
              </div>
            </form>
          </Fold>
        </Folds>
      ) : null}
      <p class="c-small c-soft">{w.whoKeeps}</p>
    </Frame>
  )
}

interface Lined {
  readonly lines: readonly AgreementLine[]
  readonly lang: Lang
}

/** The agreements under which officers count now. */
const underNow = (lines: readonly AgreementLine[]) =>
  lines.flatMap(({ officers, ...line }) => (officers?.under && officers.until ? [{ ...line, until: officers.until }] : []))

/** Each by its schools, and until when. */
function Under({ under, lang }: { readonly under: ReturnType<typeof underNow>; readonly lang: Lang }) {
  const w = words(lang)
  return under.map(({ id, until, ...line }) => (
    <p key={id}>
      {line.schools.length === 0 ? w.officersUnder({ at: until }) : w.officersUnderAt({ list: coversSaid(line, lang), at: until })}
    </p>
  ))
}

function DefenderMissing({ lines, lang }: Lined) {
  const w = words(lang)
  const inForce = lines.filter(({ kind, stands }) => kind === 'defender' && stands === 'in-force')
  if (inForce.some(({ schools }) => schools.length === 0)) return null
  return <p>{inForce.length === 0 ? w.defenderNone : w.defenderElsewhereNone}</p>
}

function Lines({ page: { lang }, lines }: ListPageProps) {
  const w = words(lang)
  const { what, party, stands, last } = w.heads
  return (
    <Table caption={w.title} class="c-stack" heads={[what, party, stands, last]}>
      {lines.map(line => (
        <Row key={line.id} head={<a href={`/agreements/${line.id}`}>{kindWords[line.kind][lang]}</a>}>
          <Cell head={party}>
            {line.party}
            {line.schools.length === 0 ? null : <p class="c-small">{w.coversOnly({ list: coversSaid(line, lang) })}</p>}
          </Cell>
          <Cell head={stands}>
            <Status is={statusOf(line.stands)}>{standsSaid(line, lang)}</Status>
            {line.endedWhy === 'entered-in-error' || line.terms === null || line.terms.missing.length === 0 ? null : (
              <p class="c-small">{w.lacks({ n: line.terms.missing.length })}</p>
            )}
          </Cell>
          <Cell head={last}>{line.terms === null ? w.nothingWritten : lastDaySaid(line.terms.until, lang)}</Cell>
        </Row>
      ))}
    </Table>
  )
}

/** Signed and filed are two things: the letter is signed here, and what falls due has the day on which it went to the state. */
function filedSaid({ year: first, signedAt, filedOn }: FilingView, lang: Lang): string {
  const w = words(lang)
  const year = schoolYearName(first)
  if (signedAt === null) return filedOn === null ? w.filingOwed({ year }) : w.filingFiledUnsigned({ year, on: filedOn })
  return `${w.filingDone({ year, at: signedAt })} ${filedOn === null ? w.filingNotFiled : w.filingFiled({ on: filedOn })}`
}

/** What was signed is what the state has; whoever reads it is told where the books were changed since. */
function SinceSigned({ filing: { signedAt, inBooks, support, police }, lang }: { readonly filing: FilingView; readonly lang: Lang }) {
  if (signedAt === null || inBooks === null || (inBooks.support === support && inBooks.police === police)) return null
  const said = { support: dollars(inBooks.support, lang), police: dollars(inBooks.police, lang) }
  return <p>{words(lang).filingOtherwise(said)}</p>
}

function Filing({ page, filing, standing, deed, tried }: ListPageProps) {
  const { lang } = page
  const [w, f] = [words(lang), formWords(lang).filing]
  const { typed, wrong } = triedIn(tried, 'filing', lang)
  return (
    <section aria-labelledby="filing">
      <h2 id="filing">{w.filing}</h2>
      <p>
        {filedSaid(filing, lang)} <a href="/deadlines">{w.toDue}</a>
      </p>
      {filing.support === null || filing.police === null ? (
        <p>{w.noBooks}</p>
      ) : (
        <ul>
          <li>{w.support({ amount: dollars(filing.support, lang) })}</li>
          <li>{w.police({ amount: dollars(filing.police, lang) })}</li>
        </ul>
      )}
      <SinceSigned {...{ filing, lang }} />
      <p class="c-small c-soft">{w.filingLaw}</p>
      {standing.signs && filing.draft !== null ? (
        <Folds>
          <Fold id="sign-filing" title={f.title} open={tried?.verb === 'filing'}>
            <form class="c-narrow" method="post" action="/agreements/filing">
              <FormToken page={page} deed={deed()} />
              <LetterFields {...{ page, typed, wrong, id: 'filing', draft: filing.draft }} />
              <div class="c-actions">
                <button class="usa-button">{f.button}</button>
              </div>
            </form>
          </Fold>
        </Folds>
      ) : null}
    </section>
  )
}
