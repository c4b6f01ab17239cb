import type { Clock } from '../../kernel/time.ts'
import type { Database, Tx } from '../../platform/database/index.ts'

/** What the books say of one fiscal year, in cents, for what is filed with the state. */
export interface BudgetSaid {
  /** Personnel for the mental, social and emotional health of students. */
  readonly support: number
  /** Police at schools. */
  readonly police: number
}

/** What the commands of this room stand on. */
export interface AgreementsKit {
  readonly database: Database
  readonly clock: Clock
  /** The books of the fiscal year that ends in this year; null where there are none. The application hands it in. */
  readonly budgetOf: (tx: Tx, year: number) => Promise<BudgetSaid | null>
  /** The day of this summer on which the budget was filed with the state, as what falls due has it; null while nobody has said so there. */
  readonly filedIn: (tx: Tx, year: number) => Promise<string | null>
}
