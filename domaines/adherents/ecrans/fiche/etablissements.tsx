import { Button, Checkbox, Group } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { Section, SiDroit, Vide } from '../../../../plateforme/interface/index.ts'
import { FormulaireEtablissement } from '../formulaire-etablissement.tsx'
import { TableEtablissements } from '../table-etablissements.tsx'
import type { Adherent } from './donnees.ts'

export function OngletEtablissements({ adherent }: { adherent: Adherent }) {
  const [etat, setEtat] = useState({ page: 1, tri: 'entreprise' })
  const [fermes, setFermes] = useState(false)
  const [ajout, setAjout] = useState(false)
  const bouton = (
    <SiDroit droit="adherents.modifier">
      <Button
        variant="default"
        leftSection={<IconPlus size={16} aria-hidden />}
        onClick={() => setAjout(true)}
      >
        Ajouter un établissement
      </Button>
    </SiDroit>
  )
  return (
    <Section
      titre="Établissements"
      actions={
        <Group>
          <Checkbox
            label="Fermés compris"
            checked={fermes}
            onChange={(evenement) => setFermes(evenement.currentTarget.checked)}
          />
          {bouton}
        </Group>
      }
    >
      <TableEtablissements
        filtres={{ entreprise: adherent.id, fermes }}
        etat={etat}
        modifier={(changement) => setEtat((avant) => ({ ...avant, ...changement }))}
        hauteur="libre"
        vide={
          <Vide titre="Aucun établissement ouvert" compact>
            L’adhésion ne peut pas être validée sans un établissement.
          </Vide>
        }
      />
      {ajout && <FormulaireEtablissement adherent={adherent} fermer={() => setAjout(false)} />}
    </Section>
  )
}
