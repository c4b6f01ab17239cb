import type { PageContext } from '../../design/context.ts'
import { Frame } from '../../design/frame.tsx'
import { MoreLink } from '../../design/more-link.tsx'
import { UnderWayThenOver } from '../../design/under-way-then-over.tsx'
import { Status } from '../../design/status.tsx'
import { words as figuresWords } from '../fidelity/words.ts'
import { dutyWords, endingWords, kindWords, stageWords } from '../words/codes.ts'
import { words } from '../words/repair.ts'
import type { ProcessLine } from '../view.ts'

export interface ListPageProps {
  readonly page: PageContext
  readonly items: readonly ProcessLine[]
  /** The last line, where there are more. */
  readonly next: string | null
  /** The first page of the list: the open ones begin there. */
  readonly isFirst: boolean
  /** Somebody has just asked for one, which they may not see. */
  readonly isAsked: boolean
  /** They have just gone out of one. */
  readonly isLeft: boolean
  /** Whether they look after processes, and so read how these are held. */
  readonly looksAfter: boolean
}

/** The processes somebody has a part in or looks after: what waits first, what is over last. */
export function ListPage({ page, items, next, isFirst, isAsked, isLeft, looksAfter }: ListPageProps) {
  const { lang } = page
  const w = words(lang)
  const [open, over] = [items.filter(({ ended }) => !ended), items.filter(({ ended }) => ended)]
  return (
    <Frame page={page} title={w.title}>
      <h1>{w.title}</h1>
      <p class="c-lede">{w.lede}</p>
      {isAsked ? <p role="status">{w.askedThanks}</p> : null}
      {isLeft ? <p role="status">{w.leftIt}</p> : null}
      <p class="c-actions">
        <a class="usa-button" href="/repair/ask">
          {w.askLink}
        </a>{' '}
        <a href="/voice">{w.voice}</a>
        {looksAfter ? (
          <>
            {' '}
            <a href="/repair/figures">{figuresWords(lang).link}</a>
          </>
        ) : null}
      </p>
      <UnderWayThenOver {...{ lang, over, isFirst }} underWay={open} says={w} draw={lines => <Lines page={page} lines={lines} />} />
      <MoreLink lang={lang} address="/repair" next={next} />
      <p class="c-small c-soft">{w.whoSees}</p>
    </Frame>
  )
}

function Lines({ page: { lang }, lines }: Pick<ListPageProps, 'page'> & { readonly lines: readonly ProcessLine[] }) {
  const w = words(lang)
  return (
    <ul class="c-plain-list">
      {lines.map(({ id, kind, askedAt, schoolName, stage, ended, owed, isLate }) => (
        <li key={id}>
          <h3>
            <a href={`/repair/${id}`}>{w.line({ kind: kindWords[kind][lang], day: askedAt })}</a>
          </h3>
          <p>
            <Status is={ended ? 'done' : owed ? 'waiting' : 'going'}>
              {ended ? endingWords[ended.as][lang] : owed ? dutyWords[owed.duty][lang] : stageWords[stage][lang]}
            </Status>{' '}
            {owed?.dueOn ? isLate ? <strong>{w.lateSince({ day: owed.dueOn })}</strong> : w.dueBy({ day: owed.dueOn }) : null}
          </p>
          <p class="c-small c-soft">{schoolName}</p>
        </li>
      ))}
    </ul>
  )
}
