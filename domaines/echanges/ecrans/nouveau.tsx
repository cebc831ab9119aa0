import { Button, FileButton, Loader, SegmentedControl } from '@mantine/core'
import { IconFileImport } from '@tabler/icons-react'
import { type DragEvent, useState } from 'react'
import {
  $api,
  Avis,
  AvisRefus,
  client,
  EnTetePage,
  enRefus,
  useAller,
  useParametreUrl,
  useSession,
} from '../../../plateforme/interface/index.ts'
import classes from './echanges.module.css'

type Envoi = (
  chemin: '/api/imports',
  options: { params: { query: object }; body: FormData; bodySerializer: (b: FormData) => FormData },
) => Promise<{ data?: { id: string } }>

/** Drops a file; what it is gets recognised, and the next page asks what is to be checked. */
export default function NouvelImport() {
  const aller = useAller()
  const [entreprise] = useParametreUrl('entreprise', '')
  const [survol, setSurvol] = useState(false)
  const [envoi, setEnvoi] = useState<string | null>(null)
  const [refus, setRefus] = useState<string | null>(null)
  const { peut } = useSession()
  const choix = [
    ...(peut('echanges.personnel') ? [{ value: 'personnel', label: 'Fichier du personnel' }] : []),
    ...(peut('echanges.visites') ? [{ value: 'visites', label: 'Visites passées' }] : []),
  ]
  const [demande, setDemande] = useParametreUrl('objet', 'personnel')
  const objet = choix.some((c) => c.value === demande) ? demande : (choix[0]?.value ?? 'personnel')
  const visites = objet === 'visites'
  const adherent = $api.useQuery(
    'get',
    '/api/adherents/{id}',
    { params: { path: { id: entreprise } } },
    { enabled: Boolean(entreprise) },
  )

  async function envoyer(fichier: File | null | undefined) {
    if (!fichier || envoi) return
    setRefus(null)
    setEnvoi(fichier.name)
    const corps = new FormData()
    corps.append('fichier', fichier)
    try {
      const { data } = await (client.POST as unknown as Envoi)('/api/imports', {
        params: { query: { objet, ...(entreprise ? { entreprise_id: entreprise } : {}) } },
        body: corps,
        bodySerializer: (b) => b,
      })
      if (data) aller(`/imports/${data.id}`)
    } catch (erreur) {
      setRefus(enRefus(erreur).message)
    } finally {
      setEnvoi(null)
    }
  }
  function deposer(evenement: DragEvent) {
    evenement.preventDefault()
    setSurvol(false)
    void envoyer(evenement.dataTransfer.files[0])
  }
  return (
    <>
      <EnTetePage
        titre={visites ? 'Importer des visites passées' : 'Importer un fichier du personnel'}
        filAriane={[{ libelle: 'Imports', chemin: '/imports' }]}
        sousTitre={
          adherent.data
            ? `Pour ${adherent.data.raison_sociale}`
            : visites
              ? 'L’historique d’un autre logiciel : chaque visite se rattache à une personne connue du service.'
              : 'Un fichier peut concerner plusieurs adhérents : ses lignes se rattachent par leur SIRET.'
        }
      />
      <div className={classes.pile}>
        {refus && <AvisRefus>{refus}</AvisRefus>}
        {choix.length > 1 && (
          <SegmentedControl
            aria-label="Ce que contient le fichier"
            data={choix}
            value={objet}
            onChange={setDemande}
            style={{ alignSelf: 'flex-start' }}
          />
        )}
        <section
          className={classes.depot}
          aria-label="Dépôt du fichier"
          data-survol={survol || undefined}
          onDragOver={(e) => {
            e.preventDefault()
            setSurvol(true)
          }}
          onDragLeave={() => setSurvol(false)}
          onDrop={deposer}
        >
          {envoi ? (
            <>
              <Loader size="sm" />
              <p role="status">Envoi de {envoi}…</p>
            </>
          ) : (
            <>
              <IconFileImport size={34} stroke={1.4} aria-hidden />
              <p className={classes.gras}>Déposez le fichier ici</p>
              <FileButton onChange={(f) => void envoyer(f)} accept=".csv,.txt,.dsn,.edi,.xlsx,.tsv">
                {(proprietes) => <Button {...proprietes}>Choisir un fichier</Button>}
              </FileButton>
              <p className={classes.discret}>
                {visites
                  ? 'Texte séparé (CSV) ou classeur (XLSX), 200 Mo au plus.'
                  : 'DSN, texte séparé (CSV) ou classeur (XLSX), 200 Mo au plus.'}
              </p>
            </>
          )}
        </section>
        <Avis>
          {visites
            ? 'Rien n’est enregistré avant que vous ayez accepté les propositions. Le numéro de sécurité sociale et le contenu médical (observations, diagnostics, examens) ne sont jamais repris : seuls la date, le genre, le professionnel et la conclusion le sont.'
            : 'Rien ne change dans le service avant que vous ayez accepté les propositions. Les montants de paie, les coordonnées bancaires et le numéro de sécurité sociale ne sont jamais conservés.'}
        </Avis>
      </div>
    </>
  )
}
