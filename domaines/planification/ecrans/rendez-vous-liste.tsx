import { keepPreviousData } from '@tanstack/react-query'
import { z } from 'zod'
import {
  $api,
  AucunResultat,
  aujourdhui,
  BarreFiltres,
  BoutonExport,
  champUrl,
  EnTetePage,
  formaterDate,
  formaterTelephone,
  Lien,
  NonRenseigne,
  type ReponseGet,
  TableDonnees,
  useEtatUrl,
  Vide,
} from '../../../plateforme/interface/index.ts'
import { STATUTS } from '../rendez-vous-statuts.ts'
import { cles } from '../vocabulaire.ts'
import { heureDe } from '../vocabulaire-agenda.ts'
import { BadgeRendezVous, motifEnClair, useReferencesAgenda } from './agenda-commun.tsx'
import { TiroirRendezVous } from './rendez-vous-tiroir.tsx'

/** What each list of the day of the assistante is for. */
export const LISTES_RDV = {
  a_convoquer: 'À convoquer : planifiés, pas encore convoqués',
  sans_reponse: 'Sans réponse : convoqués, dans les dix jours, pas confirmés',
  a_remplacer: 'À remplacer : excusés, créneau encore à venir',
  a_pointer: 'À pointer : passés, sans suite notée',
  a_deplacer: 'À déplacer : le professionnel sera absent',
  sans_coordonnees: 'Sans téléphone ni courriel',
} as const

const schema = z.object({
  q: champUrl.texte(),
  page: champUrl.page(),
  tri: champUrl.tri('debut'),
  vue: champUrl.choix(cles(LISTES_RDV)),
  statut: champUrl.choixMultiple(),
  du: champUrl.jour(),
  au: champUrl.jour(),
  professionnel: champUrl.valeur(),
  equipe: champUrl.valeur(),
  centre: champUrl.valeur(),
  mes_equipes: champUrl.bascule(),
  travailleur: champUrl.valeur(),
  entreprise: champUrl.valeur(),
  rdv: champUrl.valeur(),
})
type Ligne = ReponseGet<'/api/rendez-vous'>['lignes'][number]

/** Appointments, filtered; also the rows behind each figure of the rates. */
export default function ListeRendezVous() {
  const { etat, modifier, reinitialiser } = useEtatUrl(schema)
  const { data: references } = useReferencesAgenda()
  const sansQuestion =
    !etat.vue && !etat.q && !etat.au && !etat.travailleur && !etat.entreprise && etat.statut.length === 0
  const filtres = {
    q: etat.q || undefined,
    vue: etat.vue,
    statut: etat.statut.length > 0 ? (etat.statut as Ligne['statut'][]) : undefined,
    // Without a question, what is to come: the past is asked for by dates.
    du: etat.du ?? (sansQuestion ? aujourdhui() : undefined),
    au: etat.au,
    professionnel: etat.professionnel,
    equipe: etat.equipe,
    centre: etat.centre,
    travailleur: etat.travailleur,
    entreprise: etat.entreprise,
    mes_equipes: etat.mes_equipes ? ('true' as const) : undefined,
  }
  const requete = $api.useQuery(
    'get',
    '/api/rendez-vous',
    { params: { query: { ...filtres, page: etat.page, tri: etat.tri as 'debut' } } },
    { placeholderData: keepPreviousData },
  )
  const filtre = Object.values(filtres).some((v) => v !== undefined)
  const options = (l: readonly { id: string; nom: string }[] = []) =>
    l.map(({ id, nom }) => ({ valeur: id, libelle: nom }))
  return (
    <>
      <EnTetePage
        titre="Rendez-vous"
        sousTitre={
          etat.vue
            ? LISTES_RDV[etat.vue]
            : sansQuestion
              ? 'À venir.'
              : 'Les rendez-vous de ces filtres, passés et à venir.'
        }
        actions={<BoutonExport chemin="/api/rendez-vous/export" filtres={{ ...filtres, tri: etat.tri }} />}
      />
      <BarreFiltres
        etat={etat}
        modifier={modifier}
        reinitialiser={reinitialiser}
        recherche={{ cle: 'q', libelle: 'Rechercher un travailleur', exemple: 'Nom, prénom' }}
        filtres={[
          {
            cle: 'vue',
            libelle: 'Liste',
            type: 'choix',
            options: Object.entries(LISTES_RDV).map(([valeur, l]) => ({
              valeur,
              libelle: l.split(' :')[0]!,
            })),
          },
          {
            cle: 'statut',
            libelle: 'Statut',
            type: 'choixMultiple',
            options: Object.entries(STATUTS).map(([valeur, libelle]) => ({ valeur, libelle })),
          },
          { cle: 'mes_equipes', libelle: 'Mes équipes', type: 'bascule' },
          {
            cle: 'professionnel',
            libelle: 'Professionnel',
            type: 'choix',
            options: options(references?.professionnels),
          },
          { cle: 'equipe', libelle: 'Équipe', type: 'choix', options: options(references?.equipes) },
          { cle: 'centre', libelle: 'Centre', type: 'choix', options: options(references?.centres) },
        ]}
      />
      <TableDonnees<Ligne>
        legende="Rendez-vous"
        unite={{ un: 'rendez-vous', plusieurs: 'rendez-vous' }}
        requete={requete}
        cle={(l) => l.id}
        lien={(l) => adresseDuTiroir(l.id)}
        etat={etat}
        modifier={modifier}
        vide={
          filtre ? (
            <AucunResultat effacer={reinitialiser} />
          ) : (
            <Vide titre="Aucun rendez-vous">Prenez-en un depuis les agendas.</Vide>
          )
        }
        colonnes={[
          {
            cle: 'debut',
            titre: 'Quand',
            triable: true,
            rendu: (l) => `${formaterDate(l.jour)} ${heureDe(l.convoque)}`,
          },
          { cle: 'travailleur', titre: 'Travailleur', triable: true },
          {
            cle: 'entreprise',
            titre: 'Entreprise',
            triable: true,
            rendu: (l) =>
              l.entreprise_id ? (
                <Lien vers={`/adherents/${l.entreprise_id}`}>{l.entreprise}</Lien>
              ) : (
                <NonRenseigne>—</NonRenseigne>
              ),
          },
          { cle: 'code', titre: 'Motif', rendu: (l) => motifEnClair(l.code) },
          { cle: 'professionnel', titre: 'Professionnel' },
          { cle: 'lieu', titre: 'Lieu', secondaire: true, rendu: (l) => l.lieu ?? 'À distance' },
          { cle: 'statut', titre: 'Statut', rendu: (l) => <BadgeRendezVous statut={l.statut} /> },
          {
            cle: 'telephone',
            titre: 'Joindre',
            secondaire: true,
            rendu: (l) =>
              l.telephone
                ? formaterTelephone(l.telephone)
                : (l.courriel ?? <NonRenseigne>Ni téléphone ni courriel</NonRenseigne>),
          },
        ]}
      />
      {etat.rdv && <TiroirRendezVous id={etat.rdv} fermer={() => modifier({ rdv: undefined })} />}
    </>
  )
}

/** The same page with the drawer open: what is filtered stays. */
function adresseDuTiroir(id: string): string {
  const p = new URLSearchParams(window.location.search)
  p.set('rdv', id)
  return `/agendas/rendez-vous?${p}`
}
