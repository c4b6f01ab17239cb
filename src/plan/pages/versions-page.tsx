import type { PageContext } from '../../design/context.ts'
import { Empty } from '../../design/empty.tsx'
import { Frame } from '../../design/frame.tsx'
import { Pairs } from '../../design/pairs.tsx'
import { Status, type StatusKind } from '../../design/status.tsx'
import { roleName } from '../../design/words/frame.ts'
import type { Lang } from '../../kernel/lang.ts'
import { day } from '../../words/times.ts'
import type { Standing } from '../timeline.ts'
import type { Vote } from '../vote.ts'
import { adoptingWords } from '../words/adopting.ts'
import { comparingWords } from '../words/comparing.ts'
import { dayOrMoment, moment } from './moment.ts'

/** A version, with its place next to the others. */
export interface VersionLine {
  readonly version: number
  readonly effectiveAt: Date
  readonly digest: string
  readonly adoptedAt: Date
  /** A person's id, which is not shown; null where it was done on the command line. */
  readonly adoptedBy: string | null
  readonly adoptedAs: string | null
  readonly vote: Vote | null
  readonly standing: Standing
}

export interface VersionsPageProps {
  readonly page: PageContext
  /** The one adopted last first. */
  readonly versions: readonly VersionLine[]
  /** What whoever reads it may do about the next version. */
  readonly mayChange: 'adopt' | 'draft' | null
  /** The version somebody adopted just now. */
  readonly adopted: number | null
}

/** Every version the plan ever had: which holds now, which held, which will. */
export function VersionsPage({ page, versions, mayChange, adopted }: VersionsPageProps) {
  const { lang } = page
  const w = adoptingWords[lang].versions
  const done = versions.find(({ version }) => version === adopted)
  return (
    <Frame page={page} title={w.title}>
      <p class="c-kicker">
        <a href="/plan">{w.toPlan}</a>
      </p>
      <h1>{done ? w.adoptedHeading({ n: done.version }) : w.heading({ n: versions.length })}</h1>
      <p class="c-lede">
        {done ? (done.standing.is === 'waiting' ? w.adoptedFrom({ when: moment(done.effectiveAt, lang) }) : w.adoptedNow) : w.lede}
      </p>
      {mayChange ? (
        <div class="c-actions">
          <a class={done ? 'usa-button usa-button--outline' : 'usa-button'} href="/plan/adopt">
            {mayChange === 'adopt' ? w.adopt : w.draft}
          </a>
        </div>
      ) : null}
      <div class="c-cols">
        <div>
          {versions.length === 0 ? (
            <Empty>{w.empty}</Empty>
          ) : (
            <ol class="c-plain-list">
              {versions.map(version => (
                <Version key={version.version} version={version} page={page} />
              ))}
            </ol>
          )}
        </div>
        <aside aria-labelledby="order">
          <h2 id="order">{w.order}</h2>
          <p class="c-small">{w.orderBody}</p>
          <p>
            <a href="/plan/compare">{comparingWords[lang].compare.toCompare}</a>
          </p>
        </aside>
      </div>
    </Frame>
  )
}

function votePairs(vote: Vote | null, lang: Lang): readonly (readonly [string, string])[] {
  const w = adoptingWords[lang].vote
  if (vote === null) return [[w.label, w.none]]
  return [
    [w.label, w.said({ body: vote.body, day: day(vote.on, lang) })],
    [w.minutesLabel, vote.minutes],
  ]
}

const shapes: Readonly<Record<Standing['is'], StatusKind>> = { now: 'there', past: 'done', waiting: 'waiting', replaced: 'done' }

function Version({ version: its, page }: { version: VersionLine; page: PageContext }) {
  const { lang } = page
  const w = adoptingWords[lang].versions
  const { standing } = its
  const by = its.adoptedBy === null ? w.byCommand : its.adoptedAs === null ? w.byUnknown : roleName(its.adoptedAs, lang)
  const until = standing.until ? w.untilVersion({ when: moment(standing.until.at, lang), n: standing.until.version }) : w.noEnd
  const from = its.version === 1 && standing.is !== 'now' ? w.fromStart : dayOrMoment(its.effectiveAt, lang)
  return (
    <li id={`version-${its.version}`}>
      <h2>{w.version({ n: its.version })}</h2>
      <p>
        <Status is={shapes[standing.is]}>{w.standings[standing.is]}</Status>
      </p>
      <Pairs
        row
        pairs={[
          ...(standing.is === 'replaced'
            ? []
            : ([
                [w.from, from],
                [w.until, until],
              ] as const)),
          [w.adoptedAt, moment(its.adoptedAt, lang)],
          [w.adoptedBy, by],
          ...votePairs(its.vote, lang),
          [w.digest, <span class="c-hash">{its.digest.slice(0, 12)}</span>],
        ]}
      />
      {standing.is === 'replaced' && standing.until ? <p>{w.replacedBy({ n: standing.until.version })}</p> : null}
      <p>
        <a href={`/plan/versions/${its.version}`}>{w.read({ n: its.version })}</a>
      </p>
    </li>
  )
}
