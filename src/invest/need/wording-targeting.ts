import type { Saying, Sayings } from '../../plan/core/index.ts'
import { indicatorNames } from './wording-indicators.ts'

/** What people read in the plan for the block `setting targeting`. */
export const targetingWords: { readonly label: Saying; readonly words: Sayings } = {
  label: { en: 'How schools are chosen for more staff', es: 'Cómo se eligen las escuelas que reciben más personal' },
  words: {
    indicators: { en: 'What counts, and how much', es: 'Qué cuenta, y cuánto' },
    years: { en: 'School years', es: 'Años escolares' },
    'minimum-size': {
      en: 'A school is marked as small under so many students',
      es: 'Una escuela se marca como pequeña con menos de estos estudiantes',
    },
    shrink: { en: 'Figures of small schools are read with care', es: 'Las cifras de escuelas pequeñas se leen con cuidado' },
    draws: { en: 'How often the ranking is tried', es: 'Cuántas veces se prueba el orden' },
    firmness: { en: 'How firmly the weights are held', es: 'Con qué firmeza se mantienen los pesos' },
    tiers: { en: 'A tier ends after so many percent of the schools', es: 'Un nivel termina tras este porcentaje de las escuelas' },
    'audit-ratio': { en: 'An answer is due from this ratio on', es: 'Se debe una respuesta a partir de esta proporción' },
    'answer-days': { en: 'Days until the answer is due', es: 'Días hasta que se debe la respuesta' },
    true: { en: 'yes', es: 'sí' },
    false: { en: 'no', es: 'no' },
    ...indicatorNames,
  },
}
