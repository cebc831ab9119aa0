import { Group } from '@mantine/core'
import { keepPreviousData } from '@tanstack/react-query'
import { useMemo } from 'react'
import { z } from 'zod'
import {
  $api,
  aujourdhui,
  BoutonExport,
  ChampDate,
  champUrl,
  EnTetePage,
  Erreur,
  FicheEnAttente,
  formaterDate,
  formaterMois,
  formaterNombre,
  Graphique,
  Lien,
  Section,
  TableDonnees,
  useEtatUrl,
  Vide,
} from '../../../plateforme/interface/index.ts'
import type { LigneEffectif } from '../requetes/effectifs.ts'
import { CONTRATS, FAMILLES } from '../vocabulaire.ts'
import { Choix } from './choix.tsx'
import { choixDe, formaterEtp, useReferences } from './commun.ts'

const schema = z.object({ au: champUrl.jour(), centre: champUrl.valeur() })
const deuxChiffres = (n: number) => (n ? formaterNombre(n, 2) : '—')
const entier = (n: number) => (n ? formaterNombre(n) : '—')

function libelleDe(l: LigneEffectif): string {
  if (l.dimension === 'total') return 'Total'
  if (l.dimension === 'famille') return FAMILLES[l.cle as keyof typeof FAMILLES]
  if (l.dimension === 'contrat') return CONTRATS[l.cle as keyof typeof CONTRATS]
  if (l.dimension === 'statut') return l.cle === 'true' ? 'Cadres et assimilés cadres' : 'Non cadres'
  return l.libelle ?? 'Sans centre'
}

/** Staff in number and ETP on a day, and how it moved over five years. */
export default function Effectifs() {
  const { etat, modifier } = useEtatUrl(schema)
  const { centres } = useReferences()
  const au = etat.au ?? aujourdhui()
  const requete = $api.useQuery(
    'get',
    '/api/organisation/effectifs',
    { params: { query: { au, centre: etat.centre } } },
    { placeholderData: keepPreviousData },
  )
  const data = requete.data
  const erreur: unknown = requete.error
  if (!data && !erreur) return <FicheEnAttente />
  const total = data?.lignes.find((l) => l.dimension === 'total')
  const de = (dimension: LigneEffectif['dimension']) =>
    data?.lignes.filter((l) => l.dimension === dimension) ?? []
  return (
    <>
      <EnTetePage
        titre="Effectifs"
        sousTitre={`Personnes et équivalents temps plein (ETP) au ${formaterDate(au)}.`}
        actions={
          <BoutonExport chemin="/api/organisation/effectifs/export" filtres={{ au, centre: etat.centre }} />
        }
      />
      <Group align="end" mb="md">
        <ChampDate
          label="À la date du"
          value={au}
          onChange={(jour) => modifier({ au: jour ?? undefined })}
          w={170}
        />
        <Choix
          label="Centre"
          placeholder="Tous les centres"
          data={choixDe(centres)}
          value={etat.centre ?? null}
          onChange={(centre) => modifier({ centre: centre ?? undefined })}
          w={260}
        />
      </Group>
      {erreur ? (
        <Erreur erreur={erreur} reessayer={() => void requete.refetch()} />
      ) : total && total.nombre > 0 ? (
        <>
          <Section titre="Par métier" aide={<MotAbsence total={total} />}>
            <TableEffectif titre="Métier" lignes={[...de('metier'), total]} />
          </Section>
          <Section titre="Par statut et par contrat">
            <TableEffectif titre="Statut ou contrat" lignes={[...de('statut'), ...de('contrat')]} />
          </Section>
          {!etat.centre && (
            <Section
              titre="Par centre"
              aide="Le temps de qui travaille sur plusieurs centres se partage également entre eux."
            >
              <TableEffectif titre="Centre" lignes={de('centre')} />
            </Section>
          )}
        </>
      ) : (
        <Vide titre="Personne à cette date">
          <Lien vers="/organisation/professionnels">
            Les effectifs viennent du temps de travail de chaque professionnel.
          </Lien>
        </Vide>
      )}
      <Evolution au={au} />
    </>
  )
}

function MotAbsence({ total }: { total: LigneEffectif }) {
  return (
    <>
      Absents ce jour-là : {formaterEtp(total.etpAbsent)} ETP ; en moyenne sur les douze mois précédents :{' '}
      {formaterEtp(total.etpAbsentMoyen)} ETP.
    </>
  )
}

function TableEffectif({ titre, lignes }: { titre: string; lignes: LigneEffectif[] }) {
  return (
    <TableDonnees
      legende={`Effectifs : ${titre.toLowerCase()}`}
      hauteur="libre"
      requete={{
        data: { lignes, total: lignes.length },
        error: null,
        isPending: false,
        isFetching: false,
        refetch: () => undefined,
      }}
      cle={(l) => `${l.dimension} ${l.cle}`}
      colonnes={[
        {
          cle: 'libelle',
          titre,
          rendu: (l) => (l.dimension === 'total' ? <strong>Total</strong> : libelleDe(l)),
        },
        { cle: 'cdi', titre: 'CDI', nombre: true, rendu: (l) => entier(l.cdi) },
        { cle: 'cdd', titre: 'CDD', nombre: true, rendu: (l) => entier(l.cdd) },
        { cle: 'autres', titre: 'Autres', nombre: true, rendu: (l) => entier(l.autres) },
        {
          cle: 'nombre',
          titre: 'Personnes',
          nombre: true,
          rendu: (l) => <strong>{formaterNombre(l.nombre)}</strong>,
        },
        { cle: 'etp', titre: 'ETP', nombre: true, rendu: (l) => <strong>{deuxChiffres(l.etp)}</strong> },
        {
          cle: 'etpAbsent',
          titre: 'ETP absents',
          nombre: true,
          secondaire: true,
          rendu: (l) => deuxChiffres(l.etpAbsent),
        },
        {
          cle: 'etpAbsentMoyen',
          titre: 'Absents sur 12 mois',
          nombre: true,
          secondaire: true,
          rendu: (l) => deuxChiffres(l.etpAbsentMoyen),
        },
      ]}
    />
  )
}

function Evolution({ au }: { au: string }) {
  const du = `${Number(au.slice(0, 4)) - 5}${au.slice(4)}`.replace('-02-29', '-02-28')
  const { data, error, isPending, refetch } = $api.useQuery('get', '/api/organisation/effectifs/evolution', {
    params: { query: { du, au } },
  })
  const { option, table } = useMemo(() => {
    const points = data?.points ?? []
    const jours = [...new Set(points.map((p) => p.jour))]
    const familles = (Object.keys(FAMILLES) as (keyof typeof FAMILLES)[]).filter((f) =>
      points.some((p) => p.famille === f),
    )
    const valeur = (jour: string, famille: string) =>
      Number((points.find((p) => p.jour === jour && p.famille === famille)?.etp ?? 0).toFixed(2))
    return {
      option: {
        legend: {},
        grid: { left: 8, right: 16, top: 64, bottom: 8, containLabel: true },
        tooltip: { trigger: 'axis' },
        xAxis: { type: 'category', data: jours.map(formaterMois) },
        yAxis: { type: 'value', name: 'ETP' },
        series: familles.map((famille) => ({
          name: FAMILLES[famille],
          type: 'line',
          stack: 'etp',
          areaStyle: { opacity: 0.35 },
          showSymbol: false,
          data: jours.map((jour) => valeur(jour, famille)),
        })),
      },
      table: {
        colonnes: ['Mois', ...familles.map((f) => FAMILLES[f])],
        lignes: jours.map((jour) => [formaterMois(jour), ...familles.map((f) => valeur(jour, f))]),
      },
    }
  }, [data])
  return (
    <Graphique
      titre="Équivalents temps plein sur cinq ans"
      option={option}
      table={table}
      hauteur={320}
      chargement={isPending}
      erreur={error}
      reessayer={() => void refetch()}
    />
  )
}
