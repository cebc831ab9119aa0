import { Button } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconPlus } from '@tabler/icons-react'
import { keepPreviousData } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { z } from 'zod'
import {
  $api,
  AucunResultat,
  BarreFiltres,
  champUrl,
  DateFr,
  EnTetePage,
  formaterDate,
  SiDroit,
  TableDonnees,
  useEtatUrl,
  Vide,
} from '../../../plateforme/interface/index.ts'
import { CONTRATS, SITUATIONS_LIBELLES } from './mots.ts'
import { useOptionsEspace } from './options-entreprise.ts'
import { ListeTactile } from './pages-tactiles.tsx'

const codesDe = <T extends string>(libelles: Record<T, string>) =>
  Object.keys(libelles) as unknown as readonly [T, ...T[]]
const TRIS = ['nom', '-nom', 'debut', '-debut', 'etablissement', '-etablissement'] as const
const schema = z.object({
  q: champUrl.texte(),
  page: champUrl.page(),
  tri: z.enum(TRIS).default('nom'),
  presence: champUrl.choix(['presents', 'a_venir', 'partis']),
  entreprise: z.uuid().optional(),
  etablissement: z.uuid().optional(),
  contrat: champUrl.choix(codesDe(CONTRATS)),
  situation: champUrl.choix(codesDe(SITUATIONS_LIBELLES)),
})
const TAILLE = 50
const optionsDe = (libelles: Record<string, string>) =>
  Object.entries(libelles).map(([valeur, libelle]) => ({ valeur, libelle }))

/** The establishment in a cell, under its company's name for who holds several. */
function lieuDe(
  t: { etablissement: string; entreprise: string; commune: string | null },
  plusieursEntreprises: boolean,
): string {
  const nom =
    plusieursEntreprises && t.etablissement !== t.entreprise
      ? `${t.entreprise}, ${t.etablissement}`
      : t.etablissement
  return t.commune ? `${nom} (${t.commune})` : nom
}

/** Workers of the employer: present by default, found by name whatever the accents. */
export default function Travailleurs() {
  const { etat, modifier, reinitialiser } = useEtatUrl(schema)
  const etroit = useMediaQuery('(max-width: 48em)')
  const { presence = 'presents', q, ...reste } = etat
  const requete = $api.useQuery(
    'get',
    '/api/espace-adherent/travailleurs',
    { params: { query: { ...reste, presence, taille: TAILLE, ...(q ? { q } : {}) } } },
    { placeholderData: keepPreviousData },
  )
  const { plusieursEntreprises, entreprises, etablissements, acces } = useOptionsEspace(etat.entreprise)
  const situationsVisibles = acces.some((a) => a.qualite && a.qualite !== 'comptable_mandate')
  const filtre = Boolean(q || reste.etablissement || reste.contrat || reste.situation || reste.entreprise)
  const vide = filtre ? (
    <AucunResultat effacer={reinitialiser} />
  ) : (
    <Vide
      titre={
        {
          presents: 'Aucun travailleur présent',
          a_venir: 'Aucune arrivée prévue',
          partis: 'Aucun départ depuis le début de l’an dernier',
        }[presence]
      }
    >
      Si cela ne correspond pas à votre entreprise, dites-le à votre secrétaire médicale.
    </Vide>
  )
  return (
    <>
      <EnTetePage
        titre="Vos travailleurs"
        sousTitre="Ceux que vous employez, avec leur contrat et leur poste. Aucune information médicale."
        actions={
          <SiDroit droit="declarations.declarer">
            {acces.some((a) => a.qualite === 'employeur' || a.qualite === 'rh') && (
              <Button
                component={Link}
                to="/espace-adherent/arrivee"
                leftSection={<IconPlus size={17} aria-hidden />}
              >
                Déclarer une arrivée
              </Button>
            )}
          </SiDroit>
        }
      />
      <BarreFiltres
        etat={etat}
        modifier={modifier}
        reinitialiser={reinitialiser}
        recherche={{ cle: 'q', libelle: 'Rechercher un travailleur', exemple: 'Nom ou prénom' }}
        filtres={[
          ...(plusieursEntreprises
            ? [{ cle: 'entreprise', libelle: 'Entreprise', type: 'choix' as const, options: entreprises }]
            : []),
          ...(etablissements.length > 1
            ? [
                {
                  cle: 'etablissement',
                  libelle: 'Établissement',
                  type: 'choix' as const,
                  options: etablissements,
                },
              ]
            : []),
          {
            cle: 'presence',
            libelle: 'Présence',
            type: 'choix',
            options: [
              { valeur: 'presents', libelle: 'Présents' },
              { valeur: 'a_venir', libelle: 'Arrivées à venir' },
              { valeur: 'partis', libelle: 'Partis' },
            ],
          },
          { cle: 'contrat', libelle: 'Contrat', type: 'choix', options: optionsDe(CONTRATS) },
          ...(situationsVisibles
            ? [
                {
                  cle: 'situation',
                  libelle: 'Situation',
                  type: 'choix' as const,
                  options: optionsDe(SITUATIONS_LIBELLES),
                },
              ]
            : []),
        ]}
      />
      {etroit ? (
        <ListeTactile
          requete={requete}
          cle={(t) => t.id}
          lien={(t) => `/espace-adherent/travailleurs/${t.id}`}
          titre={(t) => `${t.nom} ${t.prenom}`}
          detail={(t) =>
            [
              t.poste,
              CONTRATS[t.contrat],
              plusieursEntreprises ? t.entreprise : etablissements.length > 1 && t.etablissement,
              t.fin && `jusqu’au ${formaterDate(t.fin)}`,
            ]
              .filter(Boolean)
              .join(' · ')
          }
          page={etat.page}
          taille={TAILLE}
          changer={(page) => modifier({ page })}
          unite="travailleur"
          vide={vide}
        />
      ) : (
        <TableDonnees
          legende="Travailleurs"
          unite={{ un: 'travailleur' }}
          colonnes={[
            { cle: 'nom', titre: 'Nom', triable: true, rendu: (t) => `${t.nom} ${t.prenom}` },
            { cle: 'poste', titre: 'Poste' },
            {
              cle: 'etablissement',
              titre: 'Établissement',
              triable: true,
              secondaire: etablissements.length < 2 && !plusieursEntreprises,
              rendu: (t) => lieuDe(t, plusieursEntreprises),
            },
            {
              cle: 'contrat',
              titre: 'Contrat',
              rendu: (t) =>
                [
                  CONTRATS[t.contrat] + (t.tempsPartiel ? ', temps partiel' : ''),
                  t.autresContrats > 0 && `+ ${t.autresContrats}`,
                ]
                  .filter(Boolean)
                  .join(' '),
            },
            { cle: 'debut', titre: 'Début', triable: true, rendu: (t) => <DateFr date={t.debut} /> },
            { cle: 'fin', titre: 'Fin', secondaire: true, rendu: (t) => <DateFr date={t.fin} /> },
          ]}
          requete={requete}
          cle={(t) => t.id}
          lien={(t) => `/espace-adherent/travailleurs/${t.id}`}
          etat={etat}
          modifier={(changement) => modifier(changement as Partial<typeof etat>)}
          taillePage={TAILLE}
          vide={vide}
        />
      )}
    </>
  )
}
