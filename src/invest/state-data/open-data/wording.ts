import type { Saying } from '../../../kernel/lang.ts'
import { cut } from '../findings.ts'

/** What is said of the state's open data. */
export const portalSays = {
  fieldGone: (id: string, field: string): Saying => ({
    en: `The data set ${id} no longer has the field ${field}. The rest is read; what it would say counts as not reported.`,
    es: `El conjunto de datos ${id} ya no tiene el campo ${field}. Lo demás se lee; lo que diría cuenta como no informado.`,
  }),
  neededGone: (id: string, field: string): Saying => ({
    en: `The data set ${id} no longer has the field ${field}. Without it we cannot tell which rows are of schools, so nothing of it is read.`,
    es: `El conjunto de datos ${id} ya no tiene el campo ${field}. Sin él no sabemos qué filas son de escuelas, así que no se lee nada.`,
  }),
  changed: (id: string, times: number): Saying => ({
    en: `The data set ${id} was changed while it was read. It was read again from its beginning${times === 1 ? '' : `, ${times} times`}.`,
    es: `El conjunto de datos ${id} cambió mientras se leía. Se volvió a leer desde el principio${times === 1 ? '' : `, ${times} veces`}.`,
  }),
  keepsChanging: (id: string): Saying => ({
    en: `The data set ${id} changed each time it was read. Try again later.`,
    es: `El conjunto de datos ${id} cambió cada vez que se leyó. Inténtelo más tarde.`,
  }),
  refused: (id: string, status: number, detail: string): Saying => ({
    en: `The portal would not give the data set ${id}: it answered ${status}. ${cut(detail)}`,
    es: `El portal no entregó el conjunto de datos ${id}: respondió ${status}. ${cut(detail)}`,
  }),
  unreachable: (id: string, detail: string): Saying => ({
    en: `The data set ${id} could not be read to its end: ${cut(detail)}. What was read is kept for a day. Run the same command again to go on from there.`,
    es: `No se pudo leer hasta el final el conjunto de datos ${id}: ${cut(detail)}. Lo leído se guarda un día. Ejecute la misma orden para seguir desde ahí.`,
  }),
} as const
