import { expect, it } from 'vitest'
import { baseDEssai } from '../../../plateforme/base/essais/base-d-essai.ts'
import { regleur } from '../essais/reglages.ts'
import { acteurs, adherent, installerService } from '../essais/scene.ts'
import { chargerNaf } from '../naf.ts'
import { REGLAGES_PAR_DEFAUT } from '../reglages.ts'
import { reglerAdherents } from './regler.ts'

const base = baseDEssai()
const en = acteurs(base)

it('sans service décrit, refuse de régler et n’impose aucun territoire', async () => {
  await expect(regleur(base, {})).rejects.toThrow(
    'Décrivez d’abord le service (nom et adresse) avant de régler ses adhésions.',
  )
  await chargerNaf(base.proprietaire)
  expect(await chargerNaf(base.proprietaire)).toBe(0)
  await adherent(base, 401, { etablissement: { code_postal: '76000', commune_code: null } })
})

it('la direction change le territoire et les tranches ; l’assistante ne le peut pas', async () => {
  await installerService(base)
  await regleur(base, { departements: ['76'] })
  await adherent(base, 402, { etablissement: { code_postal: '76000', commune_code: null } })
  await expect(adherent(base, 403)).rejects.toThrow(
    'Aucun établissement ouvert n’est situé dans le département 76',
  )
  await regleur(base, { departements: ['27', '76'] })
  await expect(
    adherent(base, 404, { etablissement: { code_postal: '75001', commune_code: null } }),
  ).rejects.toThrow('dans l’un des départements 27 ou 76')
  await expect(regleur(base, { tranches: [20, 10] })).rejects.toThrow(
    'Donnez les bornes en ordre croissant, sans doublon.',
  )
  await expect(en('assistante', (c) => reglerAdherents(c, REGLAGES_PAR_DEFAUT))).rejects.toThrow(
    'Votre rôle ne permet pas cette opération.',
  )
})
