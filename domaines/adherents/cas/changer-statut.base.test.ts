import { beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '../../../plateforme/base/contexte.ts'
import { baseDEssai } from '../../../plateforme/base/essais/base-d-essai.ts'
import { acteurs, adherent, installerService } from '../essais/scene.ts'
import { listerAdhesions } from '../requetes/adhesions.ts'
import type { Statut } from '../statuts.ts'
import { changerStatut } from './changer-statut.ts'
import { signalerInjoignable } from './constater-contact.ts'
import { demanderAdhesion } from './demander-adhesion.ts'
import { accuserReception, instruireDerogation } from './instruire-adhesion.ts'
import { ajouterContact } from './tenir-contact.ts'

const base = baseDEssai()
const en = acteurs(base)
beforeAll(() => installerService(base))

const passer = (id: string, vers: Statut, saisie: object = {}, role: Role = 'relation_adherents') =>
  en(role, (c) => changerStatut(c, { id, vers, ...saisie }))
const debut = { debut: '2026-02-01' }
const CONDITIONS = {
  sans_spst_autonome: true,
  travaille_regulierement: true,
  ni_prereprise_ni_reprise: true,
  hors_site_autonome: true,
}

describe('la vie d’une adhésion', () => {
  it('se demande, se complète, se valide, se suspend, reprend et se radie', async () => {
    const { id, adhesion_id } = await adherent(base, 101)
    await passer(adhesion_id, 'a_completer', { motif: 'Extrait K bis manquant' }, 'assistante')
    await passer(adhesion_id, 'demandee', {}, 'assistante')
    await passer(adhesion_id, 'active', debut)
    await passer(adhesion_id, 'suspendue', { motif: 'Cotisation impayée' }, 'direction')
    await passer(adhesion_id, 'active')
    await passer(adhesion_id, 'radiee', { fin: '2026-03-01', motif_radiation: 'manquement_obligations' })
    const [adhesion] = await en('comptable', ({ bd, aujourdhui }) => listerAdhesions(bd, id, aujourdhui))
    expect(adhesion).toMatchObject({
      statut: 'radiee',
      debut: '2026-02-01',
      fin: '2026-03-01',
      motif_radiation: 'manquement_obligations',
    })
    const { rows } = await base.proprietaire.query(
      `select cas from journal.ecriture where objet = 'adherents.adhesion' and objet_id = $1 and operation = 'UPDATE'`,
      [adhesion_id],
    )
    expect(rows.map((r) => r.cas)).toEqual(Array(6).fill('adherents.changerStatut'))
  })

  it('ne saute pas d’étape', async () => {
    const { adhesion_id } = await adherent(base, 102)
    await expect(passer(adhesion_id, 'suspendue', { motif: 'x' })).rejects.toThrow(
      'Une adhésion « demandée » ne peut pas devenir « suspendue ». Actualisez la page.',
    )
  })

  it('réserve la décision à la relation adhérents et à la direction', async () => {
    const { adhesion_id } = await adherent(base, 103)
    await expect(passer(adhesion_id, 'active', debut, 'assistante')).rejects.toThrow(
      '« Valider l’adhésion » est réservé à la relation adhérents et à la direction. Demandez-le-leur.',
    )
    await expect(passer(adhesion_id, 'active', debut, 'comptable')).rejects.toThrow(
      'Votre rôle ne permet pas',
    )
  })

  it('demande ce que chaque étape exige', async () => {
    const { adhesion_id } = await adherent(base, 104)
    await expect(passer(adhesion_id, 'refusee')).rejects.toThrow(
      'Écrivez le motif : il est tracé et donné à l’entreprise.',
    )
    await expect(passer(adhesion_id, 'active')).rejects.toThrow('Donnez la date de début de l’adhésion.')
    await expect(passer(adhesion_id, 'active', { debut: '2027-03-11' })).rejects.toThrow(
      'Ce début est à plus d’un an. Vérifiez la date.',
    )
    await expect(passer(adhesion_id, 'active', { ...debut, fin: '2027-01-31' })).rejects.toThrow(
      'Une adhésion d’entreprise n’a pas de fin prévue : laissez ce champ vide.',
    )
    await passer(adhesion_id, 'active', debut)
    await expect(passer(adhesion_id, 'radiee', { motif_radiation: 'autre' })).rejects.toThrow(
      'Donnez la date de radiation.',
    )
    await expect(passer(adhesion_id, 'radiee', { fin: '2026-03-01' })).rejects.toThrow(
      'Choisissez le motif de la radiation.',
    )
    await expect(
      passer(adhesion_id, 'radiee', { fin: '2026-01-01', motif_radiation: 'fusion' }),
    ).rejects.toThrow('L’adhésion a commencé le 01/02/2026 : la radiation ne peut pas la précéder.')
    await expect(
      passer(adhesion_id, 'radiee', { fin: '2027-03-11', motif_radiation: 'fusion' }),
    ).rejects.toThrow('Cette radiation est à plus d’un an. Vérifiez la date.')
    await expect(
      passer(adhesion_id, 'radiee', { fin: '2026-03-01', motif_radiation: 'autre' }),
    ).rejects.toThrow('Précisez le motif de la radiation.')
  })

  it('veut un contact joignable avant de valider', async () => {
    const { id, adhesion_id } = await adherent(base, 105)
    const { rows } = await base.proprietaire.query(
      'select id from adherents.contact where entreprise_id = $1',
      [id],
    )
    await en('idest', (c) => signalerInjoignable(c, { id: rows[0].id }))
    await expect(passer(adhesion_id, 'active', debut)).rejects.toThrow(
      'Ajoutez d’abord un contact joignable, avec un courriel ou un téléphone.',
    )
    await en('preventeur', (c) =>
      ajouterContact(c, { entreprise_id: id, type: 'prevention', nom: 'Autre', telephone: '02 32 00 00 00' }),
    )
    await passer(adhesion_id, 'active', debut)
  })

  it('admet un adhérent sans salarié (ADH-020)', async () => {
    const { adhesion_id } = await adherent(base, 106, { etablissement: { effectif: 0 } })
    await passer(adhesion_id, 'active', debut)
  })

  it('refuse la dérogation tant que tout n’est pas réuni, en nommant ce qui manque (ADH-049)', async () => {
    const ailleurs = { code_postal: '76000', commune: 'Rouen', commune_code: '76540' }
    const { id, adhesion_id } = await adherent(base, 107, {
      etablissement: ailleurs,
      adhesion: { type: 'derogatoire' },
    })
    await expect(passer(adhesion_id, 'active', debut)).rejects.toThrow(
      'Adhésion dérogatoire incomplète. Il manque : L’établissement employeur n’a pas lui-même de service de prévention autonome ; Les travailleurs sont appelés à travailler régulièrement dans le département ; Les travailleurs ne sont ni en pré-reprise ni en reprise du travail ; Ils n’interviennent ni sur le site ni pour le compte d’une entreprise du territoire qui a un service autonome ; Avis de la commission médico-technique ; Approbation du conseil d’administration ; Avis favorable de la commission de contrôle.',
    )
    const avis = { avis_cmt_le: '2026-01-20', approbation_ca_le: '2026-02-01' }
    await expect(
      en('relation_adherents', (c) =>
        instruireDerogation(c, { id: adhesion_id, ...CONDITIONS, ...avis, avis_cmt_le: '2026-04-01' }),
      ),
    ).rejects.toThrow('Avis de la commission médico-technique : la date ne peut pas être dans le futur.')
    await en('relation_adherents', (c) => instruireDerogation(c, { id: adhesion_id, ...CONDITIONS, ...avis }))
    await expect(passer(adhesion_id, 'active', debut)).rejects.toThrow(
      'Adhésion dérogatoire incomplète. Il manque : Avis favorable de la commission de contrôle.',
    )
    await en('relation_adherents', (c) =>
      instruireDerogation(c, {
        id: adhesion_id,
        ...CONDITIONS,
        ...avis,
        avis_commission_controle_le: '2026-02-10',
      }),
    )
    await passer(adhesion_id, 'active', debut)
    const [adhesion] = await en('relation_adherents', ({ bd, aujourdhui }) =>
      listerAdhesions(bd, id, aujourdhui),
    )
    expect(adhesion!.manques).toEqual([])
  })

  it('engage l’indépendant pour un an au moins, sans reconduction tacite', async () => {
    const { id, adhesion_id } = await adherent(base, 108, {
      entreprise: { nature: 'independant' },
      adhesion: { type: 'adhesion_tns' },
    })
    const phrase =
      'L’adhésion d’un indépendant dure au moins un an, sans reconduction tacite (L. 4621-3, D. 4622-27-1 à -3) : donnez une fin à partir du 28/02/2026.'
    await expect(passer(adhesion_id, 'active', { debut: '2025-03-01' })).rejects.toThrow(phrase)
    await expect(passer(adhesion_id, 'active', { debut: '2025-03-01', fin: '2026-02-27' })).rejects.toThrow(
      phrase,
    )
    await passer(adhesion_id, 'active', { debut: '2025-03-01', fin: '2026-02-28' })
    const [adhesion] = await en('relation_adherents', ({ bd, aujourdhui }) =>
      listerAdhesions(bd, id, aujourdhui),
    )
    expect(adhesion!.affiche).toBe('echue')
    const suite = await en('relation_adherents', (c) =>
      demanderAdhesion(c, { entreprise_id: id, type: 'adhesion_tns', demandee_le: '2026-03-01' }),
    )
    await expect(passer(suite.id, 'active', { debut: '2026-02-01', fin: '2027-02-28' })).rejects.toThrow(
      'adhesion_sans_recouvrement',
    )
    await passer(suite.id, 'active', { debut: '2026-03-01', fin: '2027-02-28' })
  })
})

describe('demander et accuser réception', () => {
  it('ne prend qu’une demande à la fois, et aucune d’une entreprise déjà adhérente', async () => {
    const { id, adhesion_id } = await adherent(base, 109)
    const demander = () =>
      en('assistante', (c) =>
        demanderAdhesion(c, { entreprise_id: id, type: 'de_droit', demandee_le: '2026-03-01' }),
      )
    await expect(demander()).rejects.toThrow(
      'Une demande d’adhésion est déjà en cours pour cette entreprise. Traitez-la d’abord.',
    )
    await passer(adhesion_id, 'active', debut)
    await expect(demander()).rejects.toThrow(
      'Cette entreprise est déjà adhérente. Radiez l’adhésion en cours avant d’en demander une autre.',
    )
    await passer(adhesion_id, 'radiee', { fin: '2026-02-15', motif_radiation: 'depart_volontaire' })
    await demander()
  })

  it('accuse réception entre la demande et aujourd’hui', async () => {
    const { adhesion_id } = await adherent(base, 110)
    const accuser = (accuse_le: string) =>
      en('assistante', (c) => accuserReception(c, { id: adhesion_id, accuse_le }))
    await expect(accuser('2026-01-14')).rejects.toThrow(
      'L’accusé de réception ne peut pas précéder la demande.',
    )
    await expect(accuser('2026-03-11')).rejects.toThrow(
      'L’accusé de réception ne peut pas être dans le futur.',
    )
    await accuser('2026-01-16')
  })

  it('n’instruit pas de dérogation là où il n’y en a pas', async () => {
    const { adhesion_id } = await adherent(base, 111)
    await expect(
      en('direction', (c) => instruireDerogation(c, { id: adhesion_id, ...CONDITIONS })),
    ).rejects.toThrow('Cette adhésion n’est pas dérogatoire : il n’y a pas de conditions à instruire.')
  })
})
