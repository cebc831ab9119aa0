import { Button } from '@mantine/core'
import {
  BadgeStatut,
  DateFr,
  formaterDate,
  NonRenseigne,
  Periode,
  Section,
  TableDonnees,
  useSession,
  Vide,
} from '../../../plateforme/interface/index.ts'
import { CAUSES_ABSENCE, CONCLUSIONS, PROFESSIONS } from '../vocabulaire.ts'
import { nomVisite } from './commun.tsx'
import type { Tiroir } from './suivi-travailleur.tsx'
import type { SuiviLu, VisiteLue } from './types.ts'

const mot = (liste: Record<string, string>, cle: string | null) => (cle ? (liste[cle] ?? cle) : null)
const requeteDe = <L,>(lignes: L[]) => ({
  data: { lignes, total: lignes.length },
  error: null,
  isPending: false,
  isFetching: false,
  refetch: () => undefined,
})

/** Visits held and absences, latest first; what was entered by mistake is removed here. */
export function Historique({ suivi, ouvrir }: { suivi: SuiviLu; ouvrir: (tiroir: Tiroir) => void }) {
  const peutSaisir = useSession().peut('suivi.saisir')
  const retirer = (genre: 'visite' | 'absence', id: string, libelle: string) => (
    <Button
      variant="subtle"
      color="gray"
      size="compact-sm"
      aria-label={`Retirer ${libelle}`}
      onClick={() => ouvrir({ quoi: 'retirer', genre, id, libelle })}
    >
      Retirer
    </Button>
  )
  return (
    <>
      <Section titre="Visites tenues">
        <TableDonnees
          legende="Visites tenues"
          unite={{ un: 'visite' }}
          hauteur="libre"
          requete={requeteDe(suivi.visites)}
          cle={(v) => v.id}
          vide={
            <Vide titre="Aucune visite enregistrée" compact>
              Saisissez celles que vous connaissez : les échéances en dépendent.
            </Vide>
          }
          colonnes={[
            { cle: 'le', titre: 'Date', rendu: (v) => <DateFr date={v.le} /> },
            {
              cle: 'code',
              titre: 'Visite',
              rendu: (v) => (
                <>
                  {nomVisite(v.code)}{' '}
                  {v.source === 'reprise_historique' && <BadgeStatut>Historique repris</BadgeStatut>}
                </>
              ),
            },
            {
              cle: 'par',
              titre: 'Tenue par',
              rendu: (v) => v.professionnel ?? mot(PROFESSIONS, v.profession) ?? <NonRenseigne />,
            },
            {
              cle: 'conclusion',
              titre: 'Conclusion',
              rendu: (v) => mot(CONCLUSIONS, v.conclusion) ?? <NonRenseigne />,
            },
            ...(peutSaisir
              ? [
                  {
                    cle: 'agir',
                    titre: 'Actions',
                    rendu: (v: VisiteLue) => (
                      <>
                        <Button
                          variant="subtle"
                          size="compact-sm"
                          aria-label={`Corriger la visite du ${formaterDate(v.le)}`}
                          onClick={() => ouvrir({ quoi: 'visite', visite: v })}
                        >
                          Corriger
                        </Button>
                        {retirer('visite', v.id, `la visite du ${formaterDate(v.le)}`)}
                      </>
                    ),
                  },
                ]
              : []),
          ]}
        />
      </Section>
      <Section titre="Absences">
        <TableDonnees
          legende="Absences"
          unite={{ un: 'absence' }}
          hauteur="libre"
          requete={requeteDe(suivi.absences)}
          cle={(a) => a.id}
          vide={
            <Vide titre="Aucune absence enregistrée" compact>
              Un arrêt long ouvre droit à une visite de reprise.
            </Vide>
          }
          colonnes={[
            { cle: 'periode', titre: 'Période', rendu: (a) => <Periode debut={a.debut} fin={a.fin} /> },
            { cle: 'cause', titre: 'Cause', rendu: (a) => mot(CAUSES_ABSENCE, a.cause) },
            {
              cle: 'reprise',
              titre: 'Reprise',
              rendu: (a) => (a.reprise ? <DateFr date={a.reprise} /> : <NonRenseigne />),
            },
            { cle: 'employeur', titre: 'Employeur', secondaire: true },
            ...(peutSaisir
              ? [
                  {
                    cle: 'agir',
                    titre: 'Actions',
                    rendu: (a: SuiviLu['absences'][number]) => (
                      <>
                        <Button
                          variant="subtle"
                          size="compact-sm"
                          aria-label={`Modifier l’absence du ${formaterDate(a.debut)}`}
                          onClick={() => ouvrir({ quoi: 'absence', absence: a })}
                        >
                          Modifier
                        </Button>
                        {retirer('absence', a.id, `l’absence du ${formaterDate(a.debut)}`)}
                      </>
                    ),
                  },
                ]
              : []),
          ]}
        />
      </Section>
    </>
  )
}
