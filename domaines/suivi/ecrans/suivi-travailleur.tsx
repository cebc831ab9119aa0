import { Button, Group } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import {
  $api,
  Avis,
  annoncer,
  ConfirmationAction,
  client,
  Etiquette,
  FicheEnAttente,
  formaterDate,
  Section,
  SiDroit,
  Vide,
} from '../../../plateforme/interface/index.ts'
import { CATEGORIES } from '../vocabulaire.ts'
import { useActualiser } from './commun.tsx'
import { Echeance, ListeRaisons } from './echeance.tsx'
import { FormulaireAbsence } from './formulaire-absence.tsx'
import { FormulaireAnteriorite } from './formulaire-anteriorite.tsx'
import { FormulairePeriodicite } from './formulaire-periodicite.tsx'
import { FormulaireVisite } from './formulaire-visite.tsx'
import { Historique } from './historique.tsx'
import { Manquants } from './manquants.tsx'
import classes from './suivi.module.css'
import type { Absence, SuiviLu, VisiteLue } from './types.ts'

export type Tiroir =
  | { quoi: 'visite'; code?: string; visite?: VisiteLue }
  | { quoi: 'absence'; absence?: Absence }
  | { quoi: 'anteriorite' }
  | { quoi: 'periodicite' }
  | { quoi: 'retirer'; genre: 'visite' | 'absence'; id: string; libelle: string }

/** Next visits of a worker with their reasons, what is missing to decide, and what was held. */
export default function SuiviTravailleur({ id }: { id: string }) {
  const { data, error, refetch } = $api.useQuery('get', '/api/suivi/travailleurs/{id}', {
    params: { path: { id } },
  })
  const [tiroir, ouvrir] = useState<Tiroir | null>(null)
  if (!data) return <FicheEnAttente erreur={error} reessayer={() => void refetch()} />
  return (
    <>
      <Section
        titre="Prochaines visites"
        actions={
          <Group gap="xs">
            <SiDroit droit="suivi.prescrire">
              <Button variant="default" size="xs" onClick={() => ouvrir({ quoi: 'periodicite' })}>
                Fixer une périodicité
              </Button>
            </SiDroit>
            <SiDroit droit="suivi.saisir">
              <Button variant="default" size="xs" onClick={() => ouvrir({ quoi: 'absence' })}>
                Saisir une absence
              </Button>
              <Button
                size="xs"
                leftSection={<IconPlus size={15} aria-hidden />}
                onClick={() => ouvrir({ quoi: 'visite' })}
              >
                Saisir une visite
              </Button>
            </SiDroit>
          </Group>
        }
      >
        <Categorie suivi={data} />
        {data.echeances.length === 0 ? (
          <Vide titre="Aucune visite due" compact>
            Sans contrat en cours, ou tout est à jour.
          </Vide>
        ) : (
          <ul className={classes.echeances}>
            {data.echeances.map((e) => (
              <Echeance key={e.code} echeance={e} tenir={() => ouvrir({ quoi: 'visite', code: e.code })} />
            ))}
          </ul>
        )}
      </Section>
      <Manquants suivi={data} travailleur={id} ouvrir={ouvrir} />
      {data.possibles.length > 0 && (
        <Section titre="Visites possibles">
          <ul className={classes.echeances}>
            {data.possibles.map((e) => (
              <Echeance
                key={e.code}
                echeance={e}
                tenir={() => ouvrir({ quoi: 'visite', code: e.code })}
                possible
              />
            ))}
          </ul>
        </Section>
      )}
      <Historique suivi={data} ouvrir={ouvrir} />
      <Tiroirs id={id} suivi={data} tiroir={tiroir} fermer={() => ouvrir(null)} />
    </>
  )
}

function Categorie({ suivi }: { suivi: SuiviLu }) {
  const [ouvert, setOuvert] = useState(false)
  if (!suivi.categorie) return null
  return (
    <div style={{ marginBottom: '0.7rem' }}>
      <div className={classes.ligne}>
        <Etiquette>{suivi.categorie}</Etiquette>
        <span>
          {CATEGORIES[suivi.categorie as keyof typeof CATEGORIES]}
          {suivi.categorieDepuis && (
            <span className={classes.doux}> · connu depuis le {formaterDate(suivi.categorieDepuis)}</span>
          )}
        </span>
        <Button variant="subtle" size="compact-sm" aria-expanded={ouvert} onClick={() => setOuvert(!ouvert)}>
          Pourquoi ?
        </Button>
      </div>
      {ouvert && (
        <div className={classes.pourquoi}>
          <ListeRaisons raisons={suivi.raisonsCategorie} />
          {suivi.categorieSecrete && (
            <Avis ton="info">Un motif relevant du secret médical fixe cette catégorie de suivi.</Avis>
          )}
        </div>
      )}
    </div>
  )
}

function Tiroirs({
  id,
  suivi,
  tiroir,
  fermer,
}: {
  id: string
  suivi: SuiviLu
  tiroir: Tiroir | null
  fermer: () => void
}) {
  const actualiser = useActualiser()
  if (!tiroir) return null
  if (tiroir.quoi === 'visite')
    return (
      <FormulaireVisite
        travailleur={id}
        fermer={fermer}
        {...(tiroir.code ? { code: tiroir.code } : {})}
        {...(tiroir.visite ? { visite: tiroir.visite } : {})}
      />
    )
  if (tiroir.quoi === 'absence')
    return (
      <FormulaireAbsence
        contrats={suivi.contrats}
        fermer={fermer}
        {...(tiroir.absence ? { absence: tiroir.absence } : {})}
      />
    )
  if (tiroir.quoi === 'anteriorite')
    return <FormulaireAnteriorite contrats={suivi.contrats} fermer={fermer} />
  if (tiroir.quoi === 'periodicite') return <FormulairePeriodicite travailleur={id} fermer={fermer} />
  return (
    <ConfirmationAction
      ouverte
      fermer={fermer}
      titre={`Retirer ${tiroir.libelle} ?`}
      libelleAction="Retirer"
      agir={async () => {
        const params = { params: { path: { id: tiroir.id } } }
        if (tiroir.genre === 'visite') await client.DELETE('/api/suivi/visites/{id}', params)
        else await client.DELETE('/api/suivi/absences/{id}', params)
        await actualiser()
        annoncer('Retiré. Les échéances sont recalculées.')
      }}
    >
      À retirer seulement si la saisie était une erreur. Le journal la garde.
    </ConfirmationAction>
  )
}
