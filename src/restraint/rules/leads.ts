/** Whether somebody leads the school of an entry: now, or when it happened by what whoever writes says. */
export type Leads = 'now' | 'then' | 'no'

export interface LeaderNamed {
  readonly person: string
  readonly leads: Leads
}

/** As it stands in the record: left out where the register says it. */
export const asLed = ({ leads }: LeaderNamed): { readonly ledThen?: true } => (leads === 'then' ? { ledThen: true } : {})
