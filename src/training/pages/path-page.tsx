import { ErrorSummary } from '../../design/error-summary.tsx'
import { Fold, Folds } from '../../design/fold.tsx'
import { Frame } from '../../design/frame.tsx'
import { Status } from '../../design/status.tsx'
import { sentencesOf } from '../../kernel/refusal.ts'
import { list } from '../../words/lists.ts'
import { evidenceWords, howWords, moduleWords, standsWords, trackWords } from '../words/codes.ts'
import { formWords, words } from '../words/training.ts'
import { type FormsProps, FormOf } from './forms.tsx'
import { lastDay, statusOf } from './stands.ts'

/** One person’s path through one track: how the certificate stands, what is missing, what is done, and what may be done now. */
export function PathPage(forms: FormsProps) {
  const { page, view, tried } = forms
  const { lang } = page
  const w = words(lang)
  const title = w.line({ name: view.name, track: trackWords[view.track][lang] })
  const isMain = view.next.includes('issue')
  const rest = view.next.filter(verb => verb !== 'issue')
  return (
    <Frame page={page} title={title}>
      {tried ? <ErrorSummary title={w.notDone} errors={sentencesOf(tried.no, lang).map(says => ({ says }))} /> : null}
      <p class="c-kicker">
        <a href="/training">{w.back}</a>
      </p>
      <h1>{title}</h1>
      <p>
        <Status is={statusOf(view.stands, view.lapsesWithin)}>{standsWords[view.stands][lang]}</Status>{' '}
        {view.until !== null && view.stands === 'valid' ? w.until({ on: lastDay(view.until) }) : null}
        {view.until !== null && view.stands === 'lapsed' ? w.since({ on: view.until }) : null}
      </p>
      {isMain ? <FormOf verb="issue" forms={forms} /> : null}
      <Missing {...forms} />
      <Certificates {...forms} />
      <Done {...forms} />
      {rest.length === 0 ? null : (
        <>
          <h2>{w.more}</h2>
          <Folds>
            {rest.map(verb => (
              <Fold key={verb} id={verb} title={formWords(lang)[verb].title} open={tried?.verb === verb}>
                <FormOf verb={verb} forms={forms} />
              </Fold>
            ))}
          </Folds>
        </>
      )}
      <p class="c-small c-soft">{w.whoSees}</p>
    </Frame>
  )
}

function Missing({ page: { lang }, view: { missing, stands } }: FormsProps) {
  const w = words(lang)
  if (stands === 'valid') return null
  const { modules, hours, shadowing, observed } = missing
  const left = [
    ...(modules.length > 0
      ? [
          w.asks.modules({
            list: list(
              modules.map(each => moduleWords[each][lang]),
              lang,
            ),
          }),
        ]
      : []),
    ...(hours > 0 ? [w.asks.hours({ n: hours })] : []),
    ...(shadowing > 0 ? [w.asks.shadowing({ n: shadowing })] : []),
    ...(observed > 0 ? [w.asks.observed({ n: observed })] : []),
  ]
  return (
    <section aria-labelledby="missing">
      <h2 id="missing">{w.missing}</h2>
      {left.length === 0 ? <p>{w.nothingMissing}</p> : null}
      <ul>
        {left.map(each => (
          <li key={each}>{each}</li>
        ))}
      </ul>
    </section>
  )
}

function Certificates({ page: { lang }, view: { certificates } }: FormsProps) {
  const w = words(lang)
  return (
    <section aria-labelledby="certificates">
      <h2 id="certificates">{w.certificates}</h2>
      {certificates.length === 0 ? <p>{w.noCertificates}</p> : null}
      <ul>
        {certificates.map(({ how, from, until, by, evidence, withdrawnAt }) => (
          <li key={`${how} ${from} ${until}`}>
            {w.certificateLine({ how: howWords[how][lang], from, on: lastDay(until) })}
            {by === null || by === '' ? null : <>, {w.by({ name: by })}</>}
            {evidence === null ? null : <>. {evidenceWords[evidence][lang]}</>}
            {withdrawnAt === null ? null : <strong>, {w.withdrawnOn({ at: withdrawnAt })}</strong>}.
          </li>
        ))}
      </ul>
    </section>
  )
}

function Done({ page: { lang }, view: { modules, shadowed, observed } }: FormsProps) {
  const w = words(lang)
  const lines = [
    ...modules.map(({ module, hours, on }) => ({ on, says: w.moduleLine({ module: moduleWords[module][lang], n: hours, on }) })),
    ...shadowed.map(({ name, hours, on }) => ({ on, says: w.shadowLine({ name, n: hours, on }) })),
    ...observed.map(({ name, on }) => ({ on, says: w.observedLine({ name, on }) })),
  ].toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
  return (
    <section aria-labelledby="done">
      <h2 id="done">{w.done}</h2>
      {lines.length === 0 ? <p>{w.nothingDone}</p> : null}
      <ul>
        {lines.map(({ says }, at) => (
          <li key={`${at} ${says}`}>{says}</li>
        ))}
      </ul>
    </section>
  )
}
