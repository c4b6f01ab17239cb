import { isStaff, type PageContext } from '../../design/context.ts'
import { Frame } from '../../design/frame.tsx'
import { words } from '../words/respond.ts'
import { type OwnCall, OwnCalls } from './own-calls.tsx'

export interface BoardForOthersPageProps {
  readonly page: PageContext
  readonly own: readonly OwnCall[]
}

/** The address of the board for whoever may not see it: it says whose page this is, and never that no call is open. */
export function BoardForOthersPage({ page, own }: BoardForOthersPageProps) {
  const { board: w, whom } = words(page.lang)
  const staff = isStaff(page)
  return (
    <Frame page={page} title={w.title}>
      <div class="c-narrow">
        <h1>{staff ? w.forOthers : w.forStaff}</h1>
        <p class="c-lede">{staff ? w.forOthersBody : w.forStaffBody}</p>
        <OwnCalls lang={page.lang} own={own} />
        <div class="c-actions">
          <a class="usa-button usa-button--outline" href={staff ? '/me' : '/call'}>
            {staff ? w.toWork : whom.title}
          </a>
        </div>
      </div>
    </Frame>
  )
}
