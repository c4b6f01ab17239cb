import { ErrorSummary } from '../../../design/error-summary.tsx'
import { day } from '../../../words/times.ts'
import { Frame } from '../../../design/frame.tsx'
import { Pairs } from '../../../design/pairs.tsx'
import { Status } from '../../../design/status.tsx'
import type { PostView } from '../post-view.ts'
import { roleTitle } from '../said.ts'
import { hiringWords } from '../words/hiring.ts'
import { Candidates } from './candidates.tsx'
import { PostingForm } from './posting-form.tsx'
import { BeforeOutside } from './before-outside.tsx'
import { type PostPageProps, Reasons, VerbForm } from './post-forms.tsx'
import { RankingTable } from './ranking-table.tsx'

/** `/invest/posts/hiring/ID`: one position, from its posting to whoever begins. */
export function PostPage(props: PostPageProps) {
  const { page, post, tried } = props
  const { lang } = page
  const w = hiringWords[lang].post
  const { stage, opening, inPost, vacantSince, alarmedAt } = post
  const isRunning = opening !== null && opening.stage !== 'ended'
  const heading = w[stage]({ role: roleTitle(post.role, lang) })
  return (
    <Frame page={page} title={heading}>
      {tried === undefined ? null : <ErrorSummary title={w.wrong} errors={tried.says.map(says => ({ says }))} />}
      <p class="c-kicker">
        <a href="/invest/posts/hiring">{w.back}</a> · {post.school}
      </p>
      <h1>{heading}</h1>
      {post.hasClosed && stage !== 'closed' ? <p class="c-lede">{w.schoolClosed}</p> : null}
      {vacantSince === null ? null : <p class="c-lede">{`${w.since} ${day(vacantSince, lang)}.`}</p>}
      {inPost === null ? null : <p class="c-lede">{`${w.inPost}: ${inPost.says}.`}</p>}
      <Pairs
        row
        pairs={[
          [w.money, day(post.fundedAt, lang)],
          ...(vacantSince === null ? [] : [[w.since, day(vacantSince, lang)] as const]),
          ...(alarmedAt === null ? [] : [[w.told, day(alarmedAt, lang)] as const]),
          ...(inPost === null ? [] : [[w.inPost, inPost.says] as const]),
        ]}
      />
      {inPost?.isGone ? <p>{w.inPostGone}</p> : null}
      {inPost !== null && !inPost.isCertified ? (
        <p>
          <Status is="waiting">{w.notCertified}</Status>
        </p>
      ) : null}
      {isRunning ? <Running {...props} opening={opening} /> : null}
      {stage === 'vacant' && !isRunning && !post.hasClosed ? (
        <>
          <p>{w.fillSays}</p>
          <PostingForm {...props} />
        </>
      ) : null}
      {stage === 'filled' ? (
        <Reasons {...props} verb="vacate" title={w.leaveTitle} button={w.leaveButton} reasons={w.vacatedBecause} />
      ) : null}
      {opening !== null && !isRunning && opening.isKept ? (
        <>
          <h2>{w.eraseTitle}</h2>
          <p>{w.eraseSays}</p>
          <VerbForm {...props} verb="erase" button={w.eraseButton} />
        </>
      ) : null}
      {stage !== 'closed' && !isRunning ? (
        <Reasons {...props} verb="close" title={w.closeTitle} button={w.closeButton} reasons={w.closedBecause} />
      ) : null}
    </Frame>
  )
}

function Running(props: PostPageProps & { readonly opening: NonNullable<PostView['opening']> }) {
  const { page, opening } = props
  const { lang } = page
  const w = hiringWords[lang].post
  return (
    <>
      <h2>{w.openingTitle}</h2>
      <p>{`${hiringWords[lang].list.states[opening.stage === 'open' ? 'open' : 'deciding']}. ${w.closesOn}: ${day(opening.closesOn, lang)}.`}</p>
      <p>
        <a href={`/invest/posts/openings/${opening.id}`}>{w.openingLink}</a>
      </p>
      {opening.outsideFrom === null ? null : <p>{w.insideFirst({ day: opening.outsideFrom })}</p>}
      <BeforeOutside {...props} opening={opening} />
      <Candidates {...props} opening={opening} />
      <RankingTable page={page} opening={opening} />
      <VerbForm {...props} verb="take-down" button={w.takeDown} />
    </>
  )
}
