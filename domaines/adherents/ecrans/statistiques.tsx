import { keepPreviousData } from '@tanstack/react-query'
import { z } from 'zod'
import {
  $api,
  aujourdhui,
  BoutonExport,
  ChampDate,
  champUrl,
  EnTetePage,
  formaterDate,
  Graphique,
  type ReponseApi,
  Section,
  useEtatUrl,
  Vide,
} from '../../../plateforme/interface/index.ts'
import { TYPES_ADHESION, type TypeAdhesion } from '../vocabulaire.ts'
import { Attente } from './attente.tsx'
import classes from './statistiques/statistiques.module.css'
import { TableauEvolution } from './statistiques/tableau-evolution.tsx'
import { TableauSecteurs } from './statistiques/tableau-secteurs.tsx'

export type Statistiques = ReponseApi<'/api/adherents/statistiques'>

const schema = z.object({ le: champUrl.jour() })
const MOUVEMENTS = {
  nouvelles: 'Nouvelles adhésions',
  affiliations: 'Affiliations d’indépendants',
  radiations: 'Radiations',
  manquements: 'dont manquement aux obligations',
} as Record<string, string>

/** Members and headcounts on a day, with the evolution since the year before (ADH-046). */
export default function StatistiquesAdherents() {
  const { etat, modifier } = useEtatUrl(schema)
  const { data, error, refetch } = $api.useQuery(
    'get',
    '/api/adherents/statistiques',
    { params: { query: etat } },
    { placeholderData: keepPreviousData, staleTime: 300_000 },
  )
  return (
    <>
      <EnTetePage
        titre="Statistiques des adhérents"
        sousTitre={
          data
            ? `Au ${formaterDate(data.jour)}, et évolution depuis le ${formaterDate(data.avant)}.`
            : undefined
        }
        actions={
          <>
            <ChampDate
              aria-label="Situation au"
              value={etat.le ?? aujourdhui()}
              onChange={(jour) => modifier({ le: !jour || jour === aujourdhui() ? undefined : jour })}
              clearable={false}
              w={150}
            />
            <BoutonExport chemin="/api/adherents/statistiques/export" filtres={etat} />
          </>
        }
      />
      {data ? <Tableaux s={data} /> : <Attente erreur={error} reessayer={() => void refetch()} />}
    </>
  )
}

function Tableaux({ s }: { s: Statistiques }) {
  if (s.parSecteur.length === 0 && s.aPart.length === 0)
    return <Vide titre="Aucun adhérent à cette date">Choisissez une autre date.</Vide>
  const dates = { jour: s.jour, avant: s.avant }
  const aPart = s.aPart.map((l) => ({
    ...l,
    rubrique:
      l.rubrique === 'ett' ? 'Comptes de travail temporaire' : TYPES_ADHESION[l.rubrique as TypeAdhesion],
  }))
  return (
    <>
      <Section
        titre="Adhérents et effectifs par secteur et taille"
        aide="Hors travail temporaire et indépendants, comptés plus bas. Une entreprise compte dans le secteur de son siège."
      >
        <TableauSecteurs s={s} />
      </Section>
      <div className={classes.deux}>
        <Section titre="Comptés à part">
          <TableauEvolution legende="Comptés à part" entete="Compte" lignes={aPart} {...dates} />
        </Section>
        <Section titre="Mouvements sur douze mois">
          <TableauEvolution
            legende="Mouvements sur douze mois"
            entete="Mouvement"
            lignes={s.mouvements.map((l) => ({ ...l, rubrique: MOUVEMENTS[l.rubrique] ?? l.rubrique }))}
            {...dates}
          />
        </Section>
      </div>
      <Section titre="Par section d’activité (NAF rév. 2)">
        <TableauEvolution
          legende="Par section d’activité"
          entete="Section"
          lignes={s.parSection}
          total
          {...dates}
        />
      </Section>
      <div className={classes.deux}>
        <Repartition s={s} axe="age" titre="Travailleurs par âge et sexe" libelles={s.classesAge} />
        <Repartition
          s={s}
          axe="taille"
          titre="Travailleurs par taille d’entreprise et sexe"
          libelles={s.tranches}
        />
      </div>
    </>
  )
}

function Repartition({
  s,
  axe,
  titre,
  libelles,
}: {
  s: Statistiques
  axe: 'age' | 'taille'
  titre: string
  libelles: string[]
}) {
  const lignes = s.travailleurs.filter((l) => l.axe === axe)
  const noms = lignes.map((l) => libelles[l.tranche] ?? '')
  return (
    <Graphique
      titre={titre}
      sousTitre="Sous contrat à cette date, chez un adhérent."
      hauteur={260}
      option={{
        legend: { top: 0 },
        grid: { left: 8, right: 8, top: 34, bottom: 8, containLabel: true },
        tooltip: { trigger: 'axis' },
        xAxis: { type: 'category', data: noms, axisLabel: { interval: 0, width: 74, overflow: 'break' } },
        yAxis: { type: 'value' },
        series: [
          { name: 'Femmes', type: 'bar', data: lignes.map((l) => l.femmes) },
          { name: 'Hommes', type: 'bar', data: lignes.map((l) => l.hommes) },
        ],
      }}
      table={{
        colonnes: [axe === 'age' ? 'Âge' : 'Taille', 'Femmes', 'Hommes', 'Ensemble', 'Un an avant'],
        lignes: lignes.map((l, rang) => [noms[rang]!, l.femmes, l.hommes, l.total, l.total_avant]),
      }}
    />
  )
}
