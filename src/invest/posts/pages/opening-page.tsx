import type { PageContext } from '../../../design/context.ts'
import { ErrorSummary } from '../../../design/error-summary.tsx'
import { Field, LongField } from '../../../design/field.tsx'
import { FormToken } from '../../../design/form-token.tsx'
import { list } from '../../../words/lists.ts'
import { Frame } from '../../../design/frame.tsx'
import { Mark } from '../../../design/mark.tsx'
import { Pairs } from '../../../design/pairs.tsx'
import { AboutYou } from '../selection/about-you.tsx'
import { SelectField } from '../../../design/select-field.tsx'
import { numbers, Row, Table } from '../../../design/table.tsx'
import type { OpeningView } from '../opening-view.ts'
import { mostPoints } from '../rules/rank.ts'
import { certificateOf } from '../roles.ts'
import { paySaid, roleTitle } from '../said.ts'
import { postsWords } from '../words/posts.ts'
import { rolesWords } from '../words/roles.ts'
import { LabelledCell } from './labelled-cell.tsx'

/** What was typed and what is wrong with it, by the name of its field. */
export interface Tried {
  readonly typed: Readonly<Record<string, string>>
  readonly wrong: Readonly<Record<string, string>>
  readonly says: readonly string[]
}

export interface OpeningPageProps {
  readonly page: PageContext
  readonly opening: OpeningView
  readonly deed: string
  readonly isSent: boolean
  /** Whether whoever looks is signed in and works for the district. */
  readonly worksHere: boolean
  readonly tried?: Tried | undefined
}

/** `/invest/posts/openings/ID`: the position, how one person is chosen, and the form to apply. */
export function OpeningPage(props: OpeningPageProps) {
  const { page, opening, isSent, tried, worksHere } = props
  const { lang } = page
  const w = postsWords[lang].openings
  const { role, school, fte, posting, stage, closesOn, outsideFrom } = opening
  const heading = w.heading({ role: roleTitle(role, lang), school })
  return (
    <Frame page={page} title={heading}>
      {tried === undefined ? null : (
        <ErrorSummary
          title={w.wrong}
          errors={
            Object.keys(tried.wrong).length === 0
              ? tried.says.map(says => ({ says }))
              : Object.entries(tried.wrong).map(([name, says]) => ({ href: `#${name}`, says }))
          }
        />
      )}
      <p class="c-kicker">
        <a href="/invest/posts/openings">{w.back}</a>
      </p>
      <h1>{isSent ? w.sentTitle : heading}</h1>
      {isSent ? (
        <>
          <p class="c-lede">{w.sentSays}</p>
          <h2>{heading}</h2>
        </>
      ) : null}
      {isSent ? null : (
        <p class="c-lede">{stage === 'open' ? `${w.until({ day: closesOn })}.` : stage === 'ended' ? w.ended : `${w.over}.`}</p>
      )}
      <Pairs
        row
        pairs={[
          [w.pay, paySaid(posting.pay, lang)],
          [w.time, fte === 1 ? w.fullTime : w.partTime({ share: fte })],
          [w.languages, posting.languages.length === 0 ? w.noLanguages : list(posting.languages, lang)],
        ]}
      />
      <h2>{w.duties}</h2>
      {posting.duties.split(/\n+/).map(says => (
        <p key={says}>{says}</p>
      ))}
      <p>{`${w.certificate}: ${rolesWords[lang].certificates[certificateOf[role]]}.`}</p>
      <Chosen page={page} opening={opening} />
      {stage === 'open' && outsideFrom !== null ? <p>{w.insideFirst({ day: outsideFrom })}</p> : null}
      {stage === 'open' && outsideFrom !== null && !worksHere ? (
        <p>
          <a href={`/sign-in?then=${encodeURIComponent(page.path)}`}>{w.insideSignIn}</a>
        </p>
      ) : null}
      {stage === 'open' && !isSent && (outsideFrom === null || worksHere) ? <Apply {...props} /> : null}
    </Frame>
  )
}

/** The written rubric with its weights, and what is added for whom. */
function Chosen({ page: { lang }, opening: { posting } }: { page: PageContext; opening: OpeningView }) {
  const w = postsWords[lang].openings
  const { criteria, residents } = posting
  const isAdded = residents.points > 0 && residents.places.length > 0
  return (
    <>
      <h2 id="chosen">{w.chosen}</h2>
      <p>{w.chosenSays({ most: mostPoints(criteria.map(({ weight }, at) => ({ code: String(at), weight }))) })}</p>
      <Table class="c-staffing" caption={w.chosen} heads={[w.criterion, ...numbers([w.weight, w.most])]}>
        {criteria.map(({ says, weight, at }) => (
          <Row
            key={says}
            head={
              <>
                {says} {at === 'interview' ? <small>{w.atInterview}</small> : null}
              </>
            }
          >
            <LabelledCell label={w.weight} isNumber>
              {weight}
            </LabelledCell>
            <LabelledCell label={w.most} isNumber>
              {4 * weight}
            </LabelledCell>
          </Row>
        ))}
      </Table>
      <p>{isAdded ? w.residents({ points: residents.points, places: list(residents.places, lang) }) : w.noResidents}</p>
      {isAdded ? (
        <p>
          {residents.basis === undefined ? w.noBasis : w.basis({ basis: residents.basis })} {w.residentsProof}{' '}
          {residents.counselReadOn === undefined ? w.counsel : w.counselRead({ day: residents.counselReadOn })}{' '}
          <Mark mark="unverified" lang={lang} />
        </p>
      ) : null}
      <p>{w.blind}</p>
    </>
  )
}

function Apply({ page, opening, deed, tried }: OpeningPageProps) {
  const { lang } = page
  const w = postsWords[lang].openings
  const { posting } = opening
  const field = (name: string) => ({ name, value: tried?.typed[name], error: tried?.wrong[name] })
  return (
    <>
      <h2 id="apply">{w.apply}</h2>
      <form method="post" action={`/invest/posts/openings/${opening.id}`}>
        <FormToken page={page} deed={deed} />
        <Field {...field('applicantName')} label={w.name} autocomplete="name" />
        <Field {...field('reach')} label={w.reach} hint={w.reachHint} />
        <Field {...field('languages')} label={w.languagesYours} hint={w.languagesHint} />
        <Field {...field('certificate')} label={w.certificateYours} hint={w.certificateHint} />
        {posting.residents.points > 0 && posting.residents.places.length > 0 ? (
          <SelectField
            name="area"
            label={w.area}
            hint={w.areaHint}
            chosen={tried?.typed.area}
            options={[{ value: '', label: w.areaNone }, ...posting.residents.places.map(value => ({ value, label: value }))]}
          />
        ) : null}
        <h3>{w.questions}</h3>
        <p class="usa-hint">{w.questionsHint}</p>
        {posting.questions.map((question, at) => (
          <LongField key={question} {...field(`answer${at + 1}`)} label={question} />
        ))}
        <AboutYou lang={lang} typed={tried?.typed ?? {}} />
        <div class="c-actions">
          <button class="usa-button usa-button--big">{w.send}</button>
        </div>
      </form>
    </>
  )
}
