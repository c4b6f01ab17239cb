import type { PageContext } from '../../../design/context.ts'
import { ErrorSummary } from '../../../design/error-summary.tsx'
import { FormToken } from '../../../design/form-token.tsx'
import { count } from '../../../words/numbers.ts'
import { Frame } from '../../../design/frame.tsx'
import type { ReadReport } from '../difference.ts'
import { type KeptDifference, type KeptFinding, onlyLacksLines } from '../kept-difference.ts'
import { isReport } from '../layout.ts'
import { reportSays } from '../words/reports.ts'
import { stateDataWords } from '../words/state-data.ts'

export interface DifferencePageProps {
  readonly page: PageContext
  readonly id: string
  readonly deed: string
  readonly difference: KeptDifference
  /** Why it was not saved. */
  readonly problem: string | null
}

/** What the files that were read would change, or have changed; or what is wrong with them. */
export function DifferencePage({ page, id, deed, difference, problem }: DifferencePageProps) {
  const { lang } = page
  const w = stateDataWords[lang].import
  const { reports, faults, warnings, committed } = difference
  const changes = reports.reduce((sum, each) => sum + each.new + each.changed + each.gone, 0)
  const number = faults.length + difference.faultsLeftOut
  const lacking = !committed && onlyLacksLines(difference)
  const heading = committed
    ? w.saved({ lines: changes })
    : lacking
      ? w.lacking({ lines: reports.reduce((sum, each) => sum + each.gone, 0) })
      : number > 0
        ? w.faults({ number })
        : changes === 0
          ? w.nothing
          : w.changes({ lines: changes })
  const lede = committed ? w.savedBody : lacking ? null : number > 0 ? w.faultsBody : changes === 0 ? w.nothingBody : null
  return (
    <Frame page={page} title={w.title}>
      {problem === null ? null : <ErrorSummary title={w.notSaved} errors={[{ says: problem }]} />}
      <p class="c-kicker">
        <a href="/invest/data">{stateDataWords[lang].title}</a>
      </p>
      <h1>{heading}</h1>
      {lede === null ? null : <p class="c-lede">{lede}</p>}
      <FindingList page={page} findings={faults} leftOut={difference.faultsLeftOut} />
      {lacking ? <Replace {...{ page, id, deed }} /> : null}
      {committed || number > 0 || changes === 0 ? (
        <div class="c-actions">
          <a class="usa-button usa-button--outline" href={committed ? '/invest/data' : '/invest/data/import'}>
            {committed ? w.see : w.again}
          </a>
        </div>
      ) : (
        <form method="post" action="/invest/data/import" enctype="multipart/form-data">
          <FormToken page={page} deed={deed} />
          <input type="hidden" name="save" value={id} />
          <div class="c-actions">
            <button class="usa-button usa-button--big">{w.save}</button>
          </div>
        </form>
      )}
      {warnings.length === 0 ? null : (
        <>
          <h2>{w.warnings}</h2>
          <FindingList page={page} findings={warnings} leftOut={difference.warningsLeftOut} />
        </>
      )}
      {reports.length === 0 ? null : <Changes page={page} reports={reports} caption={committed ? w.tableDone : w.table} />}
    </Frame>
  )
}

/** For whoever means it: the lines that the files lack go. */
function Replace({ page, id, deed }: Pick<DifferencePageProps, 'page' | 'id' | 'deed'>) {
  const w = stateDataWords[page.lang].import
  return (
    <form method="post" action="/invest/data/import" enctype="multipart/form-data">
      <FormToken page={page} deed={deed} />
      <input type="hidden" name="save" value={id} />
      <label class="c-choice" for="replace">
        <input type="checkbox" id="replace" name="replace" value="yes" required />
        <span>{w.replace}</span>
      </label>
      <div class="c-actions">
        <button class="usa-button usa-button--outline">{w.saveReplacing}</button>
      </div>
    </form>
  )
}

const findingsShown = 100

function FindingList({ page, findings, leftOut }: { page: PageContext; findings: readonly KeptFinding[]; leftOut: number }) {
  const { lang } = page
  const w = stateDataWords[lang].import
  const more = Math.max(0, findings.length - findingsShown) + leftOut
  if (findings.length === 0) return null
  return (
    <>
      <ul class="c-faults">
        {findings.slice(0, findingsShown).map(({ file, line, column, says }) => (
          <li key={`${file} ${line} ${column} ${says.en}`}>
            <p class="c-where">{w.where({ file, line, column })}</p>
            <p>{says[lang]}</p>
          </li>
        ))}
      </ul>
      {more > 0 ? <p>{w.more({ number: more })}</p> : null}
    </>
  )
}

const counted = ['rows', 'withheld', 'unjoined', 'new', 'changed', 'same', 'gone'] as const

function Changes({ page, reports, caption }: { page: PageContext; reports: readonly ReadReport[]; caption: string }) {
  const { lang } = page
  const w = stateDataWords[lang]
  const heads = w.import.columns
  return (
    <>
      <h2>{caption}</h2>
      <section class="c-scroll c-figtable" aria-label={caption} tabIndex={0}>
        <table>
          <thead>
            <tr>
              {[heads.report, heads.year, ...counted.map(key => heads[key])].map(head => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {reports.map(each => (
              <tr key={`${each.file} ${each.report} ${each.year}`}>
                <th scope="row">{isReport(each.report) ? reportSays[each.report][lang] : each.report}</th>
                <td>{each.year}</td>
                {counted.map(key => (
                  <td key={key}>{each[key] === null ? w.cannotSay : count(each[key], lang)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  )
}
