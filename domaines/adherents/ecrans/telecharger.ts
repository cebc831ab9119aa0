import { client } from '../../../plateforme/interface/index.ts'

type Telechargement = (
  chemin: string,
  options: { params: { query: object }; parseAs: 'blob' },
) => Promise<{ data?: Blob; response: Response }>

/** Asks the API for a file and hands it to the person under the name the server gave. @throws the refusal */
export async function telecharger(chemin: string, query: object): Promise<void> {
  const { data, response } = await (client.GET as unknown as Telechargement)(chemin, {
    params: { query },
    parseAs: 'blob',
  })
  if (!data) return
  const nom = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('content-disposition') ?? '')?.[1]
  const adresse = URL.createObjectURL(data)
  const lien = document.createElement('a')
  lien.href = adresse
  lien.download = decodeURIComponent(nom ?? 'export')
  lien.click()
  setTimeout(() => URL.revokeObjectURL(adresse), 10_000)
}
