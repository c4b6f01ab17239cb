import type { Lang, Saying } from '../../kernel/lang.ts'

export const refusals = {
  noFile: {
    en: 'No picture was sent. Choose a photograph or a scan of the paper: JPEG, PNG or PDF.',
    es: 'No se envió ninguna imagen. Elija una foto o un escaneo del documento: JPEG, PNG o PDF.',
  },
  notAPicture: {
    en: 'That is not a JPEG, a PNG or a PDF. Take a photograph of the paper and send that.',
    es: 'Eso no es un JPEG, un PNG ni un PDF. Tome una foto del documento y envíela.',
  },
  tooMany: {
    en: 'Twelve copies are kept already. Write a new request for another paper.',
    es: 'Ya se guardan doce copias. Anote otra petición para otro documento.',
  },
  notYours: {
    en: 'Only the superintendent, whom they named, or counsel sees the paper. The copy is kept for them.',
    es: 'Solo la superintendencia, a quien nombró o la asesoría jurídica ve el documento. La copia se guarda para ellos.',
  },
  noSuchCopy: {
    en: 'There is no such copy with this request. Look at the list in its record.',
    es: 'No hay tal copia en esta petición. Mire la lista en su registro.',
  },
} as const satisfies Readonly<Record<string, Saying>>

const en = {
  title: 'Copies of the paper',
  body: 'Take a picture of every page. Do not read the paper for them. Only those named to read papers see it.',
  file: 'Photograph or scan',
  button: 'Keep this copy',
  kept: (copies: number) => (copies === 1 ? 'One copy is kept.' : `${copies} copies are kept.`),
  copy: (n: number, at: string) => `Copy ${n}, kept at ${at}`,
}
const es: typeof en = {
  title: 'Copias del documento',
  body: 'Tome una foto de cada página. No les lea el documento. Solo lo ven las personas designadas para leer documentos.',
  file: 'Foto o escaneo',
  button: 'Guardar esta copia',
  kept: copies => (copies === 1 ? 'Se guarda una copia.' : `Se guardan ${copies} copias.`),
  copy: (n, at) => `Copia ${n}, guardada a las ${at}`,
}

export const papersKept = (lang: Lang) => ({ en, es })[lang]
