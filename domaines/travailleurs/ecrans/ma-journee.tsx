import { Button } from '@mantine/core'
import { IconUserPlus } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { z } from 'zod'
import {
  $api,
  accorder,
  aujourdhui,
  BadgeStatut,
  Chargement,
  EnTetePage,
  Erreur,
  formaterDateLongue,
  formaterMois,
  formaterNombre,
  formaterTelephone,
  Graphique,
  Lien,
  Section,
  SiDroit,
  useAller,
  useSession,
} from '../../../plateforme/interface/index.ts'
import type { Accueil } from '../routes/schemas.ts'
import classes from './ma-journee.module.css'

type Donnees = z.output<typeof Accueil>

interface Chiffre {
  valeur: number
  un: string
  plusieurs: string
  vers: string
  /** Something to put in order: a warm figure when it is not zero. */
  aRegler?: boolean
}

function bornesDuMois(le: string): [string, string] {
  const [annee, mois] = le.split('-').map(Number) as [number, number]
  const dernier = new Date(Date.UTC(annee, mois, 0)).getUTCDate()
  return [`${le.slice(0, 7)}-01`, `${le.slice(0, 7)}-${dernier}`]
}

/** Figures of a home page, each with the list it opens. */
function chiffresPossibles({ chiffres: c, qualite: q, mes_equipes }: Donnees, le: string) {
  const [du, au] = bornesDuMois(le)
  const liste = (filtre: string) => `/travailleurs?${mes_equipes ? 'mes_equipes=true&' : ''}${filtre}`
  const personnes = { un: 'travailleur', plusieurs: 'travailleurs' }
  const avec = (suite: string) => ({ un: `travailleur ${suite}`, plusieurs: `travailleurs ${suite}` })
  return {
    suivis: { valeur: c.travailleurs, ...personnes, vers: liste('cas=en_contrat') },
    arrivees: {
      valeur: c.arrivees,
      un: 'arrivée ce mois-ci',
      plusieurs: 'arrivées ce mois-ci',
      vers: liste(`entree_du=${du}&entree_au=${au}`),
    },
    departs: {
      valeur: c.departs,
      un: 'départ ce mois-ci',
      plusieurs: 'départs ce mois-ci',
      vers: liste(`sortie_du=${du}&sortie_au=${au}`),
    },
    sir: { valeur: c.sir, ...avec('avec une exposition SIR'), vers: liste('fonde=SIR') },
    sia: { valeur: c.sia, ...avec('avec une exposition SIA'), vers: liste('fonde=SIA') },
    attest: { valeur: c.attest, ...avec('avec conduite ou électricité'), vers: liste('fonde=ATTEST') },
    mineurs: { valeur: c.mineurs, un: 'mineur', plusieurs: 'mineurs', vers: liste('age=moins_18') },
    miCarriere: {
      valeur: c.mi_carriere,
      un: 'personne a 45 ans dans l’année',
      plusieurs: 'personnes ont 45 ans dans l’année',
      vers: liste('cas=mi_carriere'),
    },
    nuit: { valeur: c.nuit, ...avec('de nuit'), vers: liste('situation=nuit') },
    boeth: {
      valeur: c.boeth,
      ...avec('BOETH déclarés'),
      un: 'travailleur BOETH déclaré',
      vers: liste('situation=boeth'),
    },
    isoles: {
      valeur: c.isoles,
      un: 'travailleur isolé',
      plusieurs: 'travailleurs isolés',
      vers: liste('situation=isole'),
    },
    multi: {
      valeur: c.multi_employeurs,
      ...avec('à plusieurs employeurs'),
      vers: liste('cas=multi_employeurs'),
    },
    sansPoste: {
      valeur: c.sans_poste,
      ...avec('sans poste précisé'),
      vers: liste('cas=sans_poste'),
      aRegler: true,
    },
    doublons: {
      valeur: q.doublons,
      un: 'doublon à décider',
      plusieurs: 'doublons à décider',
      vers: '/travailleurs/doublons',
      aRegler: true,
    },
    sansEquipe: {
      valeur: q.sans_equipe,
      ...avec('sans équipe dans le service'),
      vers: '/travailleurs?cas=sans_equipe',
      aRegler: true,
    },
    sansContrat: {
      valeur: q.sans_contrat,
      un: 'dossier sans contrat en cours',
      plusieurs: 'dossiers sans contrat en cours',
      vers: '/travailleurs?cas=sans_contrat',
    },
    identite: {
      valeur: q.identite_incomplete,
      un: 'lieu de naissance manquant',
      plusieurs: 'lieux de naissance manquants',
      vers: '/travailleurs?cas=identite_incomplete',
      aRegler: true,
    },
  } satisfies Record<string, Chiffre>
}

type Cle = keyof ReturnType<typeof chiffresPossibles>

/** What each role looks at first: its people, then what is to be put in order. */
const PAR_ROLE: Record<string, { mouvement: Cle[]; aRegler: Cle[] }> = {
  assistante: {
    mouvement: ['arrivees', 'departs', 'suivis', 'mineurs', 'multi'],
    aRegler: ['sansPoste', 'doublons', 'sansEquipe', 'identite', 'sansContrat'],
  },
  idest: {
    mouvement: ['arrivees', 'departs', 'suivis', 'mineurs', 'nuit', 'sir', 'sia', 'miCarriere'],
    aRegler: ['sansPoste', 'doublons'],
  },
  medecin: {
    mouvement: ['suivis', 'sir', 'sia', 'attest', 'mineurs', 'nuit', 'boeth', 'miCarriere', 'arrivees'],
    aRegler: ['sansPoste', 'doublons'],
  },
  preventeur: {
    mouvement: ['suivis', 'sir', 'sia', 'attest', 'isoles', 'nuit', 'mineurs', 'arrivees'],
    aRegler: ['sansPoste'],
  },
  pdp: {
    mouvement: ['suivis', 'boeth', 'miCarriere', 'isoles', 'nuit', 'departs', 'multi'],
    aRegler: [],
  },
  qualite: {
    mouvement: ['suivis', 'arrivees', 'departs', 'sir', 'sia', 'multi'],
    aRegler: ['doublons', 'identite', 'sansPoste', 'sansEquipe', 'sansContrat'],
  },
}

export default function MaJournee() {
  const session = useSession()
  const le = aujourdhui()
  const { data, error, refetch } = $api.useQuery('get', '/api/travailleurs/accueil')
  const erreur: unknown = error
  const role = PAR_ROLE[session.role] ?? PAR_ROLE.qualite!
  return (
    <>
      <EnTetePage
        titre={`Bonjour ${session.compte.prenom}`}
        sousTitre={formaterDateLongue(le)}
        actions={
          <SiDroit droit="travailleurs.modifier">
            <Button
              component={Link}
              to="/travailleurs/nouveau"
              leftSection={<IconUserPlus size={18} aria-hidden />}
            >
              Nouveau travailleur
            </Button>
          </SiDroit>
        }
      />
      {erreur && !data ? <Erreur erreur={erreur} reessayer={() => void refetch()} /> : null}
      {!data && !erreur && <Chargement lignes={6} />}
      {data && <Contenu donnees={data} role={role} le={le} />}
    </>
  )
}

function Contenu({
  donnees,
  role,
  le,
}: {
  donnees: Donnees
  role: { mouvement: Cle[]; aRegler: Cle[] }
  le: string
}) {
  const possibles = chiffresPossibles(donnees, le)
  const aRegler = role.aRegler.filter((cle) => possibles[cle].valeur > 0)
  const { chiffres: c } = donnees
  return (
    <>
      <Section
        titre={donnees.mes_equipes ? 'Mon portefeuille' : 'Tout le service'}
        aide={`${formaterNombre(c.entreprises)} ${accorder(c.entreprises, 'entreprise')}, ${formaterNombre(c.etablissements)} ${accorder(c.etablissements, 'établissement')}.`}
      >
        <Grille chiffres={role.mouvement.map((cle) => possibles[cle])} />
      </Section>
      {aRegler.length > 0 && (
        <Section titre="À mettre en ordre">
          <Grille chiffres={aRegler.map((cle) => possibles[cle])} />
        </Section>
      )}
      <div className={classes.deux}>
        <Mouvements donnees={donnees} />
        {donnees.expositions.length > 0 && <Expositions donnees={donnees} />}
      </div>
      {donnees.equipes.length > 0 && <MesEquipes equipes={donnees.equipes} />}
    </>
  )
}

function Grille({ chiffres }: { chiffres: Chiffre[] }) {
  return (
    <ul className={classes.grille}>
      {chiffres.map((c) => (
        <li key={c.vers}>
          <Lien
            vers={c.vers}
            className={classes.chiffre}
            underline="never"
            {...(c.aRegler ? { 'data-attention': true } : {})}
          >
            <strong className="nombre">{formaterNombre(c.valeur)}</strong>
            <span>{accorder(c.valeur, c.un, c.plusieurs)}</span>
          </Lien>
        </li>
      ))}
    </ul>
  )
}

const formatMois = new Intl.DateTimeFormat('fr-FR', { month: 'short', timeZone: 'UTC' })
const moisCourt = (mois: string) => formatMois.format(new Date(`${mois}-01T00:00:00Z`))

function Mouvements({ donnees }: { donnees: Donnees }) {
  const { mouvements } = donnees
  const option = useMemo(
    () => ({
      tooltip: { trigger: 'axis' },
      legend: { bottom: 0 },
      grid: { left: 40, right: 8, top: 12, bottom: 48 },
      xAxis: { type: 'category', data: mouvements.map((m) => moisCourt(m.mois)) },
      yAxis: { type: 'value', minInterval: 1 },
      series: [
        { name: 'Arrivées', type: 'bar', data: mouvements.map((m) => m.arrivees) },
        { name: 'Départs', type: 'bar', data: mouvements.map((m) => m.departs) },
      ],
    }),
    [mouvements],
  )
  return (
    <Graphique
      titre="Arrivées et départs des douze derniers mois"
      option={option}
      hauteur={250}
      table={{
        colonnes: ['Mois', 'Arrivées', 'Départs'],
        lignes: mouvements.map((m) => [formaterMois(`${m.mois}-01`), m.arrivees, m.departs]),
      }}
    />
  )
}

function Expositions({ donnees }: { donnees: Donnees }) {
  const aller = useAller()
  const { expositions, mes_equipes } = donnees
  const option = useMemo(() => {
    const lignes = [...expositions].reverse()
    return {
      tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' } },
      grid: { left: 4, right: 24, top: 4, bottom: 20, containLabel: true },
      xAxis: { type: 'value', minInterval: 1 },
      yAxis: {
        type: 'category',
        data: lignes.map((x) => x.libelle),
        axisLabel: { width: 190, overflow: 'truncate' },
      },
      series: [{ name: 'Travailleurs', type: 'bar', data: lignes.map((x) => x.effectif) }],
    }
  }, [expositions])
  return (
    <Graphique
      titre="Expositions les plus fréquentes"
      sousTitre="Travailleurs exposés aujourd’hui. Une barre ouvre leur liste."
      option={option}
      hauteur={300}
      table={{
        colonnes: ['Exposition', 'Travailleurs'],
        lignes: expositions.map((x) => [x.libelle, x.effectif]),
      }}
      surClic={({ categorie }) => {
        const x = expositions.find((e) => e.libelle === categorie)
        if (x) aller(`/travailleurs?${mes_equipes ? 'mes_equipes=true&' : ''}exposition=${x.code}`)
      }}
    />
  )
}

function MesEquipes({ equipes }: { equipes: Donnees['equipes'] }) {
  return (
    <Section titre={equipes.length > 1 ? 'Mes équipes' : 'Mon équipe'}>
      <div className={classes.deux}>
        {equipes.map((e) => (
          <section key={e.id} className={classes.equipe} aria-label={e.nom}>
            <h3>{e.nom}</h3>
            <p>
              {e.centre}
              {e.telephone && ` · ${formaterTelephone(e.telephone)}`}
            </p>
            <ul>
              {e.membres.map((m) => (
                <li key={m.id}>
                  {m.prenom} {m.nom} <span>{m.metier}</span>
                  {m.absent ? (
                    <BadgeStatut ton="attention">Absent</BadgeStatut>
                  ) : (
                    <span>{m.telephone ? formaterTelephone(m.telephone) : ''}</span>
                  )}
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Section>
  )
}
