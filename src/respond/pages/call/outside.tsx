import type { PageContext } from '../../../design/context.ts'
import { childAtRiskLine } from '../../../design/crisis-lines.ts'
import { Tel } from '../../../design/tel.tsx'
import { words } from '../../words/respond.ts'
import type { CallView } from '../view.ts'

const leads = ['principal', 'superintendent', 'designee', 'counsel'] as const

/** Whom the call takes outside the school: the report of abuse that is this person's own to make, and the record of what goes to police. */
export function Outside({ page, call }: { page: PageContext; call: CallView }) {
  const w = words(page.lang).record
  const mayOpen = call.outside?.isOwn === true || leads.some(role => page.person?.roles.includes(role))
  return (
    <>
      {call.facts['what'] === 'abuse-suspected' ? (
        <section aria-labelledby="dcf" class="c-answer c-answer--hold c-after">
          <h2 id="dcf">{w.dcfTitle}</h2>
          <p>
            {w.dcf} <Tel number={childAtRiskLine} />
          </p>
        </section>
      ) : null}
      {call.outside === null ? null : (
        <section aria-labelledby="outside">
          <h2 id="outside">{w.outsideTitle}</h2>
          <p>
            {w.outside} {mayOpen ? <a href={`/contacts/${call.outside.request}`}>{w.outsideLink}</a> : null}
          </p>
        </section>
      )}
    </>
  )
}
