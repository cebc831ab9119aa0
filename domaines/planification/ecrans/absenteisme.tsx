import { Button, Group, NumberInput, Select, TextInput } from '@mantine/core'
import { keepPreviousData } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { z } from 'zod'
import {
  $api,
  Avis,
  AvisRefus,
  annoncer,
  aujourdhui,
  BadgeStatut,
  BoutonExport,
  ChampDate,
  champUrl,
  client,
  EnTetePage,
  enRefus,
  formaterDate,
  formaterEuros,
  formaterMois,
  formaterNombre,
  Graphique,
  Lien,
  pluriel,
  type ReponseGet,
  Section,
  SiDroit,
  TableDonnees,
  useEtatUrl,
  useSession,
  Vide,
} from '../../../plateforme/interface/index.ts'
import { cles } from '../vocabulaire.ts'
import { CAUSES_ABSENCE_RDV, type CauseAbsence } from '../vocabulaire-agenda.ts'
import classes from './agenda.module.css'
import { EnAttente, useActualiserAgenda } from './agenda-commun.tsx'

const AXES = {
  equipe: 'Équipe',
  professionnel: 'Professionnel',
  profession: 'Profession',
  centre: 'Centre',
  mois: 'Mois',
} as const
const schema = z.object({
  du: champUrl.jour(),
  au: champUrl.jour(),
  par: champUrl.choix(cles(AXES)),
  page: champUrl.page(),
  statut: champUrl.choix(['proposee', 'retenue', 'ecartee']),
})
type Donnees = ReponseGet<'/api/absenteisme'>
type Ligne = Donnees['lignes'][number]

const taux = (n: number | null) =>
  n === null ? '—' : `${n.toLocaleString('fr-FR', { minimumFractionDigits: 1, maximumFractionDigits: 1 })} %`

/** Absence at appointments: rates before and after replacement with their formula, capacity, causes, penalties. */
export default function Absenteisme() {
  const { etat, modifier } = useEtatUrl(schema)
  const le = aujourdhui()
  const du = etat.du ?? `${Number(le.slice(0, 4)) - 1}${le.slice(4, 8)}01`
  const au = etat.au ?? le
  const par = etat.par ?? 'equipe'
  const { peut } = useSession()
  const { data, error, refetch } = $api.useQuery(
    'get',
    '/api/absenteisme',
    { params: { query: { du, au, par } } },
    { placeholderData: keepPreviousData },
  )
  return (
    <>
      <EnTetePage
        titre="Absentéisme"
        sousTitre="Absences aux rendez-vous santé travail, avant et après remplacement."
        actions={<BoutonExport chemin="/api/absenteisme/export" filtres={{ du, au, par }} />}
      />
      <Group gap="sm" align="end" className={classes.barre}>
        <ChampDate label="Du" value={du} onChange={(v) => modifier({ du: v || undefined })} w={150} />
        <ChampDate label="Au" value={au} onChange={(v) => modifier({ au: v || undefined })} w={150} />
        <Select
          label="Par"
          data={Object.entries(AXES).map(([value, label]) => ({ value, label }))}
          allowDeselect={false}
          value={par}
          onChange={(v) => modifier({ par: v as keyof typeof AXES })}
          w={180}
        />
      </Group>
      {!data && <EnAttente erreur={error} reessayer={refetch} />}
      {data && <Figures d={data} du={du} au={au} lignes={peut('planification.agendas')} />}
      {data && data.total.capacite === 0 && (
        <Vide titre="Aucun rendez-vous sur cette période">Choisissez d’autres dates.</Vide>
      )}
      {data && data.total.capacite > 0 && (
        <div className={classes.deux}>
          <Evolution d={data} />
          <TableTaux d={data} par={par} du={du} au={au} lignes={peut('planification.agendas')} />
        </div>
      )}
      {data?.causes && data.causes.length > 0 && <Causes causes={data.causes} />}
      <SiDroit droit="planification.penalites">
        <Penalites
          statut={etat.statut}
          page={etat.page}
          modifier={modifier}
          decide={peut('planification.penalites.decider')}
        />
      </SiDroit>
    </>
  )
}

function Figures({ d, du, au, lignes }: { d: Donnees; du: string; au: string; lignes: boolean }) {
  const vers = (statuts: string[]) =>
    `/agendas/rendez-vous?du=${du}&au=${au}${statuts.map((s) => `&statut=${s}`).join('')}`
  const chiffres = [
    ['Taux brut', taux(d.total.brut), null],
    ['Après remplacement', taux(d.total.net), null],
    ['Cible', taux(d.cible), null],
    ['RDV effectués', formaterNombre(d.total.effectues), vers(['effectue'])],
    ['Absences', formaterNombre(d.total.absences), vers(['absent_excuse', 'absent_non_excuse', 'remplace'])],
    ['dont remplacées', formaterNombre(d.total.remplaces), vers(['remplace'])],
    ['Capacité', formaterNombre(d.total.capacite), null],
    ['Taux des intérimaires', taux(d.interim.brut), null],
  ] as const
  return (
    <>
      <ul className={classes.chiffres}>
        {chiffres.map(([libelle, valeur, chemin]) => (
          <li key={libelle}>
            {lignes && chemin ? (
              <Lien vers={chemin} className={classes.chiffre} underline="never">
                <strong>{valeur}</strong>
                <span>{libelle}</span>
              </Lien>
            ) : (
              <div
                className={classes.chiffre}
                data-attention={
                  (libelle === 'Après remplacement' && (d.total.net ?? 0) > d.cible) || undefined
                }
              >
                <strong>{valeur}</strong>
                <span>{libelle}</span>
              </div>
            )}
          </li>
        ))}
      </ul>
      <p className={classes.doux}>
        Taux brut = {d.formuleBrut}. Après remplacement = {d.formuleNet}. Capacité = effectués + absences.
        Calculé le {formaterDate(d.calculeLe)}, du {formaterDate(du)} au {formaterDate(au)}.{' '}
        {pluriel(d.annules, 'rendez-vous annulé par le service', 'rendez-vous annulés par le service')} et{' '}
        {pluriel(d.decales, 'décalé')} hors du calcul ;{' '}
        {pluriel(d.tardives, 'absence excusée trop tard', 'absences excusées trop tard')} ;{' '}
        {pluriel(d.distance, 'rendez-vous tenu à distance', 'rendez-vous tenus à distance')}.
      </p>
      {d.aPointer > 0 && (
        <Avis ton="attention">
          {`${pluriel(d.aPointer, 'rendez-vous passé n’a pas de suite notée', 'rendez-vous passés n’ont pas de suite notée')} : les taux ne les comptent pas.`}
        </Avis>
      )}
    </>
  )
}

function Evolution({ d }: { d: Donnees }) {
  const option = useMemo(
    () => ({
      legend: {},
      tooltip: { trigger: 'axis', valueFormatter: (v: number) => taux(v) },
      grid: { left: 4, right: 12, top: 30, bottom: 4, containLabel: true },
      xAxis: { type: 'category', data: d.mois.map((m) => `${m.cle.slice(5, 7)}/${m.cle.slice(2, 4)}`) },
      yAxis: { type: 'value', axisLabel: { formatter: '{value} %' } },
      series: [
        { type: 'line', name: 'Taux brut', data: d.mois.map((m) => arrondi(m.brut)) },
        {
          type: 'line',
          name: 'Après remplacement',
          data: d.mois.map((m) => arrondi(m.net)),
          markLine: {
            symbol: 'none',
            label: { formatter: `cible ${taux(d.cible)}`, position: 'insideEndTop' },
            data: [{ yAxis: d.cible }],
          },
        },
      ],
    }),
    [d],
  )
  return (
    <Graphique
      titre="Par mois"
      option={option}
      hauteur={280}
      table={{
        colonnes: ['Mois', 'Effectués', 'Absences', 'Taux brut', 'Après remplacement'],
        lignes: d.mois.map((m) => [formaterMois(m.cle), m.effectues, m.absences, taux(m.brut), taux(m.net)]),
      }}
    />
  )
}

const arrondi = (n: number | null) => (n === null ? null : Math.round(n * 10) / 10)

function TableTaux({
  d,
  par,
  du,
  au,
  lignes,
}: {
  d: Donnees
  par: keyof typeof AXES
  du: string
  au: string
  lignes: boolean
}) {
  const vers = (l: Ligne) =>
    `/agendas/rendez-vous?du=${du}&au=${au}&statut=absent_excuse&statut=absent_non_excuse&statut=remplace&${par}=${l.cle}`
  const ouvrable = lignes && (par === 'equipe' || par === 'professionnel' || par === 'centre')
  return (
    <Section titre={`Par ${AXES[par].toLowerCase()}`}>
      <table className={classes.tableau}>
        <thead>
          <tr>
            <th scope="col">{AXES[par]}</th>
            <th scope="col">Effectués</th>
            <th scope="col">Absences</th>
            <th scope="col">Brut</th>
            <th scope="col">Après rempl.</th>
          </tr>
        </thead>
        <tbody>
          {d.lignes.map((l) => (
            <tr key={l.cle}>
              <td>{par === 'mois' ? formaterMois(l.cle) : l.libelle}</td>
              <td>{formaterNombre(l.effectues)}</td>
              <td>
                {ouvrable && /^[0-9a-f-]{36}$/.test(l.cle) ? (
                  <Lien vers={vers(l)}>{formaterNombre(l.absences)}</Lien>
                ) : (
                  formaterNombre(l.absences)
                )}
              </td>
              <td>{taux(l.brut)}</td>
              <td>
                {taux(l.net)}{' '}
                {l.net !== null && l.net > d.cible && <BadgeStatut ton="attention">Au-dessus</BadgeStatut>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  )
}

function Causes({ causes }: { causes: NonNullable<Donnees['causes']> }) {
  const total = causes.reduce((t, c) => t + c.nombre, 0)
  return (
    <Section titre="Causes notées" aide="Des raisons d’organisation : jamais un état de santé.">
      <table className={classes.tableau}>
        <tbody>
          {causes.map((c) => (
            <tr key={c.cause}>
              <td>{CAUSES_ABSENCE_RDV[c.cause as CauseAbsence]}</td>
              <td>{formaterNombre(c.nombre)}</td>
              <td>{taux((100 * c.nombre) / total)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  )
}

const STATUTS_PENALITE = { proposee: 'Proposée', retenue: 'Retenue', ecartee: 'Écartée' } as const
const MOTIFS_PENALITE = { non_excusee: 'Absence non excusée', prevenue_tard: 'Prévenue trop tard' } as const
type Penalite = ReponseGet<'/api/absenteisme/penalites'>['lignes'][number]

function Penalites({
  statut,
  page,
  modifier,
  decide,
}: {
  statut: keyof typeof STATUTS_PENALITE | undefined
  page: number
  modifier: (c: { statut?: keyof typeof STATUTS_PENALITE | undefined; page?: number }) => void
  decide: boolean
}) {
  const requete = $api.useQuery(
    'get',
    '/api/absenteisme/penalites',
    { params: { query: { page, taille: 20, ...(statut ? { statut } : {}) } } },
    { placeholderData: keepPreviousData },
  )
  return (
    <Section
      titre="Pénalités proposées par la règle"
      aide="Seules les absences non excusées sont proposées, sauf réglage contraire et causes exemptées."
      actions={
        <Select
          aria-label="Statut des pénalités"
          placeholder="Tous les statuts"
          clearable
          data={Object.entries(STATUTS_PENALITE).map(([value, label]) => ({ value, label }))}
          value={statut ?? null}
          onChange={(v) =>
            modifier({ statut: (v as keyof typeof STATUTS_PENALITE | null) ?? undefined, page: 1 })
          }
          w={180}
        />
      }
    >
      <TableDonnees<Penalite>
        legende="Pénalités"
        unite={{ un: 'pénalité' }}
        requete={requete}
        cle={(l) => l.id}
        hauteur="libre"
        etat={{ page }}
        taillePage={20}
        modifier={(c) => modifier({ page: c.page ?? 1 })}
        vide={<Vide titre="Aucune pénalité proposée" compact />}
        colonnes={[
          { cle: 'jour', titre: 'Jour', rendu: (l) => formaterDate(l.jour) },
          {
            cle: 'entreprise',
            titre: 'Entreprise',
            rendu: (l) => <Lien vers={`/adherents/${l.entreprise_id}`}>{l.entreprise}</Lien>,
          },
          { cle: 'travailleur', titre: 'Travailleur' },
          { cle: 'motif', titre: 'Motif', rendu: (l) => MOTIFS_PENALITE[l.motif] },
          {
            cle: 'montant',
            titre: 'Montant',
            nombre: true,
            rendu: (l) => (l.montant === null ? 'À fixer' : formaterEuros(l.montant)),
          },
          {
            cle: 'statut',
            titre: 'Statut',
            rendu: (l) => (
              <BadgeStatut
                ton={l.statut === 'proposee' ? 'attention' : l.statut === 'retenue' ? 'succes' : 'neutre'}
              >
                {STATUTS_PENALITE[l.statut]}
              </BadgeStatut>
            ),
          },
          ...(decide
            ? [
                {
                  cle: 'gestes',
                  titre: 'Décision',
                  rendu: (l: Penalite) => (l.statut === 'proposee' ? <Decider p={l} /> : l.motif_ecart),
                },
              ]
            : []),
        ]}
      />
    </Section>
  )
}

function Decider({ p }: { p: Penalite }) {
  const actualiser = useActualiserAgenda()
  const [ecart, setEcart] = useState<string | null>(null)
  const [montant, setMontant] = useState<number | null>(p.montant)
  const [refus, setRefus] = useState<string | null>(null)
  async function decider(statut: 'retenue' | 'ecartee') {
    setRefus(null)
    try {
      await client.PATCH('/api/absenteisme/penalites/{id}', {
        params: { path: { id: p.id } },
        body: { statut, montant, motifEcart: ecart },
      })
      annoncer(statut === 'retenue' ? 'Pénalité retenue.' : 'Pénalité écartée.')
      await actualiser()
    } catch (erreur) {
      setRefus(enRefus(erreur).message)
    }
  }
  return (
    <>
      {refus && <AvisRefus>{refus}</AvisRefus>}
      <Group gap={6} wrap="nowrap">
        {ecart === null ? (
          <>
            <NumberInput
              aria-label="Montant en euros"
              size="xs"
              w={80}
              min={0}
              max={10_000}
              value={montant ?? ''}
              onChange={(v) => setMontant(typeof v === 'number' ? v : null)}
            />
            <Button size="compact-sm" variant="light" onClick={() => void decider('retenue')}>
              Retenir
            </Button>
            <Button size="compact-sm" variant="subtle" onClick={() => setEcart('')}>
              Écarter
            </Button>
          </>
        ) : (
          <>
            <TextInput
              aria-label="Pourquoi l’écarter"
              placeholder="Pourquoi"
              size="xs"
              value={ecart}
              onChange={(e) => setEcart(e.currentTarget.value)}
            />
            <Button size="compact-sm" variant="light" onClick={() => void decider('ecartee')}>
              Écarter
            </Button>
          </>
        )}
      </Group>
    </>
  )
}
