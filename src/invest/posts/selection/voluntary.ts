import type { Tx } from '../../../platform/database/index.ts'
import type { ApplicationAsked } from '../contract.ts'
import { addVoluntary, eraseVoluntary } from './voluntary-store.ts'

/** Keeps what somebody said of themselves with their application, apart from it; where they said nothing there is no row. */
export function keepVoluntary(tx: Tx, application: string, said: ApplicationAsked['voluntary']): void {
  if (said?.race || said?.sex) tx.send(addVoluntary, { application, ...said })
}

/** It goes with whoever withdraws before somebody began. */
export const forgetVoluntary = (tx: Tx, application: string): void => tx.send(eraseVoluntary, [tx.district, application])
