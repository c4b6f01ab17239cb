import { Frame } from '../../../design/frame.tsx'
import { MatterHead } from '../../../design/matter-head.tsx'
import { NextFolds } from '../../../design/next-folds.tsx'
import { Status } from '../../../design/status.tsx'
import { Tel } from '../../../design/tel.tsx'
import { list } from '../../../words/lists.ts'
import { languageName } from '../../languages.ts'
import { formWords, words } from '../words/agreements.ts'
import { endedWords, kindWords, letterWords, identityWords, signerWords, standsSaid, whyWords } from '../words/codes.ts'
import { FormOf, type FormsProps } from './forms.tsx'
import { coversSaid, lastDay, Missing, rotaLineSaid, statusOf } from './said.tsx'

/** One agreement: whether it holds, what it says and lacks, and what may be done to it now. */
export function AgreementPage(forms: FormsProps) {
  const { page, view, tried } = forms
  const { lang } = page
  const w = words(lang)
  const title = w.with({ kind: kindWords[view.kind][lang], party: view.party })
  return (
    <Frame page={page} title={title}>
      <MatterHead {...{ title, lang }} back={{ href: '/agreements', says: w.back }} notDone={{ says: w.notDone, no: tried?.no }} />
      <p>
        <Status is={statusOf(view.stands)}>{standsSaid(view, lang)}</Status>
      </p>
      <p>{view.schools.length === 0 ? w.coversAll : w.coversOnly({ list: coversSaid(view, lang) })}</p>
      {view.notRenewedAt === null ? null : <p>{w.notRenewed({ at: view.notRenewedAt })}</p>}
      {view.endedAt === null || view.endedWhy === null ? null : (
        <p>{w.ended({ at: view.endedAt, why: endedWords[view.endedWhy][lang] })}</p>
      )}
      <Versions {...forms} />
      {view.officers === null ? null : <Officers {...forms} />}
      {view.letters.length === 0 ? null : <Letters {...forms} />}
      <NextFolds
        {...{ title: w.more, next: view.next, tried: tried?.verb }}
        says={verb => formWords(lang)[verb].title}
        form={verb => <FormOf verb={verb} forms={forms} />}
      />
      <p class="c-small c-soft">{w.whoKeeps}</p>
    </Frame>
  )
}

function Versions({ page: { lang }, view }: FormsProps) {
  const w = words(lang)
  const { terms, phone } = view
  return (
    <section aria-labelledby="versions">
      <h2 id="versions">{w.versions}</h2>
      {view.versions.length === 0 ? <p>{w.noVersions}</p> : null}
      <ul>
        {view.versions.map(({ version: n, from, until, missing, signed }) => (
          <li key={n}>
            {until === null ? w.versionOpen({ n, from }) : w.versionLine({ n, from, last: lastDay(until) })}{' '}
            {signed.length === 0 ? w.unsigned : w.signedBy}
            {signed.length === 0 ? null : (
              <ul>
                {signed.map(({ as, on }) => (
                  <li key={as}>{w.signedLine({ who: signerWords[as][lang], on })}</li>
                ))}
              </ul>
            )}
            <Missing codes={missing} kind={view.kind} lang={lang} />
          </li>
        ))}
      </ul>
      {view.rota.length === 0 ? null : (
        <>
          <h3>{w.rota}</h3>
          <ul>
            {view.rota.map((line, at) => (
              <li key={at}>
                {rotaLineSaid(line, lang)} {line.phone === null ? null : <Tel number={line.phone} />}
              </li>
            ))}
          </ul>
        </>
      )}
      {terms?.hours ? <p>{w.hours({ hours: terms.hours })}</p> : null}
      {terms && terms.languages.length > 0 ? (
        <p>
          {w.languages({
            list: list(
              terms.languages.map(code => languageName(code, lang)),
              lang,
            ),
          })}
        </p>
      ) : null}
      {terms?.identity ? <p>{identityWords[terms.identity][lang]}.</p> : null}
      {phone === null ? null : (
        <p>
          {w.phone} <Tel number={phone} />
        </p>
      )}
    </section>
  )
}

function Officers({ page: { lang }, view }: FormsProps) {
  const w = words(lang)
  const { officers, requests, procedures } = view
  return (
    <section aria-labelledby="officers">
      <h2 id="officers">{w.officers}</h2>
      <p>
        {officers?.under && officers.until
          ? view.schools.length === 0
            ? w.under({ at: officers.until })
            : w.underAt({ list: coversSaid(view, lang), at: officers.until })
          : w.notUnder({
              list: list(
                (officers?.why ?? []).map(why => whyWords[why][lang]),
                lang,
              ),
            })}
      </p>
      {view.alsoUnder.length === 0 ? null : (
        <>
          <p>
            <strong>{w.alsoUnder({ n: view.alsoUnder.length })}</strong>
          </p>
          <ul>
            {view.alsoUnder.map(({ id, party, until }) => (
              <li key={id}>
                <a href={`/agreements/${id}`}>{w.alsoUnderLine({ party, at: until })}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      <h3>{w.requests}</h3>
      {requests.length === 0 ? <p>{w.noRequests}</p> : null}
      <ul>
        {requests.map(({ from, until }) => (
          <li key={from}>{until === null ? w.requestOpen({ from }) : w.requestLine({ from, last: until })}</li>
        ))}
      </ul>
      <h3>{w.procedures}</h3>
      {procedures.length === 0 ? <p>{w.noProcedures}</p> : null}
      <ul>
        {procedures.map(({ on, until, missing }, at) => (
          <li key={`${at} ${on}`}>
            {w.procedureLine({ on, last: lastDay(until) })}
            <Missing codes={missing} kind={view.kind} lang={lang} />
          </li>
        ))}
      </ul>
      <h3>{w.review}</h3>
      <p>{view.reviewedThisYear ? w.reviewed : w.notReviewed}</p>
    </section>
  )
}

function Letters({ page: { lang }, view: { letters } }: FormsProps) {
  const w = words(lang)
  const titles: Readonly<Record<string, Readonly<Record<typeof lang, string>>>> = letterWords
  return (
    <section aria-labelledby="letters">
      <h2 id="letters">{w.letters}</h2>
      {letters.map(({ about, signer, signedAt, text }) => (
        <div key={signedAt}>
          <p>{w.letterLine({ what: titles[about]?.[lang] ?? about, who: signer, at: signedAt })}</p>
          {text === null ? null : (
            <details>
              <summary>{w.read}</summary>
              <p lang="en">{text}</p>
            </details>
          )}
        </div>
      ))}
    </section>
  )
}
