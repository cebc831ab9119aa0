import { client } from '../../../plateforme/interface/index.ts'

type Telechargement = (
  chemin: string,
  options: { params: { path: { id: string } }; parseAs: 'blob' },
) => Promise<{ data?: Blob; response: Response }>

/** Hands the refused lines of an import to the person, as a file. @throws the refusal */
export async function telecharger(id: string): Promise<void> {
  const { data, response } = await (client.GET as unknown as Telechargement)(
    '/api/imports/{id}/refus/export',
    {
      params: { path: { id } },
      parseAs: 'blob',
    },
  )
  if (!data) return
  const nom = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('content-disposition') ?? '')?.[1]
  const adresse = URL.createObjectURL(data)
  const lien = document.createElement('a')
  lien.href = adresse
  lien.download = decodeURIComponent(nom ?? 'lignes-refusees.csv')
  lien.click()
  setTimeout(() => URL.revokeObjectURL(adresse), 10_000)
}
