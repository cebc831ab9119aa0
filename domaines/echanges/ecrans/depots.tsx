import { Button, FileButton, Loader, Select } from '@mantine/core'
import { IconFileImport } from '@tabler/icons-react'
import { useState } from 'react'
import {
  $api,
  Avis,
  AvisRefus,
  Chargement,
  client,
  EnTetePage,
  Erreur,
  enRefus,
  formaterInstant,
  Lien,
  pluriel,
  Section,
  useAller,
} from '../../../plateforme/interface/index.ts'
import { motDeDepot } from './depot-mots.ts'
import classes from './echanges.module.css'

type Envoi = (
  chemin: '/api/espace-adherent/depots',
  options: {
    params: { query: { entreprise_id: string } }
    body: FormData
    bodySerializer: (b: FormData) => FormData
  },
) => Promise<{ data?: { id: string } }>

/** The employer's staff files: drop one, and see what became of the others. */
export default function Depots() {
  const aller = useAller()
  const acces = $api.useQuery('get', '/api/espace-adherent')
  const erreur: unknown = acces.error
  const depots = $api.useQuery('get', '/api/espace-adherent/depots')
  const [choisie, setChoisie] = useState<string | null>(null)
  const [envoi, setEnvoi] = useState<string | null>(null)
  const [refus, setRefus] = useState<string | null>(null)
  if (!acces.data) return erreur ? <Erreur erreur={erreur} /> : <Chargement />
  const entreprises = acces.data.acces.filter((a) => a.qualite === 'employeur' || a.qualite === 'rh')
  const entreprise = choisie ?? entreprises[0]?.entrepriseId ?? null

  async function envoyer(fichier: File | null) {
    if (!fichier || envoi || !entreprise) return
    setRefus(null)
    setEnvoi(fichier.name)
    const corps = new FormData()
    corps.append('fichier', fichier)
    try {
      const { data } = await (client.POST as unknown as Envoi)('/api/espace-adherent/depots', {
        params: { query: { entreprise_id: entreprise } },
        body: corps,
        bodySerializer: (b) => b,
      })
      if (data) aller(`/espace-adherent/fichiers/${data.id}`)
    } catch (erreur) {
      setRefus(enRefus(erreur).message)
    } finally {
      setEnvoi(null)
    }
  }
  return (
    <>
      <EnTetePage
        titre="Fichier du personnel"
        sousTitre="Envoyez votre DSN ou votre liste du personnel : les arrivées, les départs et les changements de poste vous sont proposés, vous confirmez."
      />
      <div className={classes.pile}>
        {refus && <AvisRefus>{refus}</AvisRefus>}
        {entreprises.length === 0 ? (
          <Avis>
            Seuls l’employeur et les ressources humaines envoient le fichier du personnel. Demandez-leur, ou
            demandez à votre service de changer votre accès.
          </Avis>
        ) : (
          <section className={classes.depot} aria-label="Envoi du fichier">
            {entreprises.length > 1 && (
              <Select
                label="Entreprise"
                data={entreprises.map((a) => ({ value: a.entrepriseId, label: a.raisonSociale }))}
                value={entreprise}
                onChange={setChoisie}
                allowDeselect={false}
                w={340}
              />
            )}
            {envoi ? (
              <>
                <Loader size="sm" />
                <p role="status">Envoi de {envoi}…</p>
              </>
            ) : (
              <>
                <IconFileImport size={34} stroke={1.4} aria-hidden />
                <FileButton onChange={(f) => void envoyer(f)} accept=".csv,.txt,.dsn,.edi,.xlsx,.tsv">
                  {(proprietes) => <Button {...proprietes}>Choisir un fichier</Button>}
                </FileButton>
                <p className={classes.discret}>
                  DSN, texte séparé (CSV) ou classeur (XLSX), 50 Mo au plus. La paie, la banque et le numéro
                  de sécurité sociale ne sont jamais conservés.
                </p>
              </>
            )}
          </section>
        )}
        {(depots.data?.lignes.length ?? 0) > 0 && (
          <Section titre="Fichiers envoyés">
            <ul className={classes.liste}>
              {depots.data!.lignes.map((d) => (
                <li key={d.id}>
                  <Lien vers={`/espace-adherent/fichiers/${d.id}`}>{d.nom}</Lien>
                  <span className={classes.discret}>
                    {[
                      entreprises.length > 1 && d.entreprise,
                      `envoyé le ${formaterInstant(d.cree_le)}`,
                      d.lignes > 0 && pluriel(d.lignes, 'ligne'),
                      motDeDepot(d),
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                </li>
              ))}
            </ul>
          </Section>
        )}
      </div>
    </>
  )
}
