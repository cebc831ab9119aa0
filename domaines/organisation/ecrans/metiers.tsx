import { ActionIcon, Button, Select, TextInput } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { useState } from 'react'
import { z } from 'zod'
import {
  $api,
  champForm,
  client,
  FormulaireModal,
  formaterNombre,
  NonRenseigne,
  Section,
  SiDroit,
  TableDonnees,
  useFormulaire,
  useSession,
} from '../../../plateforme/interface/index.ts'
import type { Metier } from '../requetes/references.ts'
import { cles, FAMILLES, PROFESSIONS } from '../vocabulaire.ts'
import { codeDe } from './code.ts'
import { choixDuVocabulaire, choixOptionnel, useActualiser } from './commun.ts'

type MetierLu = z.infer<typeof Metier>

/** Jobs, with the title the service uses and the one companies see. */
export function Metiers() {
  const requete = $api.useQuery('get', '/api/organisation/references')
  const { peut } = useSession()
  const [saisie, setSaisie] = useState<MetierLu | 'nouveau' | null>(null)
  const lignes = requete.data?.metiers
  return (
    <Section
      titre="Métiers"
      aide="Le nom montré aux entreprises peut différer du nom interne."
      actions={
        <SiDroit droit="organisation.modifier">
          <Button size="xs" onClick={() => setSaisie('nouveau')}>
            Ajouter un métier
          </Button>
        </SiDroit>
      }
    >
      <TableDonnees
        legende="Métiers"
        unite={{ un: 'métier' }}
        hauteur="libre"
        requete={{ ...requete, data: lignes && { lignes, total: lignes.length } }}
        cle={(m) => m.code}
        colonnes={[
          { cle: 'libelle', titre: 'Nom interne' },
          { cle: 'libelleAffiche', titre: 'Nom montré aux entreprises' },
          { cle: 'famille', titre: 'Famille', secondaire: true, rendu: (m) => FAMILLES[m.famille] },
          {
            cle: 'profession',
            titre: 'Au sens du code du travail',
            secondaire: true,
            rendu: (m) => (m.profession ? PROFESSIONS[m.profession] : <NonRenseigne>—</NonRenseigne>),
          },
          {
            cle: 'professionnels',
            titre: 'Présents',
            nombre: true,
            rendu: (m) => formaterNombre(m.professionnels),
          },
          ...(peut('organisation.modifier')
            ? [
                {
                  cle: 'actions',
                  titre: '',
                  rendu: (m: MetierLu) => (
                    <ActionIcon aria-label={`Renommer ${m.libelle}`} onClick={() => setSaisie(m)}>
                      <IconPencil size={17} aria-hidden />
                    </ActionIcon>
                  ),
                },
              ]
            : []),
        ]}
      />
      {saisie === 'nouveau' && <AjouterMetier fermer={() => setSaisie(null)} />}
      {saisie && saisie !== 'nouveau' && <RenommerMetier metier={saisie} fermer={() => setSaisie(null)} />}
    </Section>
  )
}

const noms = z.object({ libelle: champForm.texte(80), libelleAffiche: champForm.texte(80) })

function RenommerMetier({ metier, fermer }: { metier: MetierLu; fermer: () => void }) {
  const actualiser = useActualiser()
  const f = useFormulaire({
    schema: noms,
    valeursInitiales: { libelle: metier.libelle, libelleAffiche: metier.libelleAffiche },
    enregistrer: (body) =>
      client.PATCH('/api/organisation/metiers/{code}', { params: { path: { code: metier.code } }, body }),
    message: 'Métier renommé.',
    apres: async () => {
      await actualiser()
      fermer()
    },
  })
  return (
    <FormulaireModal titre={`Renommer « ${metier.libelle} »`} formulaire={f} fermer={fermer}>
      <TextInput label="Nom interne" {...f.champ('libelle')} />
      <TextInput label="Nom montré aux entreprises" {...f.champ('libelleAffiche')} />
    </FormulaireModal>
  )
}

const creation = noms.extend({ famille: z.enum(cles(FAMILLES)), profession: choixOptionnel() })

function AjouterMetier({ fermer }: { fermer: () => void }) {
  const actualiser = useActualiser()
  const f = useFormulaire({
    schema: creation,
    valeursInitiales: { libelle: '', libelleAffiche: '', famille: 'prevention', profession: '' },
    enregistrer: (body) =>
      client.POST('/api/organisation/metiers', {
        body: {
          ...body,
          profession: body.profession as keyof typeof PROFESSIONS | null,
          code: codeDe(body.libelle),
        },
      }),
    message: 'Métier ajouté.',
    apres: async () => {
      await actualiser()
      fermer()
    },
  })
  return (
    <FormulaireModal titre="Ajouter un métier" libelle="Ajouter le métier" formulaire={f} fermer={fermer}>
      <TextInput label="Nom interne" {...f.champ('libelle')} />
      <TextInput label="Nom montré aux entreprises" {...f.champ('libelleAffiche')} />
      <Select
        label="Famille"
        data={choixDuVocabulaire(FAMILLES)}
        allowDeselect={false}
        {...f.champ('famille')}
      />
      <Select
        label="Au sens du code du travail"
        description="Dit qui peut faire quelle visite. Vide pour les fonctions support."
        data={choixDuVocabulaire(PROFESSIONS)}
        clearable
        {...f.champ('profession')}
      />
    </FormulaireModal>
  )
}
