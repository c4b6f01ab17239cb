import type { ComponentChildren } from 'preact'
import type { PageContext } from '../../../design/context.ts'
import { ErrorSummary } from '../../../design/error-summary.tsx'
import { Field } from '../../../design/field.tsx'
import { Fold, Folds } from '../../../design/fold.tsx'
import { FormToken } from '../../../design/form-token.tsx'
import { Frame } from '../../../design/frame.tsx'
import { optionsOf } from '../../../design/options-of.ts'
import { Pairs } from '../../../design/pairs.tsx'
import { SelectField } from '../../../design/select-field.tsx'
import { Status, type StatusKind } from '../../../design/status.tsx'
import { sentencesOf } from '../../../kernel/refusal.ts'
import { triedIn, type TriedForm } from '../../../matter/index.ts'
import type { AccessStands, AccessVerb } from '../contract.ts'
import type { AccessView } from '../view.ts'
import { formWords, words } from '../words/access.ts'
import { bodyWords, endedWords, reachWords, standsSaid, voterWords } from '../words/codes.ts'
import { ResearchSaid, saidOf } from './access-table.tsx'

const shapes: Record<AccessStands, StatusKind> = { 'in-force': 'there', expired: 'done', ended: 'done' }

interface AccessPageProps {
  readonly page: PageContext
  readonly view: AccessView
  readonly deed: () => string
  readonly tried: TriedForm | undefined
}

/** One access: whether it is open now, what is on file of it, and what may be done to it. */
export function AccessPage(props: AccessPageProps) {
  const { page, view, tried } = props
  const { lang } = page
  const w = words(lang)
  const said = saidOf(view, lang)
  const title = w.one({ who: bodyWords[view.who][lang], what: reachWords[view.what][lang] })
  return (
    <Frame page={page} title={title}>
      {tried ? <ErrorSummary title={w.notDone} errors={sentencesOf(tried.no, lang).map(says => ({ says }))} /> : null}
      <p class="c-kicker">
        <a href="/standing-access">{w.back}</a>
      </p>
      <h1>{title}</h1>
      <p>
        <Status is={shapes[view.stands]}>{standsSaid(view, lang)}</Status>
      </p>
      <Pairs
        pairs={[
          [w.heads.since, said.since],
          [w.heads.vote, said.vote],
          [w.heads.used, said.used],
          [w.heads.until, said.until],
          [w.heads.research, <ResearchSaid view={view} lang={lang} />],
        ]}
      />
      {view.next.length === 0 ? null : (
        <>
          <h2>{w.more}</h2>
          <Folds>
            {view.next.map(verb => (
              <Fold key={verb} id={verb} title={formWords(lang)[verb].title} open={tried?.verb === verb}>
                <VerbForm {...props} verb={verb}>
                  <Fields {...props} verb={verb} />
                </VerbForm>
              </Fold>
            ))}
          </Folds>
        </>
      )}
      <p class="c-small c-soft">{w.whoKeeps}</p>
    </Frame>
  )
}

type OfVerb = AccessPageProps & { readonly verb: AccessVerb }

function Fields({ page: { lang }, tried, verb }: OfVerb) {
  const f = formWords(lang)
  const { typed, wrong } = triedIn(tried, verb, lang)
  const day = (name: string, label: string) => (
    <Field {...{ id: `${verb}-${name}`, name, label, type: 'date' }} value={typed(name)} error={wrong(name)} />
  )
  if (verb === 'end') return <SelectField id="end-why" name="why" label={f.why} options={optionsOf(endedWords, lang)} />
  if (verb === 'until') return day('until', f.lastDay)
  if (verb === 'used') return day('on', f.on)
  return (
    <>
      <SelectField id="voted-by" name="by" label={f.votedBy} options={optionsOf(voterWords, lang)} chosen={typed('by')} />
      {day('on', f.on)}
    </>
  )
}

function VerbForm({ page, view, deed, verb, children }: OfVerb & { readonly children?: ComponentChildren }) {
  return (
    <form class="c-narrow" method="post" action={`/standing-access/${view.id}/${verb}`}>
      <FormToken page={page} deed={deed()} />
      {children}
      <div class="c-actions">
        <button class="usa-button usa-button--outline">{formWords(page.lang)[verb].button}</button>
      </div>
    </form>
  )
}
