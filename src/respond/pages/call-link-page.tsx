import { Call911 } from '../../design/call-911.tsx'
import type { PageContext } from '../../design/context.ts'
import { FormToken } from '../../design/form-token.tsx'
import { Frame } from '../../design/frame.tsx'
import { officePhoneSaid } from '../../design/office-phone.ts'
import { OfficeTel } from '../../design/office-tel.tsx'
import { link as words } from '../words/link.ts'

export type LinkStands = 'open' | 'elsewhere' | 'closed' | 'taken-back' | 'unknown'

export interface CallLinkPageProps {
  readonly page: PageContext
  readonly stands: LinkStands
  readonly drill: boolean
  /** The code of the address itself. */
  readonly code: string
}

/** Looked at by whoever holds the telephone, and by scanners: it says that somebody asks for help, and nothing of the call. */
export function CallLinkPage({ page, stands, drill, code }: CallLinkPageProps) {
  const w = words[page.lang]
  const phone = officePhoneSaid(page.district.officePhone)
  const title = w[stands].title
  return (
    <Frame page={page} title={title} drill={drill}>
      <div class="c-narrow">
        <h1>{title}</h1>
        {stands === 'open' ? (
          <>
            <p class="c-lede">{w.open.lede}</p>
            <form method="post" action={`/to/${code}`}>
              <FormToken page={page} />
              <button class="usa-button usa-button--big">{w.open.button}</button>
            </form>
          </>
        ) : (
          <>
            <p class="c-lede">{w[stands].lede({ phone })}</p>
            <p class="c-actions">
              {page.person === null ? (
                <a class="usa-button usa-button--outline" href="/sign-in?then=%2Fme">
                  {w.signIn}
                </a>
              ) : null}{' '}
              <OfficeTel number={page.district.officePhone} lang={page.lang} />
            </p>
          </>
        )}
        <div class="c-after">
          <Call911 lang={page.lang} drill={drill} />
        </div>
      </div>
    </Frame>
  )
}
