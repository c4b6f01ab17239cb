import { shippedEvidence } from '../../evidence/index.ts'

/** How many studies of police at schools are on the list, whichever way they point. */
export const studiesOfPolice = (): number => shippedEvidence().studies.filter(({ about }) => about === 'police-at-school').length
