import type { Saying } from '../../kernel/lang.ts'

/** What is said where state data cannot be brought in. */
export const refusals = {
  moved: {
    en: 'Other state data was brought in while this was read. Read the files again, look at the difference, then save.',
    es: 'Se cargaron otros datos del estado mientras se leía esto. Vuelva a leer los archivos, mire la diferencia y después guarde.',
  },
  hasFaults: {
    en: 'These files have faults, so nothing of them is saved. Mend the files and read them again.',
    es: 'Estos archivos tienen errores, así que no se guarda nada. Corrija los archivos y vuelva a leerlos.',
  },
  underWay: {
    en: 'These files are being saved already. Look again in a moment.',
    es: 'Estos archivos ya se están guardando. Vuelva a mirar en un momento.',
  },
  noSuchUpload: {
    en: 'These files are not here. They are kept for a day: read them again.',
    es: 'Estos archivos no están aquí. Se guardan un día: vuelva a leerlos.',
  },
  noFile: { en: 'Choose one or more CSV files, or a zip of them.', es: 'Elija uno o varios archivos CSV, o un zip con ellos.' },
  yearWrong: {
    en: 'Write the school year as 2018-19, or leave it empty where the files say it.',
    es: 'Escriba el año escolar como 2018-19, o déjelo vacío si los archivos lo dicen.',
  },
  broke: {
    en: 'Something of ours broke while these files were read. Nothing was changed. Try again.',
    es: 'Algo nuestro falló mientras se leían estos archivos. No se cambió nada. Inténtelo de nuevo.',
  },
} as const satisfies Readonly<Record<string, Saying>>
