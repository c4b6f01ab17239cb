/** How many positions, and at how many schools, as a sentence has them; the numbers come as they are read. */
export const positions = (n: string): string => (n === '1' ? '1 position' : `${n} positions`)
export const atSchools = (n: string): string => (n === '1' ? '1 school' : `${n} schools`)
export const puestos = (n: string): string => (n === '1' ? '1 puesto' : `${n} puestos`)
export const escuelas = (n: string): string => (n === '1' ? '1 escuela' : `${n} escuelas`)
