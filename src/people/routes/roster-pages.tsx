import type { FastifyReply, FastifyRequest } from 'fastify'
import { htmlDocument } from '../../design/document.ts'
import { freshId } from '../../kernel/ids.ts'
import { inEach, isLang, type Lang, type Saying } from '../../kernel/lang.ts'
import type { No } from '../../kernel/refusal.ts'
import { addSeconds } from '../../kernel/time.ts'
import { problemOf, readForm } from '../../platform/http/index.ts'
import { isSilent } from '../commands/import-work.ts'
import { findStaged } from '../commands/roster.ts'
import { shownPart } from '../commands/staged.ts'
import { type KeptDifference, shownChange } from '../contract.ts'
import { DifferencePage, GroupPage } from '../pages/difference-page.tsx'
import { ImportPage, type RecentImport } from '../pages/import-page.tsx'
import { ProgressPage } from '../pages/progress-page.tsx'
import { isFormat, type ShownChange, stages } from '../roster/index.ts'
import { findImportWork, type ImportWork, listImportWork } from '../store/import-work.ts'
import { readSlices } from '../store/imports.ts'
import { words } from '../words/people.ts'
import { inDistrict, type PeopleKit } from './kit.ts'

/** The pages of an import, all at one address: choose a file, how far it is, what would change, one group of changes. */
export function rosterPages(kit: PeopleKit) {
  return async (request: FastifyRequest, reply: FastifyReply, id: string | undefined, no?: No): Promise<FastifyReply> => {
    if (no) reply.code(problemOf(no, request.lang).status)
    const found =
      id === undefined
        ? undefined
        : await inDistrict(kit, request, async tx => ({ staged: await findStaged(tx, id), work: await findImportWork(tx, id) }))
    const refusal = no?.says[request.lang]
    if (id === undefined || found === undefined) return choose(request, reply, refusal)
    const { staged, work } = found
    const stage = stages.find(each => each === work?.stage)
    if (work !== undefined && stage !== undefined && !isSilent(work) && refusal === undefined) {
      const page = await kit.pageContext(request)
      const asOf = kit.clock.now().toISOString()
      return reply.html(htmlDocument(<ProgressPage page={page} id={id} format={work.format} work={{ ...work, stage }} asOf={asOf} />))
    }
    const problem = refusal ?? (work && whyEnded(work, request, staged))
    if (staged === undefined) return choose(request, reply, problem)
    return difference(request, reply, { id, staged, problem })
  }

  async function choose(request: FastifyRequest, reply: FastifyReply, problem: string | undefined): Promise<FastifyReply> {
    const since = addSeconds(kit.clock.now(), -dayInSeconds)
    const recent = await inDistrict(kit, request, tx => listImportWork(tx, since, recentShown))
    const said = readForm(request.body).typed.format ?? readForm(request.query).text('format')
    const page = await kit.pageContext(request)
    const props = { page, deed: freshId<string>(), chosen: isFormat(said) ? said : ('oneroster' as const), recent: recent.map(recentOf) }
    return reply.html(htmlDocument(<ImportPage {...props} {...(problem === undefined ? {} : { problem })} />))
  }

  async function difference(
    request: FastifyRequest,
    reply: FastifyReply,
    { id, staged, problem }: { id: string; staged: KeptDifference; problem: string | undefined },
  ): Promise<FastifyReply> {
    const page = await kit.pageContext(request)
    const at = placeIn(request.query, 'group')
    const group = at === undefined || staged.committed ? undefined : staged.groups[at]
    if (at !== undefined && group !== undefined) {
      const from = Math.min(placeIn(request.query, 'from') ?? 0, group.kept)
      const shown = (await changesOf(request, id, [at], { from, to: from + atOnce - 1 })).get(at) ?? []
      return reply.html(htmlDocument(<GroupPage {...{ page, id, difference: staged, at, group, shown, from, atOnce }} />))
    }
    const all = staged.committed ? [] : [...staged.groups.keys()]
    const shown = await changesOf(request, id, all, { from: 0, to: inlineOf(all.length) - 1 })
    const props = { page, id, difference: staged, shown, deed: freshId<string>() }
    return reply.html(htmlDocument(<DifferencePage {...props} {...(problem === undefined ? {} : { problem })} />))
  }

  async function changesOf(
    request: FastifyRequest,
    id: string,
    groups: readonly number[],
    slice: { from: number; to: number },
  ): Promise<Map<number, ShownChange[]>> {
    if (groups.length === 0) return new Map()
    const at = new Map(groups.map(group => [shownPart(group), group]))
    const parts = await inDistrict(kit, request, tx => readSlices(tx, id, [...at.keys()], slice))
    return new Map(parts.map(({ kind, rows }) => [at.get(kind) ?? 0, rows.map(row => shownChange.parse(row))]))
  }
}

const dayInSeconds = 86_400
const recentShown = 10
/** Changes on a page of one group; a line is about 60 bytes on the wire. */
const atOnce = 200
/** Changes on the page of the whole difference, of all groups together, and of each at least. */
const inlineInAll = 500

const inlineOf = (groups: number): number => Math.max(2, Math.min(12, Math.floor(inlineInAll / Math.max(1, groups))))

function placeIn(query: unknown, name: string): number | undefined {
  const text = readForm(query).typed[name]
  return text !== undefined && /^\d{1,6}$/.test(text) ? Number(text) : undefined
}

/** Why work that has ended, or fell silent, did not lead to what it was for. */
function whyEnded(work: ImportWork, { lang }: FastifyRequest, staged: KeptDifference | undefined): string | undefined {
  if (staged?.committed) return undefined
  if (work.stage === 'failed') return readSaying(work.problem)?.[lang]
  if (!isSilent(work)) return undefined
  const w = words(lang).roster
  return staged === undefined ? w.readingStopped : work.stage === 'saving' ? w.savingStopped : undefined
}

function readSaying(text: string | null): Saying | undefined {
  const read: unknown = text === null ? undefined : JSON.parse(text)
  if (typeof read !== 'object' || read === null) return undefined
  const said = Object.entries(read).flatMap(([lang, says]) => (isLang(lang) && typeof says === 'string' ? [[lang, says] as const] : []))
  const known = new Map<Lang, string>(said)
  const english = known.get('en')
  return english === undefined ? undefined : inEach(lang => known.get(lang) ?? english)
}

function recentOf(work: ImportWork): RecentImport {
  const { id, format, beganAt, stage, committed } = work
  const state = committed ? 'saved' : stage === 'ready' ? 'ready' : stage === 'failed' || isSilent(work) ? 'failed' : 'working'
  return { id, format, beganAt: beganAt.toISOString(), state }
}
