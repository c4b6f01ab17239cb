import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { htmlDocument } from '../../design/document.ts'
import { freshId } from '../../kernel/ids.ts'
import { isNo, type No, refused, sentencesOf } from '../../kernel/refusal.ts'
import { onlyWhoMay, type Person, whoMayAsk } from '../../people/index.ts'
import { type App, deedOf, problemOf, readForm } from '../../platform/http/index.ts'
import { idFromName } from '../../platform/name-id/index.ts'
import { filesIn, formAround, takesFiles } from '../../platform/uploads/index.ts'
import type { InvestKit } from '../invest.ts'
import { budgetBytes } from './budget/command-line.ts'
import { type BudgetImport, type Imported, importBudget } from './budget/import-budget.ts'
import { sourceName } from './budget/mapping.ts'
import { differenceOf } from './budget/sent-budget.ts'
import { codeBoxes, typedMapping } from './budget/typed-mapping.ts'
import { dropSent, findSent, keepSent } from './budget/kept-uploads.ts'
import { firstYear, lastYear } from './fiscal-year.ts'
import { BringPage } from './pages/bring-page.tsx'
import { BroughtPage } from './pages/brought-page.tsx'
import { bringWords } from './words/bring.ts'
import { refusals } from './words/refusals.ts'

type Typed = Readonly<Record<string, string>>

/** Bringing in a budget as a page: the file is kept for a day, the difference is shown, and all of it is saved or nothing. */
export async function bringRoutes(app: App, invest: InvestKit): Promise<void> {
  takesFiles(app, [])
  const { database, clock } = invest
  const page = { schema: { hide: true }, config: { page: { name: 'invest-budget-import' } } }

  app.get('/invest/money/import', page, async (request, reply) => {
    const person = whoMayAsk(request, 'keep-books')
    if (isNo(person)) return reply.no(person)
    const typed: Typed = readForm(request.query).texts
    return typed['upload'] === undefined ? ask(request, reply, typed) : show(request, reply, { person, id: typed['upload'] })
  })

  app.post(
    '/invest/money/import',
    { schema: { hide: true }, bodyLimit: budgetBytes + formAround, onRequest: onlyWhoMay(invest, 'keep-books') },
    async (request, reply) => {
      const person = whoMayAsk(request, 'keep-books')
      if (isNo(person)) return reply.no(person)
      const { texts } = readForm(request.body)
      if (texts['save'] !== undefined) return show(request, reply, { person, id: texts['save'], seen: texts['difference'] ?? null })
      const problems = problemsIn(request, texts)
      const [file] = filesIn(request.body, 'budget.csv')
      const mapping = typedMapping(texts)
      if (problems.length > 0 || !file || (mapping !== null && 'wrong' in mapping)) return ask(request, reply.code(422), texts, problems)
      const id = idFromName(`concord budget upload ${deedOf(request, person.id)}`)
      await database.transaction('app', request.district.id, tx =>
        keepSent(
          tx,
          {
            ...{ id, year: Number(texts['year']), source: texts['source']?.trim() ?? '', mapping },
            ...{ sheet: texts['sheet']?.trim() || null, name: file.name, bytes: file.bytes },
          },
          { at: clock.now(), by: person.id },
        ),
      )
      return reply.redirect(`/invest/money/import?upload=${id}`, 303)
    },
  )

  const saved = async (asked: Omit<BudgetImport, 'commit'>, now: Imported, seen: string | null): Promise<Imported | No> =>
    seen === null || differenceOf(now) === seen
      ? importBudget(database, { ...asked, commit: true })
      : refused('budget-moved', refusals.budgetMoved)

  function ask(request: FastifyRequest, reply: FastifyReply, typed: Typed, problems: readonly { box: string; says: string }[] = []) {
    return reply.html(htmlDocument(<BringPage page={invest.pageContext(request)} deed={freshId()} {...{ typed, problems }} />))
  }

  /** The file as it was sent, read again: what it would change now, or, where that is what was `seen`, saved: null on a page of before. */
  async function show(
    request: FastifyRequest,
    reply: FastifyReply,
    { person, id, seen }: { person: Person; id: string; seen?: string | null },
  ) {
    const { id: district, timeZone } = request.district
    const known = z.uuid().safeParse(id).success
    const kept = known ? await database.transaction('app', district, tx => findSent(tx, id)) : undefined
    const gone = bringWords[request.lang].gone
    if (!kept) return ask(request, reply.code(404), {}, [{ box: 'file', says: gone }])
    const { year, source, sheet, name, mapping, bytes } = kept
    const deed = { by: person, at: clock.now(), deed: seen === undefined ? freshId<string>() : deedOf(request, person.id), timeZone }
    const asked = { district, year, source, mapping, sheet, bytes, deed }
    const now = await importBudget(database, { ...asked, commit: false })
    const done = seen === undefined || isNo(now) ? now : await saved(asked, now, seen)
    if (!isNo(done) && done.committed) {
      await database.transaction('app', district, tx => dropSent(tx, id))
      return reply.redirect(done.amendment === null ? `/invest/money/budget?year=${year}` : `/invest/money/keep?year=${year}&saved`, 303)
    }
    const found = isNo(done) ? now : done
    if (isNo(found))
      return ask(request, reply.code(problemOf(found, request.lang).status), { source, year: String(year) }, [
        { box: 'source', says: said(found, request) },
      ])
    if (isNo(done)) reply.code(problemOf(done, request.lang).status)
    else if (found.faulty > 0) reply.code(422)
    const problem = isNo(done) ? said(done, request) : null
    return reply.html(
      htmlDocument(<BroughtPage page={invest.pageContext(request)} deed={freshId()} {...{ id, file: name, found, problem }} />),
    )
  }
}

const said = (no: No, { lang }: FastifyRequest): string => sentencesOf(no, lang).join(' ')

/** What is wrong with the boxes, each in a sentence. */
function problemsIn(request: FastifyRequest, texts: Typed): readonly { readonly box: string; readonly says: string }[] {
  const w = bringWords[request.lang]
  const [file] = filesIn(request.body, 'budget.csv')
  const year = Number(texts['year'])
  const mapping = typedMapping(texts)
  const boxes = mapping !== null && 'wrong' in mapping ? mapping.wrong : []
  return [
    ...(!file || file.bytes.length === 0 || file.bytes.length > budgetBytes ? [{ box: 'file', says: w.fileMissing }] : []),
    ...(sourceName.safeParse(texts['source']?.trim()).success ? [] : [{ box: 'source', says: w.sourceWrong }]),
    ...(/^\d{4}$/.test(texts['year'] ?? '') && year >= firstYear && year <= lastYear ? [] : [{ box: 'year', says: w.yearWrong }]),
    ...boxes.map(box => ({ box, says: codeBoxes.some(each => each === box) ? w.codesWrong : w.boxWrong })),
  ]
}
