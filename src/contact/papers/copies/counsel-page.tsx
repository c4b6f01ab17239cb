import type { PageContext } from '../../../design/context.ts'
import { planWords } from '../../../plan/index.ts'
import { Frame } from '../../../design/frame.tsx'
import { Pairs } from '../../../design/pairs.tsx'
import { About } from '../../request/pages/record/about.tsx'
import { Deciders } from '../../request/pages/record/deciders.tsx'
import { EndingPart } from '../../request/pages/record/ending.tsx'
import { HeadlineBlock } from '../../request/pages/record/headline-block.tsx'
import { History } from '../../request/pages/record/history.tsx'
import { Notices, When } from '../../request/pages/record/notices.tsx'
import { factSaid } from '../../request/pages/record/said.ts'
import { accountSaid } from '../../request/pages/record/statements.tsx'
import { VisitPairs } from '../../request/pages/record/visit-form.tsx'
import { Why } from '../../request/pages/record/why.tsx'
import type { ContactView } from '../../request/pages/view.ts'
import { lookedFor } from '../paper-checklists.ts'
import { type ContactSettings, settingUnits } from '../../settings.ts'
import { pagesWords } from '../../request/words/pages.ts'
import { statementsWords } from '../../request/words/statements.ts'
import { isPaper } from '../kinds.ts'
import { settingWords } from '../../words/question.ts'
import type { CounselFile } from './read-file.ts'
import { copyWords } from './words/copies.ts'
import { capital } from '../../../words/capital.ts'

export interface CounselPageProps {
  readonly page: PageContext
  readonly view: ContactView
  readonly file: Pick<CounselFile, 'visit' | 'papers' | 'accounts'>
  readonly settings: ContactSettings | null
  readonly person: (id: string) => string
}

/** The whole file, for counsel, on paper: everything the record holds, each account as it stood, and why each thing was decided. */
export function CounselPage({ page, view, file, settings, person }: CounselPageProps) {
  const { lang } = page
  const w = copyWords(lang).counsel
  const names = pagesWords(lang)
  return (
    <Frame page={page} title={w.title} drill={view.drill}>
      <p class="c-kicker">
        <a href={`/contacts/${view.id}`}>{copyWords(lang).back}</a>
      </p>
      <div class="c-cols">
        <div>
          <p>
            <strong>{w.title}</strong> <span class="c-hash">{view.id}</span>
          </p>
          <p class="c-small c-soft">{w.restricted}</p>
          <HeadlineBlock page={page} view={view} />
          <h2>{w.visit}</h2>
          <VisitPairs page={page} visit={file.visit} />
          <h2>{w.paper}</h2>
          <Papers papers={file.papers} lang={lang} />
          <Notices page={page} view={view} />
          <h2>{names.who.title}</h2>
          <Deciders page={page} view={view} />
          {view.ending === null ? null : (
            <>
              <h2>{names.ending.title}</h2>
              <EndingPart ending={view.ending} lang={lang} />
            </>
          )}
          <h2>{w.statements}</h2>
          {file.accounts.length === 0 ? <p>{w.none}</p> : null}
          <ul class="c-plain-list">
            {file.accounts.map(account => (
              <li key={`${account.person} ${account.at}`}>
                <h3>{person(account.person)}</h3>
                <p class="c-small c-soft">
                  <When at={account.at} lang={lang} />
                </p>
                <p>{accountSaid({ ...account, amended: 0 }, lang)}</p>
                {account.reason === null ? null : <p>{w.amended({ why: reasonSaid(account.reason, lang) })}</p>}
              </li>
            ))}
          </ul>
          <h2>{names.plan.title}</h2>
          <Why view={view} lang={lang} />
          {settings === null ? null : (
            <>
              <h2>{w.settings}</h2>
              <Pairs pairs={settingPairs(settings, lang)} row />
            </>
          )}
          <h2>{names.history.title}</h2>
          <History view={view} lang={lang} />
          <div class="c-actions">
            <a class="usa-button usa-button--outline" href={`/api/contacts/${view.id}/file`}>
              {w.asJson}
            </a>
          </div>
        </div>
        <About page={page} view={view} copies={{ family: null, counsel: false }} />
      </div>
    </Frame>
  )
}

function Papers({ papers, lang }: { papers: CounselFile['papers']; lang: PageContext['lang'] }) {
  const w = copyWords(lang).counsel
  if (papers.length === 0) return <p>{w.paperNone}</p>
  return (
    <ul class="c-plain-list">
      {papers.map(({ at, basis, seen, returnOn }) => (
        <li key={at}>
          <h3>{capital(factSaid('basis', basis, lang))}</h3>
          <p class="c-small c-soft">
            <When at={at} lang={lang} />
          </p>
          {isPaper(basis) ? (
            <ul>
              {lookedFor(basis, lang).map(({ code, asks }) => (
                <li key={code}>{`${seen.includes(code) ? '✓' : '–'} ${asks}`}</li>
              ))}
            </ul>
          ) : null}
          {returnOn === null ? null : <p>{w.returnOn({ day: returnOn })}</p>}
        </li>
      ))}
    </ul>
  )
}

const reasonSaid = (reason: string, lang: PageContext['lang']): string => {
  const reasons: Readonly<Record<string, string>> = statementsWords(lang).reasons
  return reasons[reason] ?? reason
}

const settingPairs = (settings: ContactSettings, lang: PageContext['lang']): [string, string][] =>
  Object.entries(settings).map(([key, value]) => {
    const word = value === null ? '–' : String(value)
    const unit = settingUnits[key]
    const counted = typeof value === 'number' && unit ? planWords[lang].settings.units[unit]({ n: value }) : null
    return [settingWords.words[key]?.[lang] ?? key, counted ?? settingWords.words[word]?.[lang] ?? word]
  })
