import { client } from './client.ts'

type Lecture = (
  chemin: string,
  options: { params: { query: object }; parseAs: 'blob' },
) => Promise<{ data?: Blob; response: Response }>

/** Hands a file to the person under the name that the server gave, or `defaut`. */
export function remettreFichier(contenu: Blob, reponse: Response, defaut = 'export'): void {
  const nom = /filename\*=UTF-8''([^;]+)/.exec(reponse.headers.get('content-disposition') ?? '')?.[1]
  const adresse = URL.createObjectURL(contenu)
  const lien = document.createElement('a')
  lien.href = adresse
  lien.download = decodeURIComponent(nom ?? defaut)
  lien.click()
  setTimeout(() => URL.revokeObjectURL(adresse), 10_000)
}

/** Asks the API for a file and hands it over. @throws the refusal, in French */
export async function telecharger(chemin: string, query: object): Promise<void> {
  const { data, response } = await (client.GET as unknown as Lecture)(chemin, {
    params: { query },
    parseAs: 'blob',
  })
  if (data) remettreFichier(data, response)
}
