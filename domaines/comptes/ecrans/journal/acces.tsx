import { keepPreviousData } from '@tanstack/react-query'
import { z } from 'zod'
import {
  $api,
  AucunResultat,
  champUrl,
  DateFr,
  EnTetePage,
  libelleRole,
  NonRenseigne,
  TableDonnees,
  useEtatUrl,
} from '../../../../plateforme/interface/index.ts'
import { cles, EVENEMENTS } from '../../vocabulaire.ts'
import { nommerAppareil } from '../appareil.ts'
import { FiltresDuJournal } from './filtres.tsx'
import { OngletsDuJournal } from './onglets.tsx'

const schema = z.object({
  page: champUrl.page(),
  du: champUrl.jour(),
  au: champUrl.jour(),
  compte: champUrl.valeur(),
  evenement: champUrl.choix(cles(EVENEMENTS)),
})

const ALERTES = ['echec', 'verrouillage', 'second_facteur_echec']
const MOTIFS: Record<string, string> = {
  confirmation: 'Mot de passe demandé de nouveau',
  compte_suspendu: 'Compte suspendu',
  compte_demonstration: 'Compte de démonstration',
  sans_droit: 'Aucun droit ouvert',
}

interface Acces {
  par: { prenom: string; nom: string } | null
  motif: string | null
  de: string | null
  vers: string | null
  role: string | null
}

function precisions({ par, motif, de, vers, role }: Acces): string {
  return [
    de && vers && `${libelleRole(de)} → ${libelleRole(vers)}`,
    role && libelleRole(role),
    motif && (MOTIFS[motif] ?? motif),
    par && `par ${par.prenom} ${par.nom}`,
  ]
    .filter(Boolean)
    .join(' · ')
}

/** Sign-ins, refusals, changes of rights. */
export default function JournalDesAcces() {
  const { etat, modifier, reinitialiser } = useEtatUrl(schema)
  const requete = $api.useQuery(
    'get',
    '/api/journal/acces',
    { params: { query: etat as never } },
    { placeholderData: keepPreviousData },
  )
  return (
    <>
      <EnTetePage
        titre="Journal"
        sousTitre="Connexions, refus, seconds facteurs, droits donnés et retirés."
      />
      <OngletsDuJournal actif="/journal/connexions" />
      <FiltresDuJournal
        etat={etat}
        modifier={modifier}
        reinitialiser={reinitialiser}
        filtres={[
          {
            cle: 'evenement',
            libelle: 'Événement',
            type: 'choix',
            options: Object.entries(EVENEMENTS).map(([valeur, libelle]) => ({ valeur, libelle })),
          },
        ]}
        personne="compte"
      />
      <TableDonnees
        legende="Connexions et droits"
        unite={{ un: 'événement' }}
        colonnes={[
          { cle: 'le', titre: 'Quand', rendu: (a) => <DateFr date={a.le} heure /> },
          {
            cle: 'compte',
            titre: 'Compte',
            rendu: (a) =>
              a.compte ? (
                `${a.compte.prenom} ${a.compte.nom}`
              ) : (
                <NonRenseigne>{a.courriel ? `Inconnu : ${a.courriel}` : 'Inconnu'}</NonRenseigne>
              ),
          },
          {
            cle: 'evenement',
            titre: 'Événement',
            rendu: (a) => EVENEMENTS[a.evenement as keyof typeof EVENEMENTS] ?? a.evenement,
          },
          { cle: 'precisions', titre: 'Précisions', repli: true, rendu: precisions },
          { cle: 'adresse', titre: 'Adresse réseau', secondaire: true },
          {
            cle: 'agent',
            titre: 'Appareil',
            secondaire: true,
            rendu: (a) => (a.agent ? nommerAppareil(a.agent) : ''),
          },
        ]}
        requete={requete}
        cle={(a) => String(a.id)}
        etat={etat}
        modifier={modifier}
        alerte={(a) => ALERTES.includes(a.evenement)}
        vide={<AucunResultat effacer={reinitialiser} />}
      />
    </>
  )
}
