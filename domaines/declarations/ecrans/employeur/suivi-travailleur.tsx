import { Button } from '@mantine/core'
import { IconPencil, IconUserMinus } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import {
  $api,
  Avis,
  annoncer,
  BadgeStatut,
  Chargement,
  client,
  formaterDate,
  Section,
} from '../../../../plateforme/interface/index.ts'
import { CATEGORIES } from '../../vocabulaire.ts'
import { BadgeCategorie, enClair } from '../commun.tsx'
import classes from '../declarations.module.css'
import { CarteDemande } from './demandes.tsx'
import { TiroirDepart } from './tiroir-depart.tsx'
import { TiroirSuivi } from './tiroir-suivi.tsx'

const VISITES: Record<string, string> = {
  VIPI: 'Visite d’information et de prévention initiale',
  VIPP: 'Visite d’information et de prévention',
  EMAE: 'Examen médical d’aptitude à l’embauche',
  EMAP: 'Examen médical d’aptitude périodique',
  VINT: 'Visite intermédiaire',
  ATTEST: 'Attestation avant autorisation ou habilitation',
  MICAR: 'Visite de mi-carrière',
  REPR: 'Visite de reprise',
  ACTCOLL: 'Action collective de prévention',
}

/**
 * Follow-up of a worker as his employer may know it (POR-008): the category that its own declarations give, the visits
 * to come, what it asked. Nothing of health, nothing that the service noted.
 */
export default function SuiviDuTravailleur({ id }: { id: string }) {
  const fiche = $api.useQuery('get', '/api/espace-adherent/travailleurs/{id}', {
    params: { path: { id } },
  }).data
  const visites = $api.useQuery('get', '/api/espace-adherent/visites', {
    params: { query: { travailleur: id, page: 1, taille: 20 } },
  }).data
  const aujourdhui = new Date().toISOString().slice(0, 10)
  const contrats = (fiche?.contrats ?? []).filter(
    (c) => c.expositionsVisibles && (!c.fin || c.fin >= aujourdhui),
  )
  if (!fiche) return <Chargement lignes={4} />
  return (
    <Section
      titre="Suivi"
      aide="Ce que vos déclarations donnent, et ce qui est prévu. Jamais d’information de santé."
    >
      {contrats.length === 0 && <Avis ton="info">Aucun contrat en cours : aucun suivi à prévoir.</Avis>}
      {contrats.map((c) => (
        <SuiviDuContrat
          key={c.id}
          contrat={c.id}
          nom={`${fiche.prenomUsage ?? fiche.prenoms} ${fiche.nomUsage ?? fiche.nomNaissance}`}
        />
      ))}
      <div className={classes.bloc}>
        <h3>Prochaines visites</h3>
        {!visites ? (
          <Chargement lignes={2} />
        ) : visites.lignes.length === 0 ? (
          <p className={classes.doux}>Aucune visite à prévoir pour le moment.</p>
        ) : (
          <ul className={classes.lignes}>
            {visites.lignes.map((v) => (
              <li key={v.code}>
                <span>{VISITES[v.code] ?? v.code}</span>
                <span>
                  {v.limite ? `au plus tard le ${formaterDate(v.limite)}` : 'sans délai fixé'}{' '}
                  {v.retard && <BadgeStatut ton="alerte">En retard</BadgeStatut>}
                </span>
              </li>
            ))}
          </ul>
        )}
      </div>
    </Section>
  )
}

function SuiviDuContrat({ contrat, nom }: { contrat: string; nom: string }) {
  const { data, error } = $api.useQuery('get', '/api/espace-adherent/suivi/contrats/{contrat}', {
    params: { path: { contrat } },
  })
  const demandes = $api.useQuery('get', '/api/espace-adherent/suivi/demandes', {
    params: { query: { contrat, page: 1, taille: 10 } },
  }).data
  const [tiroir, setTiroir] = useState<'suivi' | 'depart' | null>(null)
  const cache = useQueryClient()
  const rafraichir = () => void cache.invalidateQueries()
  if (error)
    return <Avis ton="attention">Le suivi de ce contrat n’a pas pu être lu. Actualisez la page.</Avis>
  if (!data) return <Chargement lignes={3} />
  return (
    <>
      <div className={classes.bloc}>
        <h3>
          {CATEGORIES[data.categorie].long} <BadgeCategorie code={data.categorie} />
        </h3>
        <p className={classes.doux}>
          {data.poste ?? 'Poste non déclaré'} ·{' '}
          {enClair(data.expositions, data.situations) || 'aucune exposition déclarée'}
        </p>
        <ul className={classes.conseils}>
          {[...data.motifs, ...data.informations].map((m) => (
            <li key={m.phrase}>
              {m.phrase}{' '}
              <span className={classes.doux}>
                ({m.article}, depuis le {formaterDate(m.depuis)})
              </span>
            </li>
          ))}
        </ul>
        <div className={classes.gestes} style={{ marginTop: '0.9rem' }}>
          <Button leftSection={<IconPencil size={17} aria-hidden />} onClick={() => setTiroir('suivi')}>
            Corriger le suivi
          </Button>
          <Button
            variant="default"
            leftSection={<IconUserMinus size={17} aria-hidden />}
            onClick={() => setTiroir('depart')}
          >
            Déclarer le départ
          </Button>
        </div>
      </div>
      {demandes && demandes.lignes.length > 0 && (
        <>
          <h3>Ce que vous avez demandé</h3>
          <ul className={classes.cartes}>
            {demandes.lignes.map((d) => (
              <CarteDemande key={d.id} d={d} sansNom />
            ))}
          </ul>
        </>
      )}
      {tiroir === 'suivi' && (
        <TiroirSuivi
          nom={nom}
          contrat={contrat}
          etablissement={data.etablissementId}
          actuel={data}
          depart={data}
          libelle="Enregistrer la correction"
          enregistrer={async (body) =>
            (
              await client.POST('/api/espace-adherent/suivi/contrats/{contrat}/correction', {
                params: { path: { contrat } },
                body: body as never,
              })
            ).data
          }
          apres={(r) => {
            const { enAttente, applique } = r as { enAttente: boolean; applique: boolean }
            annoncer(
              enAttente
                ? applique
                  ? 'Une partie est prise en compte ; la baisse attend l’équipe santé.'
                  : 'Demande envoyée à l’équipe santé. D’ici sa réponse, le suivi actuel continue.'
                : 'Correction prise en compte.',
            )
            rafraichir()
          }}
          fermer={() => setTiroir(null)}
        />
      )}
      {tiroir === 'depart' && (
        <TiroirDepart
          titre={`Départ de ${nom}`}
          message="Départ déclaré."
          enregistrer={(body) =>
            client.POST('/api/espace-adherent/suivi/contrats/{contrat}/depart', {
              params: { path: { contrat } },
              body,
            })
          }
          apres={rafraichir}
          fermer={() => setTiroir(null)}
        />
      )}
    </>
  )
}
