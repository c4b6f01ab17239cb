import { Call911 } from '../../design/call-911.tsx'
import { isStaff, type PageContext } from '../../design/context.ts'
import { Empty } from '../../design/empty.tsx'
import { day } from '../../words/times.ts'
import { Frame } from '../../design/frame.tsx'
import { Pairs } from '../../design/pairs.tsx'
import { Said } from '../../design/said.tsx'
import { FamilyLink } from '../../looks/index.ts'
import { words } from '../words/respond.ts'
import type { FromSchool } from './from-school.tsx'
import { OneTap } from './one-tap.tsx'
import { type OwnCall, OwnCalls } from './own-calls.tsx'

export interface HomePageProps {
  readonly page: PageContext
  /** The plan in force, or null where there is none yet. */
  readonly plan: { readonly title: string; readonly version: number; readonly effective: string; readonly isToCome: boolean } | null
  /** The plan's own sentences for the situations of the front page, in their order. */
  readonly answers: readonly { readonly title: string; readonly says: readonly string[]; readonly href: string }[]
  readonly deeds: { readonly send: string; readonly hurt: string }
  /** The open calls of whoever looks. */
  readonly own: readonly OwnCall[]
  /** The caller's own room, where the roster says one. */
  readonly room?: string | null
  readonly from?: FromSchool | null
}

/** The front page. 911 stands before all else but the name of the thing; someone at work can send for support from here. */
export function HomePage({ page, plan, answers, deeds, own, room = null, from = null }: HomePageProps) {
  const { home: w, whom } = words(page.lang)
  const isFamily = page.person !== null && !isStaff(page)
  return (
    <Frame page={page} title={w.title}>
      <div class="c-home-911">
        <Call911 lang={page.lang} />
      </div>
      <div class="c-hero">
        <h1>{w.heading}</h1>
        <p class="c-lede">{w.lede({ district: page.district.name })}</p>
        {isStaff(page) ? <OneTap page={page} deeds={deeds} room={room} from={from} /> : null}
        <OwnCalls lang={page.lang} own={own} />
        <div class="c-actions">
          <a class={isStaff(page) ? 'usa-button usa-button--outline' : 'usa-button usa-button--big'} href="/call">
            {isStaff(page) ? words(page.lang).call.more : isFamily ? whom.title : w.call}
          </a>
          <a class={isStaff(page) ? 'usa-button usa-button--outline' : 'usa-button usa-button--outline usa-button--big'} href="/plan">
            {w.read}
          </a>
        </div>
        <FamilyLink page={page} />
      </div>
      {plan === null ? (
        <Empty>{w.noPlan}</Empty>
      ) : (
        <>
          <h2>{w.answers}</h2>
          <ul class="c-rows">
            {answers.map(one => (
              <li key={one.title}>
                <h3>
                  <a href={one.href}>{one.title}</a>
                </h3>
                <p>
                  <Said>{one.says.join(' ')}</Said>
                </p>
              </li>
            ))}
          </ul>
          <div class="c-cols">
            <div>
              <h2>{w.ask}</h2>
              <p>{w.askBody}</p>
              <div class="c-actions">
                <a class="usa-button usa-button--outline" href="/what-if">
                  {w.askButton}
                </a>
              </div>
            </div>
            <aside aria-labelledby="in-force">
              <h2 id="in-force">{w.inForce}</h2>
              <Pairs
                pairs={[
                  [w.planTitle, plan.title],
                  [w.version, String(plan.version)],
                  [plan.isToCome ? w.from : w.since, day(plan.effective, page.lang)],
                ]}
              />
              <p>
                <a href="/plan">{w.readIt}</a>
              </p>
            </aside>
          </div>
        </>
      )}
    </Frame>
  )
}
