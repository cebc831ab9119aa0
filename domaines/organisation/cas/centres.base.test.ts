import { beforeAll, describe, expect, it } from 'vitest'
import { baseDEssai } from '../../../plateforme/base/essais/base-d-essai.ts'
import { comme } from '../../../plateforme/base/essais/comme.ts'
import { contraintes } from '../contraintes.ts'
import { operations } from '../droits.ts'
import { unCentre, uneEquipe } from '../essais/decor.ts'
import { lireCentre, listerCentres } from '../requetes/centres.ts'
import { creerCentre, modifierCentre } from './centres.ts'
import { ajouterSalle, modifierSalle, retirerSalle } from './salles-du-centre.ts'
import { creerSecteur, modifierSecteur, supprimerSecteur } from './secteurs.ts'

const base = baseDEssai()
const en = comme(base, operations)
const centre = { nom: 'Brumeval', genre: 'fixe' as const, joursOuverture: [5, 1, 1], commune: 'Brumeval' }

describe('les secteurs', () => {
  it('se créent, se renomment, se suppriment tant que rien ne les utilise', async () => {
    const { id } = await en('direction', (c) => creerSecteur(c, { nom: 'Vallée' }))
    await en('direction', (c) => modifierSecteur(c, { id, nom: 'Vallée basse' }))
    const { id: autre } = await en('direction', (c) =>
      creerCentre(c, { ...centre, nom: 'Annexe', secteurId: id }),
    )
    await expect(en('direction', (c) => supprimerSecteur(c, { id }))).rejects.toThrow(
      'regroupe encore des centres',
    )
    await en('direction', (c) => modifierCentre(c, { ...centre, id: autre, nom: 'Annexe' }))
    await en('direction', (c) => supprimerSecteur(c, { id }))
    await expect(en('direction', (c) => supprimerSecteur(c, { id }))).rejects.toThrow(
      'Ce secteur est introuvable',
    )
  })
  it('refusent un nom vide et le rôle d’idest', async () => {
    await expect(en('direction', (c) => creerSecteur(c, { nom: '  ' }))).rejects.toThrow('obligatoire')
    await expect(en('idest', (c) => creerSecteur(c, { nom: 'Nord' }))).rejects.toThrow('Votre rôle')
  })
})

describe('les centres', () => {
  let id = ''
  beforeAll(async () => {
    id = (await en('direction', (c) => creerCentre(c, centre))).id
  })
  it('gardent leurs jours en ordre, sans doublon, et se trouvent malgré les fautes', async () => {
    const lus = await en('preventeur', (c) => listerCentres(c, { q: 'brumval' }))
    expect(lus.find((l) => l.id === id)?.joursOuverture).toEqual([1, 5])
  })
  it('ne portent pas deux fois le même nom', async () => {
    await expect(en('direction', (c) => creerCentre(c, centre))).rejects.toMatchObject({
      constraint: 'centre_nom_key',
    })
    expect(contraintes.centre_nom_key?.champ).toBe('nom')
  })
  it('ne ferment pas tant qu’une équipe en dépend', async () => {
    await en('direction', (c) => uneEquipe(c, 'Équipe Brume', id))
    await expect(
      en('direction', (c) => modifierCentre(c, { ...centre, id, fermeLe: '2027-01-01' })),
    ).rejects.toThrow('Ce centre porte encore Équipe Brume')
  })
  it('refusent un jour inconnu et un centre inconnu', async () => {
    await expect(
      en('direction', (c) => creerCentre(c, { ...centre, nom: 'X', joursOuverture: [8] })),
    ).rejects.toThrow('Jour inconnu')
    await expect(
      en('direction', (c) => modifierCentre(c, { ...centre, id: '01890000-0000-7000-8000-000000000000' })),
    ).rejects.toThrow('Ce centre est introuvable')
  })
})

describe('les salles d’un centre', () => {
  it('s’ajoutent, se modifient, se retirent', async () => {
    const { id: centreId } = await en('direction', (c) => unCentre(c, 'Salles'))
    const { id } = await en('direction', (c) =>
      ajouterSalle(c, { centreId, nom: 'Cabinet 1', usage: 'consultation' }),
    )
    await en('direction', (c) => modifierSalle(c, { id, nom: 'Cabinet A', usage: 'examens', capacite: 2 }))
    const fiche = await en('medecin', (c) => lireCentre(c, centreId))
    expect(fiche?.listeSalles).toEqual([{ id, nom: 'Cabinet A', usage: 'examens', capacite: 2 }])
    await en('direction', (c) => retirerSalle(c, { id }))
    await expect(en('direction', (c) => retirerSalle(c, { id }))).rejects.toThrow(
      'Cette salle est introuvable',
    )
  })
  it('refusent une capacité nulle et le rôle de préventeur', async () => {
    const { id: centreId } = await en('direction', (c) => unCentre(c, 'Salles 2'))
    await expect(
      en('direction', (c) => ajouterSalle(c, { centreId, nom: 'R', usage: 'reunion', capacite: 0 })),
    ).rejects.toThrow('1 au minimum')
    await expect(
      en('preventeur', (c) => ajouterSalle(c, { centreId, nom: 'R', usage: 'reunion' })),
    ).rejects.toThrow('Votre rôle')
  })
})
