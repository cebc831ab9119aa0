import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { z } from 'zod'
import {
  $api,
  aujourdhui,
  BadgeStatut,
  ChampDate,
  champForm,
  client,
  Etiquette,
  FormulaireModal,
  Lien,
  Section,
  SiDroit,
  TableDonnees,
  useFormulaire,
  useSession,
} from '../../../plateforme/interface/index.ts'
import type { Discipline } from '../requetes/competences.ts'
import { USAGES_DISCIPLINE } from '../vocabulaire.ts'
import { Choix } from './choix.tsx'
import { choixDe, choixOptionnel, useActualiser, useReferences } from './commun.ts'
import classes from './organisation.module.css'

type Porteur = Discipline['porteurs'][number] & { discipline: string }

/** Disciplines the service must be able to call on, and who holds them. */
export function Competences() {
  const requete = $api.useQuery('get', '/api/organisation/competences')
  const { peut } = useSession()
  const [ajout, setAjout] = useState<Discipline | null>(null)
  const [fin, setFin] = useState<Porteur | null>(null)
  const lignes = requete.data?.disciplines
  return (
    <Section
      titre="Disciplines requises"
      aide="Chaque discipline est portée par une personne du service, ou mise en commun avec un autre service."
    >
      <TableDonnees
        legende="Disciplines requises"
        unite={{ un: 'discipline' }}
        hauteur="libre"
        requete={{ ...requete, data: lignes && { lignes, total: lignes.length } }}
        cle={(d) => d.code}
        colonnes={[
          { cle: 'libelle', titre: 'Discipline' },
          { cle: 'usage', titre: 'Pour', secondaire: true, rendu: (d) => USAGES_DISCIPLINE[d.usage] },
          {
            cle: 'porteurs',
            titre: 'Portée par',
            repli: true,
            rendu: (d) =>
              d.porteurs.length === 0 ? (
                <BadgeStatut ton="attention">Personne</BadgeStatut>
              ) : (
                <span className={classes.porteurs}>
                  {d.porteurs.map((p) =>
                    peut('organisation.modifier') ? (
                      <Button
                        key={p.id}
                        size="compact-xs"
                        variant="default"
                        title="Terminer"
                        onClick={() => setFin({ ...p, discipline: d.libelle })}
                      >
                        {p.nom}
                        {p.mutualise ? ' (mis en commun)' : ''}
                      </Button>
                    ) : p.professionnelId ? (
                      <Lien key={p.id} vers={`/organisation/professionnels/${p.professionnelId}`}>
                        {p.nom}
                      </Lien>
                    ) : (
                      <Etiquette key={p.id}>{p.nom} (mis en commun)</Etiquette>
                    ),
                  )}
                </span>
              ),
          },
          {
            cle: 'actions',
            titre: '',
            rendu: (d) => (
              <SiDroit droit="organisation.modifier">
                <Button size="compact-xs" variant="subtle" onClick={() => setAjout(d)}>
                  Ajouter
                </Button>
              </SiDroit>
            ),
          },
        ]}
      />
      {ajout && <DeclarerCompetence discipline={ajout} fermer={() => setAjout(null)} />}
      {fin && <TerminerCompetence porteur={fin} fermer={() => setFin(null)} />}
    </Section>
  )
}

const schema = z.object({
  professionnelId: choixOptionnel(),
  organisme: champForm.texteOptionnel(120),
  debut: champForm.jour(),
})

function DeclarerCompetence({ discipline, fermer }: { discipline: Discipline; fermer: () => void }) {
  const { professionnels } = useReferences()
  const actualiser = useActualiser()
  const f = useFormulaire({
    schema,
    valeursInitiales: { professionnelId: '', organisme: '', debut: aujourdhui() },
    enregistrer: (body) =>
      client.POST('/api/organisation/competences', { body: { ...body, disciplineCode: discipline.code } }),
    message: 'Compétence enregistrée.',
    apres: async () => {
      await actualiser()
      fermer()
    },
  })
  return (
    <FormulaireModal titre={`Qui porte « ${discipline.libelle} » ?`} formulaire={f} fermer={fermer}>
      <Choix label="Une personne du service" data={choixDe(professionnels)} {...f.champ('professionnelId')} />
      <TextInput label="Ou un organisme qui la met en commun" {...f.champ('organisme')} />
      <ChampDate label="Depuis le" {...f.champ('debut')} />
    </FormulaireModal>
  )
}

const schemaFin = z.object({ le: champForm.jour() })

function TerminerCompetence({ porteur, fermer }: { porteur: Porteur; fermer: () => void }) {
  const actualiser = useActualiser()
  const f = useFormulaire({
    schema: schemaFin,
    valeursInitiales: { le: aujourdhui() },
    enregistrer: (body) =>
      client.POST('/api/organisation/competences/{id}/fin', { params: { path: { id: porteur.id } }, body }),
    message: 'Compétence terminée.',
    apres: async () => {
      await actualiser()
      fermer()
    },
  })
  return (
    <FormulaireModal
      titre={`${porteur.nom} ne porte plus « ${porteur.discipline} »`}
      libelle="Terminer"
      formulaire={f}
      fermer={fermer}
    >
      <ChampDate label="Dernier jour" {...f.champ('le')} />
    </FormulaireModal>
  )
}
