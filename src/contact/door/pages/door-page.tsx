import type { PageContext } from '../../../design/context.ts'
import { ErrorSummary } from '../../../design/error-summary.tsx'
import { Fold, Folds } from '../../../design/fold.tsx'
import { Frame } from '../../../design/frame.tsx'
import { Island } from '../../../design/island.tsx'
import type { Lang } from '../../../kernel/lang.ts'
import type { Seen } from '../desk.ts'
import type { DeskPack } from '../desk-pack.ts'
import type { DoorView } from '../view.ts'
import { doorWords } from '../words/door.ts'
import { DoorForm } from './door-form.tsx'
import type { RecordForm } from './door-record.tsx'
import { DoorSheet } from './door-sheet.tsx'
import type { Numbers } from '../../request/numbers.ts'

/** What the browser answers from by itself, with a network or without. */
export interface DoorIsland {
  /** What the page was drawn for. */
  readonly seen: Seen
  readonly pack: DeskPack | null
  readonly under: UnderAgreement | null
  /** The schools with an agreement, where this page answers for another. */
  readonly elsewhere: readonly string[]
  readonly numbers: Numbers
  readonly record: RecordForm | null
  /** The request that let them in, where this is what they then want. */
  readonly first: string | null
  readonly lang: Lang
}

/** What holds instead while officers are posted under an agreement; null where there is none. */
export interface UnderAgreement {
  readonly pack: DeskPack | null
  readonly until: string
  /** The reader’s school, where the agreement is for schools by name. */
  readonly school: string | null
  /** For so many milliseconds from when the page was made: a copy that is older answers as without an agreement. */
  readonly lasts: number
  /** In so many milliseconds from when the page was made the agreement itself ends. */
  readonly ends: number
}

export interface DoorPageProps {
  readonly page: PageContext
  readonly view: DoorView
  readonly seen: Seen
  readonly pack: DeskPack | null
  readonly under: UnderAgreement | null
  readonly elsewhere: readonly string[]
  readonly numbers: Numbers
  readonly record: RecordForm | null
  readonly first: string | null
  readonly mayReadPapers: boolean
  readonly isWrong: boolean
}

/** The front office: for a person under stress. Whole without scripts; the words and the numbers stand whatever else fails. */
export function DoorPage({ page, view, seen, pack, under, elsewhere, numbers, record, first, mayReadPapers, isWrong }: DoorPageProps) {
  const { lang } = page
  const w = doorWords(lang)
  return (
    <Frame page={page} title={w.title} islands={['door']}>
      {isWrong ? <ErrorSummary title={w.wrong} errors={[]} /> : null}
      <div class="c-cols">
        <Island name="door" props={{ seen, pack, under, elsewhere, numbers, record, first, lang } satisfies DoorIsland} live="polite">
          <DoorSheet {...{ view, seen, numbers, record, first, lang }} />
        </Island>
        <aside aria-label={w.seeTitle}>
          <Folds>
            <Fold id="see" title={w.seeTitle} inside={w.answered({ n: Object.keys(seen).length })}>
              <div id="seen" data-door-form>
                <DoorForm {...{ seen, first, lang }} next={view.next?.fact ?? null} />
              </div>
            </Fold>
          </Folds>
          <p class="c-small c-soft c-after">{w.rule}</p>
          {page.person === null ? (
            <p>
              <a href="/sign-in?then=%2Fdoor">{w.signIn}</a>
            </p>
          ) : null}
          <ul class="c-door-links">
            <li>
              <a href="/door/card">{w.card}</a>
            </li>
            {mayReadPapers ? (
              <li>
                <a href="/door/papers">{w.papers}</a>
              </li>
            ) : null}
          </ul>
        </aside>
      </div>
    </Frame>
  )
}
