import type { Work, WorkItem, WorkSource } from '../work/index.ts'
import { lastDay } from './pages/stands.ts'
import { readPaths } from './reads.ts'
import type { TrainingKit } from './training-kit.ts'
import type { PathLine } from './view.ts'
import { trackWords } from './words/codes.ts'
import { words } from './words/training.ts'

const atMost = 20

/** What lapses within 30 days: for its holder, and for the coordinator. */
export const trainingWork =
  (training: TrainingKit): WorkSource =>
  async (reader): Promise<Work> => {
    const { lines } = await readPaths(training, reader)
    const isCoordinator = reader.person.roles.includes('coordinator')
    const due = lines.filter(({ lapsesWithin, isOwn }) => lapsesWithin === 30 && (isOwn || isCoordinator))
    return { items: due.slice(0, atMost).map(line => itemOf(line, reader.lang)) }
  }

function itemOf({ id, name, track, until, isOwn }: PathLine, lang: Parameters<WorkSource>[0]['lang']): WorkItem {
  const w = words(lang)
  const on = lastDay(until ?? '')
  const title = trackWords[track][lang]
  return {
    ...{
      kind: 'training',
      id,
      title: w.workTitle({ track: title }),
      about: isOwn ? '' : name,
      where: null,
      since: null,
      due: on.slice(0, 10),
    },
    ...{ stands: { is: 'due', says: w.until({ on }) }, drill: false, href: `/training/${id}`, verb: w.open },
  }
}
