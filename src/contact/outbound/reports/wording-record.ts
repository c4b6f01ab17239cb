import type { Lang } from '../../../kernel/lang.ts'
import type { ReportFactRecorded } from './facts.ts'

/** What the district's record says of a report that leaves the school, naming nobody. */
export const reportsInRecord: Readonly<Record<Lang, Readonly<Record<ReportFactRecorded['type'], string>>>> = {
  en: {
    'report.drafted': 'A report that leaves the school was begun.',
    'report.written': 'A report that leaves the school was filled in.',
    'report.read': 'A second person read a report that leaves the school.',
    'report.sent': 'A copy of a report was sent.',
  },
  es: {
    'report.drafted': 'Se empezó un informe que sale de la escuela.',
    'report.written': 'Se llenó un informe que sale de la escuela.',
    'report.read': 'Otra persona leyó un informe que sale de la escuela.',
    'report.sent': 'Se envió una copia de un informe.',
  },
}
