import { Button } from '@mantine/core'
import { useState } from 'react'
import { z } from 'zod'
import {
  $api,
  aujourdhui,
  ChampDate,
  champForm,
  client,
  DateFr,
  EnTetePage,
  FormulaireModal,
  Lien,
  NonRenseigne,
  pluriel,
  TableDonnees,
  useFormulaire,
  useSession,
  Vide,
} from '../../../plateforme/interface/index.ts'
import { useActualiser } from './commun.ts'

/** Changes of médecin for companies of 50 workers and more, until the commission de contrôle is told of them. */
export default function CommissionAInformer() {
  const requete = $api.useQuery('get', '/api/organisation/commission')
  const [selection, setSelection] = useState<string[]>([])
  const [saisie, setSaisie] = useState(false)
  const { peut } = useSession()
  const lignes = requete.data?.changements
  return (
    <>
      <EnTetePage
        filAriane={[{ libelle: 'Vue du service', chemin: '/organisation' }]}
        titre="Changements de médecin à signaler"
        sousTitre="La commission de contrôle est informée de tout changement d’affectation d’un médecin d’une entreprise ou d’un établissement de cinquante travailleurs et plus."
      />
      <TableDonnees
        legende="Changements de médecin à signaler"
        unite={{ un: 'changement' }}
        requete={{ ...requete, data: lignes && { lignes, total: lignes.length } }}
        cle={(c) => c.id}
        selection={peut('organisation.modifier') ? selection : undefined}
        surSelection={peut('organisation.modifier') ? setSelection : undefined}
        actionsSelection={
          <Button size="xs" onClick={() => setSaisie(true)}>
            Noter que la commission est informée
          </Button>
        }
        vide={<Vide titre="Rien à signaler à la commission" />}
        colonnes={[
          {
            cle: 'raisonSociale',
            titre: 'Entreprise',
            rendu: (c) => <Lien vers={`/adherents/${c.entrepriseId}`}>{c.raisonSociale}</Lien>,
          },
          { cle: 'commune', titre: 'Commune', rendu: (c) => c.commune ?? <NonRenseigne>—</NonRenseigne> },
          {
            cle: 'equipeAvant',
            titre: 'Équipe précédente',
            rendu: (c) => c.equipeAvant ?? <NonRenseigne>—</NonRenseigne>,
          },
          { cle: 'equipe', titre: 'Nouvelle équipe' },
          { cle: 'debut', titre: 'À partir du', rendu: (c) => <DateFr date={c.debut} /> },
          { cle: 'motif', titre: 'Motif', repli: true, secondaire: true },
        ]}
      />
      {saisie && (
        <NoterInformation
          changements={selection}
          fermer={() => setSaisie(false)}
          fait={() => {
            setSelection([])
            setSaisie(false)
          }}
        />
      )}
    </>
  )
}

const schema = z.object({ le: champForm.jour() })

function NoterInformation({
  changements,
  fermer,
  fait,
}: {
  changements: string[]
  fermer: () => void
  fait: () => void
}) {
  const actualiser = useActualiser()
  const f = useFormulaire({
    schema,
    valeursInitiales: { le: aujourdhui() },
    enregistrer: ({ le }) => client.POST('/api/organisation/commission', { body: { le, changements } }),
    message: 'Information de la commission notée.',
    apres: async () => {
      await actualiser()
      fait()
    },
  })
  return (
    <FormulaireModal titre="Commission de contrôle informée" libelle="Noter" formulaire={f} fermer={fermer}>
      <ChampDate
        label="Informée le"
        description={`Vaut pour ${pluriel(changements.length, 'changement choisi', 'changements choisis')}.`}
        {...f.champ('le')}
      />
    </FormulaireModal>
  )
}
