import { Button, Group, Stack, Stepper, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { z } from 'zod'
import {
  Avis,
  ageLe,
  annoncer,
  client,
  EnTetePage,
  enRefus,
  Formulaire,
  formaterDate,
  Lien,
  useAller,
  useFormulaire,
  useParametreUrl,
} from '../../../plateforme/interface/index.ts'
import type { Ressemblance } from '../requetes/ressemblances.ts'
import { MOTIFS_DOUBLON } from '../vocabulaire.ts'
import {
  ChampsContrat,
  ChampsPremierPoste,
  CONTRAT_VIDE,
  enCorps,
  schemaNouveauContrat,
} from './champs-contrat.tsx'
import { ChampsIdentite, IDENTITE_VIDE, schemaIdentite } from './champs-identite.tsx'
import { useActualiser } from './commun.ts'
import classes from './nouveau.module.css'
import { neeDe, nomListe } from './valeurs.tsx'

type Identite = z.output<typeof schemaIdentite>
type Motifs = Record<string, string>

/** Guided creation: identity, look-alikes to decide, first contract. Nothing is saved before the end. */
export default function NouveauTravailleur() {
  const aller = useAller()
  const [etape, setEtape] = useState(0)
  const [identite, setIdentite] = useState<Identite | null>(null)
  const [semblables, setSemblables] = useState<Ressemblance[]>([])
  const [motifs, setMotifs] = useState<Motifs>({})
  const [etablissement] = useParametreUrl('etablissement', '')

  const f = useFormulaire({
    schema: schemaIdentite,
    valeursInitiales: IDENTITE_VIDE,
    enregistrer: async (saisie) => {
      const { nom_naissance, nom_usage, prenoms, naissance } = saisie
      const { data } = await client.GET('/api/travailleurs/ressemblances', {
        params: { query: { nom_naissance, prenoms, naissance, nom_usage: nom_usage ?? undefined } as never },
      })
      return { saisie, lignes: data!.lignes as Ressemblance[] }
    },
    apres: ({ saisie, lignes }) => {
      setIdentite(saisie)
      setSemblables(lignes)
      setEtape(lignes.length > 0 ? 1 : 2)
    },
  })
  return (
    <div className={classes.page}>
      <EnTetePage
        titre="Nouveau travailleur"
        filAriane={[{ libelle: 'Travailleurs', chemin: '/travailleurs' }]}
      />
      <Stepper
        active={etape}
        size="sm"
        className={classes.etapes}
        onStepClick={setEtape}
        allowNextStepsSelect={false}
      >
        <Stepper.Step label="Identité" />
        <Stepper.Step label="Doublons possibles" allowStepSelect={false} />
        <Stepper.Step label="Premier contrat" />
      </Stepper>
      {/* Kept in the page, so that going back loses nothing. */}
      <div hidden={etape !== 0}>
        <Formulaire formulaire={f} libelle="Continuer" annuler={() => aller('/travailleurs')}>
          <ChampsIdentite f={f} />
        </Formulaire>
      </div>
      {etape === 1 && (
        <Doublons
          semblables={semblables}
          motifs={motifs}
          etablissement={etablissement}
          changer={setMotifs}
          retour={() => setEtape(0)}
          continuer={() => setEtape(2)}
        />
      )}
      {etape === 2 && identite && (
        <PremierContrat
          identite={identite}
          etablissement={etablissement}
          differents={semblables.map((s) => ({ id: s.id, motif: motifs[s.id] ?? '' }))}
          retour={() => setEtape(semblables.length > 0 ? 1 : 0)}
          identiteRefusee={() => setEtape(0)}
        />
      )}
    </div>
  )
}

function Doublons({
  semblables,
  motifs,
  etablissement,
  changer,
  retour,
  continuer,
}: {
  semblables: Ressemblance[]
  motifs: Motifs
  etablissement: string
  changer: (motifs: Motifs) => void
  retour: () => void
  continuer: () => void
}) {
  const [demande, setDemande] = useState(false)
  const manque = (s: Ressemblance) => (motifs[s.id] ?? '').trim().length < 3
  const suivre = () => (semblables.some(manque) ? setDemande(true) : continuer())
  const suite = etablissement ? `&etablissement=${etablissement}` : ''
  return (
    <Stack gap="md">
      <Avis
        ton="attention"
        titre={
          semblables.length === 1
            ? 'Un dossier ressemble à celui-ci'
            : `${semblables.length} dossiers ressemblent à celui-ci`
        }
      >
        Une personne n’a qu’un dossier dans le service, même si elle change d’employeur. Dites pour chacun si
        c’est la même.
      </Avis>
      {semblables.map((s) => (
        <section key={s.id} className={classes.semblable} aria-label={nomListe(s)}>
          <div>
            <strong>{nomListe(s)}</strong> {neeDe(s)}
            <p>
              {`Né(e) le ${formaterDate(s.naissance)}, ${ageLe(s.naissance)} ans · n° ${s.numero} · ${s.employeurs ?? 'sans contrat en cours'}`}
              <br />
              {MOTIFS_DOUBLON[s.motif]}
              {s.date_inversee && ' ; jour et mois de naissance inversés'}
            </p>
          </div>
          <div className={classes.choix}>
            <Lien vers={`/travailleurs/${s.id}?ajouter=contrat${suite}`}>
              C’est la même personne : ouvrir son dossier
            </Lien>
            <TextInput
              label="Ce sont deux personnes, parce que"
              placeholder="Homonymes, jumeaux…"
              value={motifs[s.id] ?? ''}
              error={
                demande && manque(s) && 'Dites pourquoi en quelques mots, ou ouvrez le dossier existant.'
              }
              onChange={(e) => changer({ ...motifs, [s.id]: e.currentTarget.value })}
            />
          </div>
        </section>
      ))}
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={retour}>
          Revenir à l’identité
        </Button>
        <Button onClick={suivre}>Continuer vers le contrat</Button>
      </Group>
    </Stack>
  )
}

const CHAMPS_IDENTITE = new Set(Object.keys(schemaIdentite.shape))

function PremierContrat({
  identite,
  etablissement,
  differents,
  retour,
  identiteRefusee,
}: {
  identite: Identite
  etablissement: string
  differents: { id: string; motif: string }[]
  retour: () => void
  identiteRefusee: () => void
}) {
  const aller = useAller()
  const actualiser = useActualiser()
  const [refus, setRefus] = useState<string | null>(null)
  const creer = async (contrat: object | null) => {
    try {
      const { data } = await client.POST('/api/travailleurs', {
        body: { ...identite, differents, contrat } as never,
      })
      return data!
    } catch (erreur) {
      // Fields of the contract come back under `contrat.`; this form holds them at its root.
      const r = enRefus(erreur)
      if (Object.keys(r.champs).some((champ) => CHAMPS_IDENTITE.has(champ))) {
        setRefus(r.message)
        identiteRefusee()
      }
      for (const [champ, message] of Object.entries(r.champs)) {
        const nu = champ.replace(/^contrat\.(poste\.)?/, '')
        delete r.champs[champ]
        r.champs[nu === 'poste' ? 'intitule' : nu] = message
      }
      throw r
    }
  }
  const finir = ({ id }: { id: string }) => {
    actualiser()
    aller(`/travailleurs/${id}`)
  }
  const f = useFormulaire({
    schema: schemaNouveauContrat,
    valeursInitiales: { ...CONTRAT_VIDE, etablissement_id: etablissement },
    enregistrer: (v) => creer(enCorps(v)),
    message: 'Travailleur créé.',
    apres: finir,
  })
  const sansContrat = async () => {
    setRefus(null)
    try {
      const cree = await creer(null)
      f.reinitialiser()
      annoncer('Travailleur créé, sans contrat.')
      finir(cree)
    } catch (erreur) {
      setRefus(enRefus(erreur).message)
    }
  }
  return (
    <>
      {refus && <Avis ton="alerte">{refus}</Avis>}
      <Formulaire formulaire={f} libelle="Créer le travailleur" annuler={retour}>
        <Group justify="space-between">
          <span>
            {`${identite.prenoms} ${identite.nom_usage ?? identite.nom_naissance}, né(e) le ${formaterDate(identite.naissance)}`}
          </span>
          <Button variant="subtle" size="compact-sm" onClick={() => void sansContrat()}>
            Créer sans contrat
          </Button>
        </Group>
        <ChampsContrat f={f} />
        <ChampsPremierPoste f={f} />
      </Formulaire>
    </>
  )
}
